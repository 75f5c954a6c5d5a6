import { rule } from './rule.ts';
import { accountHandshake } from '../facts/account-handshake.ts';

/** A certificate can have more than one problem; the second one must not surprise after the first is mended. */
export default rule({
  id: 'certificate-second-problem',
  fact: 'certificate-also',
  outcomes: ['warning', 'not-applicable'],
  judge: ({ values, evidence }) => {
    const row = accountHandshake(evidence);
    const rows = row === undefined ? [] : [row];
    if (values.has('certificate-also')) return { outcome: 'warning', rows };
    return { outcome: 'not-applicable', rows, said: 'The digital ID of the server has no second problem.' };
  },
});
