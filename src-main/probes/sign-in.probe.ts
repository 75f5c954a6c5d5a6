import type { SocketType } from '../contract/observation.ts';
import { signIn, TOKEN_MECHANISMS, type Mechanism } from '../net/smtp/sign-in.ts';
import { otherUsername } from '../settings/other-username.ts';
import type { Session } from './conversation.ts';
import { converse } from './conversation.ts';
import { conversations } from './conversations.ts';
import { measured, notTested, stepFacts, timed, type RowFacts } from './draft.ts';
import { envelopeNotTested, envelopeRows } from './envelope-rows.ts';
import { mayTryAgain } from './may-try-again.ts';
import { passwordCopies } from './password-copies.ts';
import { heldSecret, planSignIn, type SignInPlan } from './plan-sign-in.ts';
import { portAttempts } from './port-attempts.ts';
import { probe, type ObservationDraft, type ProbeContext } from './probe.ts';

type Rows = readonly ObservationDraft[];

const place = ({ target }: ProbeContext): string => `${target.submission.hostname}:${target.submission.port}`;

const placeFacts = ({ target }: ProbeContext, { where, hello }: Session, socketType: SocketType): RowFacts => ({
  host: target.submission.hostname,
  ...where,
  socketType,
  mechanisms: [...hello.capabilities.mechanisms],
});

const untested = (context: ProbeContext, reason: string, facts: RowFacts = {}): Rows => [
  notTested(context.net.clock, 'sign-in', place(context), reason, facts),
  ...envelopeNotTested(context, reason),
];

/** The last row of the connection carries what was said since the dialogue was handed over. */
const withDialog = (rows: Rows, session: Session, from: number): Rows => {
  const dialog = session.dialog.transcript.slice(from);
  const last = rows.findLastIndex(({ outcome }) => outcome !== 'not-tested');
  return dialog.length === 0 ? rows : rows.map((row, at) => (at === last ? { ...row, dialog } : row));
};

/** One sign-in with one user name. */
const attempt = async (
  context: ProbeContext,
  session: Session,
  mechanism: Mechanism,
  username: string,
  facts: RowFacts,
): Promise<ObservationDraft> => {
  const password = passwordCopies(context).take() ?? Buffer.alloc(0);
  const { hostname: host } = context.target.submission;
  const credentials = { username, password, place: { host, port: session.where.port } };
  const { result, when } = await timed(context.net.clock, () => signIn(session.dialog, mechanism, credentials));
  return measured('sign-in', place(context), when, { ...facts, ...stepFacts(result) });
};

/** Signs in as the settings say and, after a bare refusal and with a yes for it, once more with the other form of the name. */
const attempts = async (
  context: ProbeContext,
  session: Session,
  mechanism: Mechanism,
  facts: RowFacts,
): Promise<ObservationDraft[]> => {
  const { submission, case: theCase } = context.target;
  const first = await attempt(context, session, mechanism, submission.username, facts);
  const other = otherUsername(theCase.account, submission.username);
  const isToken = TOKEN_MECHANISMS.some((name) => name === mechanism);
  const wanted = theCase.consent?.otherUsername === true && !isToken;
  if (!wanted || other === undefined || first.failure !== 'sign-in-refused' || !mayTryAgain(first.reply))
    return [first];
  const again = await attempt(context, session, mechanism, other.username, { ...facts, usernameForm: other.form });
  return [first, again];
};

const useSession = async (
  context: ProbeContext,
  session: Session,
  plan: SignInPlan,
  socketType: SocketType,
): Promise<Rows> => {
  const { clock } = context.net;
  const facts = placeFacts(context, session, socketType);
  const envelope = () => envelopeRows(context, { ...session, socketType });
  if (plan.do === 'sign-in') {
    const rows = await attempts(context, session, plan.mechanism, facts);
    const accepted = rows.at(-1)?.outcome === 'ok';
    return [...rows, ...(accepted ? await envelope() : envelopeNotTested(context, 'not-signed-in'))];
  }
  const now = clock.now().toISOString();
  const row =
    'failure' in plan
      ? measured('sign-in', place(context), { startedAt: now, endedAt: now }, { ...facts, failure: plan.failure })
      : notTested(clock, 'sign-in', place(context), plan.reason, facts);
  const reason = 'failure' in plan ? 'not-signed-in' : plan.reason;
  return [row, ...(plan.do === 'ask-only' ? await envelope() : envelopeNotTested(context, reason))];
};

const useAndLeave = async (
  context: ProbeContext,
  session: Session,
  plan: SignInPlan,
  socketType: SocketType,
): Promise<Rows> => {
  const from = session.dialog.transcript.length;
  const rows = await useSession(context, session, plan, socketType);
  const told = withDialog(rows, session, from);
  // The rows are told already; nobody waits for the server's goodbye.
  void session.dialog.leave(['RSET', 'QUIT']);
  return told;
};

/** Settings without encryption: never the password, but the server's answer to MAIL tells whether it minds. */
const askInClear = async (context: ProbeContext): Promise<Rows> => {
  const { port } = context.target.submission;
  const open = await portAttempts(context).find((attempt) => attempt.port === port)?.open;
  if (open === undefined) return untested(context, 'not-reached');
  const again = { where: open.where, takeSocket: () => undefined };
  const { session } = await converse(context, again, { socketType: 'plain', signal: context.signal });
  if (session === undefined) return untested(context, 'not-reached');
  return useAndLeave(context, session, { do: 'ask-only', reason: 'tls-not-verified' }, 'plain');
};

/**
 * Signs in on the account's own port and asks for sender and recipient on the same connection.
 * Without a yes or a password only that part is done which needs neither.
 */
export default probe({
  id: 'sign-in',
  produces: ['sign-in', 'sender-acceptance', 'recipient-acceptance'],
  consent: 'sign-in',
  partWithoutConsent: true,
  seconds: 15,
  run: async (context) => {
    const { socketType } = context.target.submission;
    if (socketType === 'plain') return askInClear(context);
    const { session } = await conversations(context).account;
    if (session === undefined) return untested(context, 'not-reached');
    const password = passwordCopies(context).take();
    const held = heldSecret(password);
    password?.fill(0);
    return useAndLeave(context, session, planSignIn(context.target, session, held), socketType);
  },
});
