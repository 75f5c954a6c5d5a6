import { serverFault, type Fault } from './fault.ts';
import { SAMPLE } from './sample-world.ts';

const MISTYPED = 'smpt.northmail.example';

/** Problems on the way to the server, and the world without a problem. */
export const CONNECTION_FAULTS: readonly Fault[] = [
  serverFault({
    id: 'healthy',
    title: 'Everything works',
    symptom: { kind: 'check-up', text: 'I want to know whether my mail goes out.' },
    build: () => ({}),
  }),
  {
    id: 'wrong-server-name',
    title: 'The name of the outgoing server has a typing error',
    symptom: {
      kind: 'error-shown',
      text: `Sending did not work. The outgoing server ${MISTYPED} could not be found.`,
    },
    build: () => ({ settings: { hostname: MISTYPED } }),
    repair: () => ({}),
  },
  serverFault({
    id: 'resolver-down',
    title: 'The network cannot look up any server name',
    symptom: {
      kind: 'error-shown',
      text: `Sending did not work. The name ${SAMPLE.server} could not be looked up. Web pages do not open either.`,
    },
    build: () => ({ nameService: 'down' }),
  }),
  serverFault({
    id: 'server-down',
    title: 'The mail server is switched off',
    symptom: {
      kind: 'error-shown',
      text: `Sending did not work. The outgoing server ${SAMPLE.server} refused the connection.`,
    },
    build: () => ({ mailService: 'down' }),
  }),
];
