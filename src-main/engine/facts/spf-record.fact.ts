import { rowsOfPart } from './domain-checks.ts';
import { fact } from './fact.ts';
import spfResult from './spf-result.fact.ts';

/** Problems that leave a list which can be read: there is none, or it lets everybody send. */
const NOT_BROKEN: ReadonlySet<string> = new Set([
  'spf-none',
  'spf-no-domain',
  'spf-domain-malformed',
  'spf-lets-all-pass',
]);
/** Without the domain nothing can be told about its list. */
const NO_DOMAIN: ReadonlySet<string> = new Set(['spf-no-domain', 'spf-domain-malformed']);

/** Whether the list of who may send for the domain can be used by others (SPF, RFC 7208 section 4). */
export default fact({
  id: 'spf-record',
  kind: 'measured',
  values: {
    fine: { usual: 'usually', said: 'The list of who may send for your domain is in order.' },
    missing: { usual: 'sometimes', said: 'Your domain has no list of who may send for it.' },
    broken: { usual: 'never', said: 'The list of who may send for your domain has an error.' },
  },
  derive: (evidence) => {
    const [row] = rowsOfPart(evidence, 'domain-records', 'spf');
    const checks = row?.checks ?? [];
    if (row === undefined || checks.some(({ code }) => NO_DOMAIN.has(code))) return undefined;
    // An error behind the term that lets the real address pass is not met.
    if (spfResult.derive(evidence) === 'allowed') return 'fine';
    if (checks.some(({ code, severity }) => severity === 'problem' && !NOT_BROKEN.has(code))) return 'broken';
    if (row.failure !== undefined || checks.some(({ severity }) => severity === 'could-not-check')) return undefined;
    return checks.some(({ code }) => code === 'spf-none') ? 'missing' : 'fine';
  },
});
