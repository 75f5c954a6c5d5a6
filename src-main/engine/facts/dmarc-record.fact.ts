import type { DomainCheck } from '../../contract/domain-check.ts';
import { checksOf } from './domain-checks.ts';
import { fact } from './fact.ts';

const FOUND: ReadonlySet<string> = new Set(['dmarc-good', 'dmarc-inherited', 'dmarc-public-suffix']);

const policyOf = (checks: readonly DomainCheck[]): string | undefined => {
  const found = checks.find(({ code }) => FOUND.has(code));
  return found?.values.policy ?? (checks.some(({ code }) => code === 'dmarc-p-none') ? 'none' : undefined);
};

/** The rule that the domain sets for its mail (DMARC, RFC 9989 section 4). */
export default fact({
  id: 'dmarc-record',
  kind: 'measured',
  values: {
    strict: { usual: 'often', said: 'Your domain asks others to turn away mail without proof.' },
    watching: { usual: 'often', said: 'Your domain has a rule for its mail that turns nothing away.' },
    missing: { usual: 'often', said: 'Your domain has no rule for its mail.' },
    broken: { usual: 'never', said: 'The rule of your domain for its mail has an error.' },
  },
  derive: (evidence) => {
    const checks = checksOf(evidence, 'domain-records', 'dmarc');
    const policy = policyOf(checks);
    if (policy !== undefined) return policy === 'none' ? 'watching' : 'strict';
    // A question that failed leaves open whether the rule stands somewhere else.
    if (checks.some(({ severity }) => severity === 'could-not-check')) return undefined;
    if (checks.some(({ severity }) => severity === 'problem')) return 'broken';
    return checks.some(({ code }) => code === 'dmarc-none') ? 'missing' : undefined;
  },
});
