import { clearRow, securedRow } from './account-rows.ts';
import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';
import { thenAndNow } from './last-good.ts';

const ENCRYPTION = 'encryption';

/** Encryption and the ways to sign in, as the server names them. */
const offersOf = (evidence: Evidence): ReadonlySet<string> | undefined => {
  const clear = clearRow(evidence, 'ehlo');
  const secured = securedRow(evidence, 'ehlo');
  if (clear?.outcome !== 'ok' && secured?.outcome !== 'ok') return undefined;
  const encryption = clear?.capabilities?.some((one) => /^starttls\b/i.test(one)) === true ? [ENCRYPTION] : [];
  return new Set([...encryption, ...(secured?.mechanisms ?? clear?.mechanisms ?? [])]);
};

/** Whether the server still offers what it offered when it last worked. */
export default fact({
  id: 'offers-since-good',
  kind: 'measured',
  values: {
    same: { usual: 'usually', said: 'The server offers what it offered when it last worked.' },
    'encryption-gone': {
      usual: 'never',
      said: 'The server offered encryption when it last worked, and does not now.',
    },
    fewer: { usual: 'rarely', said: 'The server no longer offers all that it offered when it last worked.' },
    more: { usual: 'rarely', said: 'The server offers more than when it last worked.' },
  },
  derive: (evidence) => {
    const offers = thenAndNow(evidence, offersOf);
    if (offers === undefined) return undefined;
    if (offers.before.has(ENCRYPTION) && !offers.now.has(ENCRYPTION)) return 'encryption-gone';
    if ([...offers.before].some((one) => !offers.now.has(one))) return 'fewer';
    return [...offers.now].some((one) => !offers.before.has(one)) ? 'more' : 'same';
  },
});
