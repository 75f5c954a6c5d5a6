import { isIP } from 'node:net';
import { rootCertificates } from 'node:tls';
import { conversations } from './conversations.ts';
import { measured, notTested, timed, type RowFacts } from './draft.ts';
import { passwordCopies } from './password-copies.ts';
import { probe, type ObservationDraft, type ProbeContext } from './probe.ts';
import { senderAddress } from './sender-address.ts';
import { sendFacts, type SendResult } from './send-facts.ts';
import type { Session } from './conversation.ts';
import { TEST_LETTER } from './test-letter.ts';

const STEP_MS = 8000;
/** What the mail library can do with a password. */
const LETTER_MECHANISMS = ['PLAIN', 'LOGIN', 'CRAM-MD5'] as const;

interface Letter {
  readonly address: string;
  readonly password: Buffer;
  readonly mechanism: string;
}

/** Sends through nodemailer, which refuses to go on without verified TLS with these options. */
const send = async (
  { net, target, signal }: ProbeContext,
  { where }: Session,
  { address, password, mechanism }: Letter,
): Promise<SendResult> => {
  const { hostname, username, socketType } = target.submission;
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host: where.address,
    port: where.port,
    secure: socketType === 'tls',
    requireTLS: true,
    // The name of this computer is private.
    name: '[127.0.0.1]',
    auth: { user: username, pass: password.toString('utf8') },
    authMethod: mechanism,
    tls: {
      ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
      ca: [...rootCertificates, ...net.trustedCertificates],
      rejectUnauthorized: true,
    },
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    socketTimeout: STEP_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const letter = { from: address, to: address, ...TEST_LETTER, signal };
    const { response } = await transport.sendMail(letter);
    return { response };
  } catch (error) {
    return { error };
  } finally {
    password.fill(0);
    transport.close();
  }
};

const untested = ({ net, target }: ProbeContext, reason: string): ObservationDraft[] => [
  notTested(net.clock, 'test-message', senderAddress(target) ?? target.submission.hostname, reason),
];

const sendOver = async (context: ProbeContext, session: Session): Promise<ObservationDraft[]> => {
  const { net, target } = context;
  const address = target.case.account?.address;
  if (address === undefined) return untested(context, 'no-sender');
  if (!session.verified) return untested(context, 'tls-not-verified');
  const offered = session.hello.capabilities.mechanisms;
  const mechanism = LETTER_MECHANISMS.find((known) => offered.includes(known));
  if (mechanism === undefined) return untested(context, 'mechanism-not-offered');
  const password = passwordCopies(context).take();
  if (password === undefined) return untested(context, 'no-password');
  const { result, when } = await timed(net.clock, () => send(context, session, { address, password, mechanism }));
  const facts: RowFacts = { host: target.submission.hostname, ...session.where, ...sendFacts(result) };
  return [measured('test-message', address, when, { ...facts, socketType: target.submission.socketType })];
};

/** A sign-in of this run that was turned down is not tried a second time with a letter. */
const wasTurnedDown = async (context: ProbeContext): Promise<boolean> => {
  if (context.target.case.consent?.signIn !== true) return false;
  const tried = await context.rows('sign-in');
  return tried.length > 0 && tried.every(({ outcome }) => outcome === 'failed');
};

/** Sends one real message from the person to the person, only after an explicit yes. */
export default probe({
  id: 'test-message',
  produces: ['test-message'],
  consent: 'send-test-message',
  seconds: 15,
  run: async (context) => {
    const { socketType, authentication } = context.target.submission;
    if (socketType === 'plain') return untested(context, 'tls-not-verified');
    if (authentication !== 'password' && authentication !== 'encrypted-password') {
      return untested(context, `uses-${authentication}`);
    }
    const { session } = await conversations(context).account;
    if (session === undefined) return untested(context, 'not-reached');
    return (await wasTurnedDown(context)) ? untested(context, 'not-signed-in') : sendOver(context, session);
  },
});
