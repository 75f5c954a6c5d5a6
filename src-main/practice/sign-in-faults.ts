import { serverFault, type Fault } from './fault.ts';
import { SAMPLE } from './sample-world.ts';

const BASIC = ['PIPELINING', 'SIZE 10485760', 'ENHANCEDSTATUSCODES', '8BITMIME'];
const APP_PASSWORD = [
  '534-5.7.9 Application-specific password required. For more information, go to',
  `534 5.7.9 https://help.${SAMPLE.domain}/app-passwords`,
];
const NO_PASSWORDS = '535 5.7.139 Authentication unsuccessful, basic authentication is disabled';

/** Problems with the sign-in. The provider is the one who then takes the password that the person holds. */
export const SIGN_IN_FAULTS: readonly Fault[] = [
  serverFault({
    id: 'wrong-password',
    title: 'The password is not accepted',
    symptom: {
      kind: 'error-shown',
      text: 'Sending did not work. The server said: 535 5.7.8 Error: authentication failed',
    },
    build: ({ password }) => ({ script: { accounts: { [SAMPLE.user]: `new-${password}` } } }),
  }),
  serverFault({
    id: 'app-password-required',
    title: 'The provider wants an app password',
    symptom: { kind: 'error-shown', text: ['Sending did not work. The server said:', ...APP_PASSWORD].join('\n') },
    build: () => ({ script: { auth: APP_PASSWORD } }),
  }),
  {
    id: 'oauth-required',
    title: 'The provider takes no passwords from mail apps',
    symptom: { kind: 'error-shown', text: `Sending did not work. The server said: ${NO_PASSWORDS}` },
    build: () => ({
      script: {
        ehlo: { secure: [...BASIC, 'AUTH XOAUTH2'] },
        mechanismRefused: NO_PASSWORDS,
        auth: '535 5.7.8 Refused',
      },
    }),
    repair: () => ({
      script: { ehlo: { secure: [...BASIC, 'AUTH XOAUTH2'] }, mechanismRefused: NO_PASSWORDS },
      settings: { authentication: 'oauth2' },
    }),
  },
  {
    id: 'not-signed-in',
    title: 'The mail app does not sign in before sending',
    symptom: {
      kind: 'error-shown',
      text: 'Sending did not work. The server said: 530 5.7.0 Authentication required',
    },
    build: () => ({ settings: { authentication: 'none' } }),
    repair: () => ({}),
  },
];
