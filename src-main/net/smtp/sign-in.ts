import { createHmac } from 'node:crypto';
import type { Reply } from '../../contract/observation.ts';
import type { Failure } from '../../contract/failure.ts';
import type { Outcome } from '../net.ts';
import type { SmtpDialog } from './dialog.ts';
import { encodeBase64 } from './encode-base64.ts';
import { judgeStep, type Step } from './step.ts';

/** Mechanisms that take a password, the plainest first: it is what mail apps use inside TLS. */
export const PASSWORD_MECHANISMS = ['PLAIN', 'LOGIN', 'CRAM-MD5'] as const;
export type PasswordMechanism = (typeof PASSWORD_MECHANISMS)[number];

export interface Credentials {
  readonly username: string;
  /** Overwritten before the promise resolves. */
  readonly password: Buffer;
}

type Exchange = (dialog: SmtpDialog, credentials: Credentials) => Promise<Outcome<Reply>>;

/** Sends a secret in base64 behind a prefix, hides both forms, and overwrites what it made. */
const sendSecret = async (dialog: SmtpDialog, prefix: string, secret: Buffer): Promise<Outcome<Reply>> => {
  const encoded = encodeBase64(secret);
  dialog.hide(encoded);
  const bytes = Buffer.concat([Buffer.from(prefix), encoded]);
  encoded.fill(0);
  return dialog.secret({ bytes, shown: `${prefix}********` });
};

/** RFC 4616, with the initial response of RFC 4954: one round trip. */
const plain: Exchange = async (dialog, { username, password }) => {
  const message = Buffer.concat([Buffer.from(`\0${username}\0`), password]);
  const outcome = sendSecret(dialog, 'AUTH PLAIN ', message);
  message.fill(0);
  return outcome;
};

const asked = (outcome: Outcome<Reply>): outcome is Extract<Outcome<Reply>, { ok: true }> =>
  outcome.ok && outcome.value.code === 334;

const login: Exchange = async (dialog, { username, password }) => {
  const begun = await dialog.command('AUTH LOGIN');
  if (!asked(begun)) return begun;
  const named = await sendSecret(dialog, '', Buffer.from(username));
  if (!asked(named)) return named;
  return sendSecret(dialog, '', password);
};

/** RFC 2195: the password itself never travels. */
const cramMd5: Exchange = async (dialog, { username, password }) => {
  const begun = await dialog.command('AUTH CRAM-MD5');
  if (!asked(begun)) return begun;
  const challenge = Buffer.from(begun.value.lines[0] ?? '', 'base64');
  const digest = createHmac('md5', password).update(challenge).digest('hex');
  return sendSecret(dialog, '', Buffer.from(`${username} ${digest}`));
};

const EXCHANGES: Readonly<Record<PasswordMechanism, Exchange>> = { PLAIN: plain, LOGIN: login, 'CRAM-MD5': cramMd5 };

/** RFC 4954 section 6: 504 means that the mechanism is not known, 4xx that it may work later. */
const refusal = ({ code }: Reply): Failure | undefined => {
  if (code === 235) return undefined;
  if (code === 504) return 'mechanism-unsupported';
  return code < 500 && code >= 400 ? 'sign-in-deferred' : 'sign-in-refused';
};

/**
 * Signs in with one mechanism. The caller has verified the certificate of this very connection and has seen the
 * mechanism in the EHLO reply after TLS; the password is overwritten whatever happens.
 */
export const signIn = async (
  dialog: SmtpDialog,
  mechanism: PasswordMechanism,
  credentials: Credentials,
): Promise<Step> => {
  dialog.hide(credentials.password);
  try {
    return judgeStep(await EXCHANGES[mechanism](dialog, credentials), refusal);
  } finally {
    credentials.password.fill(0);
  }
};
