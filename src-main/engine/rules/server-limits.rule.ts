import { securedRow } from '../facts/account-rows.ts';
import { rule } from './rule.ts';

const MEGABYTE = 1_000_000;

/** RFC 1870: the biggest message in octets, 0 for no limit. */
const sizeOf = (lines: readonly string[]): string | undefined => {
  const octets = Number(lines.map((line) => /^SIZE (\d{1,12})$/i.exec(line)?.[1]).find((found) => found !== undefined));
  return octets > 0 ? `at most ${Math.max(1, Math.floor(octets / MEGABYTE))} MB a message` : undefined;
};

/** RFC 9422: `LIMITS RCPTMAX=100`, how many recipients one message may have. */
const recipientsOf = (lines: readonly string[]): string | undefined => {
  const most = lines.map((line) => /^LIMITS\b.*\bRCPTMAX=(\d{1,6})\b/i.exec(line)?.[1]).find((found) => found);
  return most === undefined ? undefined : `at most ${Number(most)} recipients`;
};

/** What the server says about its own limits: no fault, but the answer when a message is too big for it. */
export default rule({
  id: 'server-limits',
  outcomes: ['notice', 'not-applicable', 'not-tested'],
  judge: ({ evidence }) => {
    const row = securedRow(evidence, 'ehlo');
    if (row?.outcome !== 'ok') return { outcome: 'not-tested', rows: [], said: 'We did not hear the limits.' };
    const lines = row.capabilities ?? [];
    const limits = [sizeOf(lines), recipientsOf(lines)].filter((limit) => limit !== undefined);
    if (limits.length === 0) return { outcome: 'not-applicable', rows: [row], said: 'The server names no limit.' };
    return { outcome: 'notice', rows: [row], said: `The server takes ${limits.join(', ')}.` };
  },
});
