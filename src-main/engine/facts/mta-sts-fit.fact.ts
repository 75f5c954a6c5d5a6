import { checksOf } from './domain-checks.ts';
import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

const NO_PROMISE: ReadonlySet<string> = new Set([
  'mta-sts-none',
  'mta-sts-off',
  'mta-sts-testing',
  'mta-sts-wrong-place',
]);

/** Whether the mail servers of the recipient are those that their domain promises for secure mail (RFC 8461 section 4.1). */
export default fact({
  id: 'mta-sts-fit',
  kind: 'measured',
  values: {
    fits: { usual: 'sometimes', said: 'The mail servers of the recipient fit what their domain promises.' },
    'no-promise': { usual: 'usually', said: 'The domain of the recipient makes no promise about secure mail.' },
    unreadable: { usual: 'rarely', said: 'The domain of the recipient makes a promise that cannot be read.' },
    partly: { usual: 'rarely', said: 'Some mail servers of the recipient are not in what their domain promises.' },
    mismatch: { usual: 'never', said: 'No mail server of the recipient is in what their domain promises.' },
  },
  derive: (evidence) => {
    const checks = checksOf(evidence, 'recipient-promise', 'mta-sts');
    const leftOut = checks.filter(({ code }) => code === 'mta-sts-mx-left-out').length;
    if (leftOut > 0) {
      const servers = measuredRows(evidence, 'recipient-mx').flatMap(({ answers = [] }) => answers).length;
      return servers > 0 && leftOut >= servers ? 'mismatch' : 'partly';
    }
    if (checks.some(({ code }) => code === 'mta-sts-good')) return 'fits';
    if (checks.some(({ severity }) => severity === 'could-not-check')) return undefined;
    if (checks.some(({ code }) => NO_PROMISE.has(code))) return 'no-promise';
    return checks.some(({ severity }) => severity === 'problem') ? 'unreadable' : undefined;
  },
});
