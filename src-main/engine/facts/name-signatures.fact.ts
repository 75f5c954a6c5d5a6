import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

/** Reasons of RFC 8914 that speak of signatures. */
const SIGNATURE_REASONS: ReadonlySet<number> = new Set([1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 27]);

/** Whether a name is not given out because the signatures of its domain do not match (DNSSEC). */
export default fact({
  id: 'name-signatures',
  kind: 'measured',
  values: {
    broken: { usual: 'never', said: 'The name is found only when nobody checks its signatures.' },
    'not-to-blame': { usual: 'rarely', said: 'The name is not found without a check of its signatures either.' },
  },
  derive: (evidence) => {
    const rows = measuredRows(evidence, 'signature-check');
    if (rows.some((row) => row.outcome === 'ok' || row.failure === 'dns-no-data')) return 'broken';
    const told = measuredRows(evidence, 'server-address').some((row) => SIGNATURE_REASONS.has(row.extendedError ?? -1));
    if (told) return 'broken';
    return rows.length > 0 ? 'not-to-blame' : undefined;
  },
});
