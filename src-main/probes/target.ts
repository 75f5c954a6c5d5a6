import type { CaseFile, Submission } from '../contract/case.ts';
import type { SocketType } from '../contract/observation.ts';
import type { SendingHints } from '../engine/authentication/address/sending-hints.ts';
import type { Target } from './probe.ts';

const USUAL_PORT: Readonly<Record<SocketType, number>> = { tls: 465, starttls: 587, plain: 25 };

const socketTypeOf = ({ port, socketType }: Submission): SocketType =>
  socketType ?? (port === 465 ? 'tls' : 'starttls');

/** Hands the password out once; what is left behind is nothing. */
const once = (password: string | undefined): (() => Buffer | undefined) => {
  let held = password === undefined || password === '' ? undefined : Buffer.from(password, 'utf8');
  return () => {
    const taken = held;
    held = undefined;
    return taken;
  };
};

const mayUsePassword = ({ consent }: CaseFile): boolean =>
  consent?.signIn === true || consent?.sendTestMessage === true;

/**
 * Fills in what the settings leave out (RFC 8314: 465 speaks TLS at once, other ports STARTTLS; no port: 587).
 * The user name is the mail address when none is given, and empty when there is none.
 * Without a server name there is nothing to test: `undefined`. Without a yes to signing in or to a test message no password is kept.
 */
export const createTarget = (theCase: CaseFile, password?: string, hints?: SendingHints): Target | undefined => {
  const submission = theCase.account?.submission;
  if (submission === undefined) return undefined;
  const socketType = socketTypeOf(submission);
  return {
    case: theCase,
    submission: {
      hostname: submission.hostname.replace(/\.$/, '').toLowerCase(),
      port: submission.port ?? USUAL_PORT[socketType],
      socketType,
      authentication: submission.authentication ?? 'password',
      username: submission.username ?? theCase.account?.address ?? '',
    },
    takePassword: once(mayUsePassword(theCase) ? password : undefined),
    ...(hints && { hints }),
  };
};
