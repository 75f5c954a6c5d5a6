import type { Submission } from '../../src-main/contract/case.ts';
import type { SocketType } from '../../src-main/contract/observation.ts';
import type { FixView } from '../../src-main/contract/result.ts';
import { parseHost } from '../input/parse-host.ts';
import { parsePort } from '../input/parse-port.ts';

function securityOf(labels: readonly string[]): SocketType | undefined {
  if (labels.some((label) => /STARTTLS/i.test(label))) return 'starttls';
  if (labels.some((label) => /\bSSL\b|\bSSL\/TLS\b/i.test(label))) return 'tls';
  return undefined;
}

/**
 * The settings that the mail app has once the steps are done, so that the test looks at those and not at the old ones.
 * They are read from the values and labels that the steps name; what no step names stays as it was.
 */
export function settingsAfterFix(fix: FixView, now: Submission): Submission {
  let after: Submission = { ...now };
  for (const step of fix.steps) {
    const value = step.value ?? '';
    const port = parsePort(value);
    const hostname = value.includes('@') ? undefined : parseHost(value);
    const socketType = securityOf([...step.labels, value]);
    after = { ...after, ...(port !== undefined && { port }), ...(hostname !== undefined && { hostname }) };
    if (socketType) after = { ...after, socketType };
  }
  return after;
}
