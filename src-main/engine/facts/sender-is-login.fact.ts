import { fact } from './fact.ts';

/** Whether the sender address is the one that signs in; many servers allow no other (RFC 6409 section 6.1). */
export default fact({
  id: 'sender-is-login',
  kind: 'told',
  values: {
    same: { usual: 'usually', said: 'You send from the address that you sign in with.' },
    other: { usual: 'rarely', said: 'You send from another address than the one you sign in with.' },
  },
  derive: ({ case: { account } }) => {
    const { address, submission } = account ?? {};
    const username = submission?.username;
    if (address === undefined || username?.includes('@') !== true) return undefined;
    return address.toLowerCase() === username.toLowerCase() ? 'same' : 'other';
  },
});
