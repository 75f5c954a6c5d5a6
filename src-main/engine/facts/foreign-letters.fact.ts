import { securedRow } from './account-rows.ts';
import { fact } from './fact.ts';

const hasForeignLetters = (address = ''): boolean =>
  /[^\u0020-\u007e]/.test(address.slice(0, Math.max(0, address.lastIndexOf('@'))));

/** Whether an address needs letters beyond A to Z before its @, and whether the server takes such (RFC 6531). */
export default fact({
  id: 'foreign-letters',
  kind: 'measured',
  namedOnly: true,
  values: {
    'not-needed': { usual: 'always', said: 'Both addresses are written with plain letters.' },
    taken: { usual: 'rarely', said: 'The server takes addresses with letters such as ü or 中.' },
    'not-taken': {
      usual: 'never',
      said: 'An address has letters such as ü or 中 before the @, and the server does not take those.',
    },
  },
  derive: (evidence) => {
    const { account, recipient } = evidence.case;
    const row = securedRow(evidence, 'ehlo');
    if (row?.outcome !== 'ok') return undefined;
    if (!hasForeignLetters(account?.address) && !hasForeignLetters(recipient)) return 'not-needed';
    return row.capabilities?.some((line) => /^SMTPUTF8\b/i.test(line)) === true ? 'taken' : 'not-taken';
  },
});
