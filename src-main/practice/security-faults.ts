import { serverFault, type Fault } from './fault.ts';
import { SAMPLE } from './sample-world.ts';

/** Problems with the secure connection. */
export const SECURITY_FAULTS: readonly Fault[] = [
  {
    id: 'tls-mode-mismatch',
    title: 'Port and connection security do not fit together',
    symptom: {
      kind: 'error-shown',
      text: `Sending did not work. No secure connection to ${SAMPLE.server} could be made: wrong version number.`,
    },
    build: ({ ports }) => ({ settings: { port: ports.starttls, socketType: 'tls' } }),
    repair: () => ({}),
  },
  {
    id: 'encryption-required',
    title: 'The server wants a secure connection',
    symptom: {
      kind: 'error-shown',
      text: 'Sending did not work. The server said: 530 5.7.0 Must issue a STARTTLS command first',
    },
    build: () => ({ settings: { socketType: 'plain' } }),
    repair: () => ({}),
  },
  serverFault({
    id: 'certificate-expired',
    title: 'The digital ID of the server has run out',
    symptom: {
      kind: 'error-shown',
      text: `Sending did not work. ${SAMPLE.server} answered with this code: SEC_ERROR_EXPIRED_CERTIFICATE`,
    },
    build: () => ({ certificate: 'expired' }),
  }),
  {
    id: 'certificate-name-mismatch',
    title: 'The digital ID of the server is for another name',
    symptom: {
      kind: 'error-shown',
      text: `Sending did not work. The certificate belongs to a different site and not to ${SAMPLE.server}.`,
    },
    build: () => ({ certificate: 'other-name' }),
    repair: () => ({ certificate: 'other-name', settings: { hostname: SAMPLE.otherServer } }),
  },
  serverFault({
    id: 'certificate-untrusted',
    title: 'Nobody vouches for the digital ID of the server',
    symptom: {
      kind: 'error-shown',
      text: `Sending did not work. The certificate of ${SAMPLE.server} is self-signed and not trusted.`,
    },
    build: () => ({ certificate: 'self-signed' }),
  }),
];
