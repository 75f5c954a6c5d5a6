import { accountHandshake } from '../facts/account-handshake.ts';
import { rule } from './rule.ts';

/** The secure connection reaches the server itself. The product is named by the issuer that gave it away. */
export default rule({
  id: 'not-opened-on-the-way',
  fact: 'opened-on-the-way',
  outcomes: ['pass', 'warning', 'not-tested'],
  judge: ({ values, evidence }) => {
    const value = values.get('opened-on-the-way');
    const row = accountHandshake(evidence);
    if (value === undefined || row === undefined) {
      return { outcome: 'not-tested', rows: [], said: 'We did not see who vouches for the server.' };
    }
    if (value === 'no-sign') return { outcome: 'pass', rows: [row] };
    const product = row.tls?.interception?.product;
    // The product comes from our own list of names, never from the certificate.
    const said = product && `The program ${product} seems to open the secure connection on the way.`;
    return { outcome: 'warning', rows: [row], ...(said === undefined ? {} : { said }) };
  },
});
