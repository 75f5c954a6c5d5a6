import { createHash, createHmac, pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(pbkdf2);

export type ScramHash = 'sha1' | 'sha256';
const LENGTH: Readonly<Record<ScramHash, number>> = { sha1: 20, sha256: 32 };

/** A server names the work that we do; more than this would be a way to keep the computer busy. */
const MOST_ITERATIONS = 600_000;
const NO_CHANNEL_BINDING = 'n,,';

/** The answer to a challenge, and what the server must prove in return. */
export interface ScramFinal {
  readonly message: Buffer;
  /** Whether the server's last words show that it knows the password as well. */
  readonly isProof: (serverFinal: string) => boolean;
}

const name = (username: string) => username.normalize('NFKC').replaceAll('=', '=3D').replaceAll(',', '=2C');

const clientFirstBare = (username: string, nonce: string) => `n=${name(username)},r=${nonce}`;

/** The first message (RFC 5802 section 7); `nonce` is printable ASCII without a comma. */
export const scramFirst = (username: string, nonce: string): string =>
  NO_CHANNEL_BINDING + clientFirstBare(username, nonce);

interface Challenge {
  readonly nonce: string;
  readonly salt: Buffer;
  readonly iterations: number;
}

/** A challenge that carries our own nonce on, or undefined: everything else is not to be answered. */
const readChallenge = (text: string, ownNonce: string): Challenge | undefined => {
  const [, nonce = '', salt = '', rounds = ''] =
    /^r=([\x21-\x2b\x2d-\x7e]{1,512}),s=([A-Za-z0-9+/]{1,512}={0,2}),i=(\d{1,7})(?:,|$)/.exec(text) ?? [];
  const iterations = Number(rounds);
  if (!nonce.startsWith(ownNonce) || nonce.length === ownNonce.length) return undefined;
  if (iterations < 1 || iterations > MOST_ITERATIONS) return undefined;
  return { nonce, salt: Buffer.from(salt, 'base64'), iterations };
};

/** RFC 4013 in what matters for passwords: compatible forms are one. ASCII needs no copy that cannot be overwritten. */
const prepared = (password: Buffer): Buffer =>
  password.every((byte) => byte < 0x80)
    ? Buffer.from(password)
    : Buffer.from(password.toString('utf8').normalize('NFKC'), 'utf8');

const same = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);

/**
 * Answers the server's challenge (RFC 5802 section 3, RFC 7677 for SHA-256): the password itself never travels.
 * `undefined` for a challenge that is broken, does not carry our nonce, or asks for more than 600 000 rounds.
 */
export const scramFinal = async (
  hash: ScramHash,
  { username, password, nonce }: { readonly username: string; readonly password: Buffer; readonly nonce: string },
  serverFirst: string,
): Promise<ScramFinal | undefined> => {
  const challenge = readChallenge(serverFirst, nonce);
  if (challenge === undefined) return undefined;
  const secret = prepared(password);
  const salted = await derive(secret, challenge.salt, challenge.iterations, LENGTH[hash], hash);
  secret.fill(0);
  const mac = (key: Buffer, text: string) => createHmac(hash, key).update(text).digest();
  const clientKey = mac(salted, 'Client Key');
  const serverKey = mac(salted, 'Server Key');
  salted.fill(0);
  const withoutProof = `c=${Buffer.from(NO_CHANNEL_BINDING).toString('base64')},r=${challenge.nonce}`;
  const all = `${clientFirstBare(username, nonce)},${serverFirst},${withoutProof}`;
  const signature = mac(createHash(hash).update(clientKey).digest(), all);
  const proof = clientKey.map((byte, at) => byte ^ (signature[at] ?? 0));
  const expected = mac(serverKey, all);
  clientKey.fill(0);
  serverKey.fill(0);
  return {
    message: Buffer.from(`${withoutProof},p=${Buffer.from(proof).toString('base64')}`),
    isProof: (serverFinal) => {
      const [, said = ''] = /^v=([A-Za-z0-9+/]{1,128}={0,2})(?:,|$)/.exec(serverFinal) ?? [];
      return same(Buffer.from(said, 'base64'), expected);
    },
  };
};
