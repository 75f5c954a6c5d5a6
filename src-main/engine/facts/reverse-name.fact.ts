import { checksOf, worst } from './domain-checks.ts';
import { fact } from './fact.ts';

/** The name behind the address that mail comes from, and whether it leads back (RFC 1912 section 2.1). */
export default fact({
  id: 'reverse-name',
  kind: 'measured',
  values: {
    good: { usual: 'usually', said: 'The server that sends your mail has a name that fits.' },
    generic: { usual: 'rarely', said: 'The server that sends your mail has a name like that of a home line.' },
    unconfirmed: { usual: 'rarely', said: 'The name of the server that sends your mail leads somewhere else.' },
    missing: { usual: 'never', said: 'The server that sends your mail has no name.' },
  },
  derive: (evidence) =>
    worst(checksOf(evidence, 'sending-address', 'address'), [
      ['missing', ['address-nameless']],
      ['unconfirmed', ['address-name-unconfirmed']],
      ['generic', ['address-name-generic']],
      ['good', ['address-name-good']],
    ]),
});
