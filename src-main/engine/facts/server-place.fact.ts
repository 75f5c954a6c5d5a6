import { fact } from './fact.ts';

const THIS_COMPUTER = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Whether the outgoing server in the settings is a program on this very computer, as a bridge to a provider is. */
export default fact({
  id: 'server-place',
  kind: 'told',
  values: {
    'this-computer': { usual: 'rarely', said: 'The outgoing server in the settings is a program on this computer.' },
    elsewhere: { usual: 'always', said: 'The outgoing server in the settings is another computer.' },
  },
  derive: ({ case: { account } }) => {
    const hostname = account?.submission?.hostname;
    if (hostname === undefined) return undefined;
    return THIS_COMPUTER.test(hostname) ? 'this-computer' : 'elsewhere';
  },
});
