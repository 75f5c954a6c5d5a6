import { createHmac, randomBytes } from 'node:crypto';
import type { Reply } from '../../contract/observation.ts';
import type { Failure } from '../../contract/failure.ts';
import type { Outcome } from '../net.ts';
import type { SmtpDialog } from './dialog.ts';
import { encodeBase64 } from './encode-base64.ts';
import { scramFinal, scramFirst, type ScramHash } from './scram.ts';
import { judgeStep, type Step } from './step.ts';

/** Mechanisms that take a password, the plainest first: it is what mail apps use inside TLS. */
export const PASSWORD_MECHANISMS = ['PLAIN', 'LOGIN', 'SCRAM-SHA-256', 'SCRAM-SHA-1', 'CRAM-MD5'] as const;
export type PasswordMechanism = (typeof PASSWORD_MECHANISMS)[number];

/** Mechanisms that take a token from the provider's own window in place of a password. */
export const TOKEN_MECHANISMS = ['XOAUTH2', 'OAUTHBEARER'] as const;
export type TokenMechanism = (typeof TOKEN_MECHANISMS)[number];

export type Mechanism = PasswordMechanism | TokenMechanism;

export interface Credentials {
  readonly username: string;
  /** The password, or the token for a mechanism that takes one. Overwritten before the promise resolves. */
  readonly password: Buffer;
  /** The server as the settings name it; OAUTHBEARER says it (RFC 7628 section 3.1). */
  readonly place?: { readonly host: string; readonly port: number };
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

const challengeOf = (outcome: Extract<Outcome<Reply>, { ok: true }>): string =>
  Buffer.from(outcome.value.lines[0] ?? '', 'base64').toString('utf8');

/** Ends an exchange that must not go on; what the server says to that is not its answer to the sign-in. */
const breakOff = async (dialog: SmtpDialog): Promise<Outcome<Reply>> => {
  const ended = await dialog.command('*');
  return ended.ok ? { ok: false, failure: 'reply-malformed', ms: ended.ms } : ended;
};

const scram =
  (mechanism: 'SCRAM-SHA-256' | 'SCRAM-SHA-1', hash: ScramHash): Exchange =>
  async (dialog, { username, password }) => {
    const nonce = randomBytes(18).toString('base64');
    const first = Buffer.from(scramFirst(username, nonce)).toString('base64');
    const begun = await dialog.command(`AUTH ${mechanism} ${first}`);
    if (!asked(begun)) return begun;
    const final = await scramFinal(hash, { username, password, nonce }, challengeOf(begun));
    if (final === undefined) return breakOff(dialog);
    const proved = await sendSecret(dialog, '', final.message);
    if (!asked(proved)) return proved;
    // After its refusal (`e=`) a server waits for a line before it ends with 535.
    const said = challengeOf(proved);
    return said.startsWith('e=') || final.isProof(said) ? dialog.command('') : breakOff(dialog);
  };

/** A server says in a challenge what is wrong with a token, and waits for `then` before it ends with 535. */
const bearer = async (dialog: SmtpDialog, prefix: string, message: Buffer, then: string): Promise<Outcome<Reply>> => {
  const sent = sendSecret(dialog, prefix, message);
  message.fill(0);
  const outcome = await sent;
  return asked(outcome) ? dialog.command(then) : outcome;
};

/** Google's form, which Microsoft and Yahoo took over. */
const xoauth2: Exchange = async (dialog, { username, password }) => {
  const message = Buffer.concat([Buffer.from(`user=${username}\x01auth=Bearer `), password, Buffer.from('\x01\x01')]);
  return bearer(dialog, 'AUTH XOAUTH2 ', message, '');
};

/** RFC 7628 section 3.1. */
const oauthBearer: Exchange = async (dialog, { username, password, place }) => {
  const name = username.replaceAll('=', '=3D').replaceAll(',', '=2C');
  const where = place === undefined ? '' : `host=${place.host}\x01port=${place.port}\x01`;
  const head = Buffer.from(`n,a=${name},\x01${where}auth=Bearer `);
  const message = Buffer.concat([head, password, Buffer.from('\x01\x01')]);
  return bearer(dialog, 'AUTH OAUTHBEARER ', message, 'AQ==');
};

const EXCHANGES: Readonly<Record<Mechanism, Exchange>> = {
  PLAIN: plain,
  LOGIN: login,
  'CRAM-MD5': cramMd5,
  'SCRAM-SHA-1': scram('SCRAM-SHA-1', 'sha1'),
  'SCRAM-SHA-256': scram('SCRAM-SHA-256', 'sha256'),
  XOAUTH2: xoauth2,
  OAUTHBEARER: oauthBearer,
};

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
export const signIn = async (dialog: SmtpDialog, mechanism: Mechanism, credentials: Credentials): Promise<Step> => {
  dialog.hide(credentials.password);
  try {
    return judgeStep(await EXCHANGES[mechanism](dialog, credentials), refusal);
  } finally {
    credentials.password.fill(0);
  }
};
