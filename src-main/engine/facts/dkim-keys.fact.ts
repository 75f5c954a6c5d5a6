import type { DomainCheck } from '../../contract/domain-check.ts';
import { checksOf } from './domain-checks.ts';
import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';

const GOOD: ReadonlySet<string> = new Set(['dkim-key-good', 'dkim-key-weak']);

const isGood = (checks: readonly DomainCheck[]): boolean => checks.some(({ code }) => GOOD.has(code));
const isOpen = (checks: readonly DomainCheck[]): boolean =>
  checks.some(({ severity }) => severity === 'could-not-check');

/** Of a signature that the person's own message bears: its key is there to be used, or it is not. */
export function ownSignature(evidence: Evidence): 'usable' | 'unusable' | undefined {
  const checks = checksOf(evidence, 'domain-records', 'signature');
  if (isGood(checks)) return 'usable';
  return checks.length === 0 || isOpen(checks) ? undefined : 'unusable';
}

/** The keys for signatures of the domain (DKIM, RFC 6376 section 3.6). That there is none can never be told. */
export default fact({
  id: 'dkim-keys',
  kind: 'measured',
  values: {
    usable: { usual: 'often', said: 'Your domain has a key for signatures that others can use.' },
    unusable: { usual: 'never', said: 'The key for signatures of your domain cannot be used.' },
    'not-found': { usual: 'often', said: 'We found no key for signatures under the usual names.' },
  },
  derive: (evidence) => {
    const own = ownSignature(evidence);
    if (own !== undefined) return own;
    const checks = checksOf(evidence, 'domain-records', 'dkim');
    if (isGood(checks)) return 'usable';
    if (isOpen(checks)) return undefined;
    if (checks.some(({ severity }) => severity === 'problem')) return 'unusable';
    return checks.some(({ code }) => code === 'dkim-not-found-among') ? 'not-found' : undefined;
  },
});
