import type { DomainCheck } from '../../contract/domain-check.ts';
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

/** Errors that only those meet whom no term before them lets pass. */
const LIMITS: ReadonlySet<string> = new Set(['spf-too-many-look-ups', 'spf-too-many-voids', 'spf-too-many-mx']);

const isError = ({ code, severity }: DomainCheck): boolean => severity === 'problem' && !NOT_BROKEN.has(code);

/** Whether the list of who may send for the domain can be used by others (SPF, RFC 7208 section 4). */
export default fact({
  id: 'spf-record',
  kind: 'measured',
  values: {
    fine: { usual: 'usually', said: 'The list of who may send for your domain is in order.' },
    missing: { usual: 'sometimes', said: 'Your domain has no list of who may send for it.' },
    broken: { usual: 'never', said: 'The list of who may send for your domain has an error.' },
    heavy: { usual: 'never', said: 'The list of who may send for your domain asks too much of others.' },
  },
  derive: (evidence) => {
    const [row] = rowsOfPart(evidence, 'domain-records', 'spf');
    const checks = row?.checks ?? [];
    if (row === undefined || checks.some(({ code }) => NO_DOMAIN.has(code))) return undefined;
    const result = spfResult.derive(evidence);
    // An error behind the term that lets the real address pass is not met.
    if (result === 'allowed') return 'fine';
    const errors = checks.filter(isError);
    if (errors.length > 0)
      return result !== 'unreadable' && errors.every(({ code }) => LIMITS.has(code)) ? 'heavy' : 'broken';
    if (row.failure !== undefined || checks.some(({ severity }) => severity === 'could-not-check')) return undefined;
    return checks.some(({ code }) => code === 'spf-none') ? 'missing' : 'fine';
  },
});
