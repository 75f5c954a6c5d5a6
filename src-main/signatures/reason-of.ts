import type { SignatureReason, SignatureResult } from '../engine/authentication/dkim/signature.ts';
import { colonList } from '../engine/authentication/dkim/read-tags.ts';
import { readKey } from '../engine/authentication/dkim/read-key.ts';

/** What the library says of one signature. */
interface Said {
  readonly result: string;
  readonly comment?: string;
  readonly warnings?: readonly string[];
  readonly testing?: boolean;
  /** The key record that was read. */
  readonly record?: string;
  readonly algorithm: string;
  /** The `q=` tag, empty where it is missing. */
  readonly query?: string;
}

/** By comment, not by result: with a changed body the library says `neutral`, which is no more than "not good". */
const BY_COMMENT: Readonly<Record<string, SignatureReason>> = {
  'body hash did not verify': 'body-changed-on-the-way',
  'bad signature': 'bad-signature',
  'no key': 'key-missing',
  'key not for email': 'key-not-for-mail',
  'inappropriate hash algorithm': 'unsupported-algorithm',
  'inappropriate key algorithm': 'key-broken',
  'unknown algorithm': 'unsupported-algorithm',
  'unknown canonicalization': 'unsupported-algorithm',
  'signature missing required tag': 'syntax',
  'signature syntax error': 'syntax',
  'incompatible version': 'syntax',
  'invalid expiration': 'syntax',
  'too many names': 'syntax',
  'domain mismatch': 'identity-outside-domain',
  'From field not signed': 'from-not-signed',
  'not looked at': 'not-looked-at',
  expired: 'expired',
};

/** RFC 8601 section 2.7.1: a key that is not there will not be there later either; syntax makes a signature void, not wrong. */
const RESULTS: Readonly<Record<SignatureReason, SignatureResult>> = {
  verified: 'pass',
  'key-testing': 'pass',
  'weak-algorithm': 'pass',
  'body-changed-on-the-way': 'fail',
  'bad-signature': 'fail',
  'key-missing': 'permerror',
  'key-revoked': 'permerror',
  'key-broken': 'permerror',
  'key-not-for-mail': 'permerror',
  'key-too-short': 'policy',
  'unsupported-algorithm': 'neutral',
  'identity-outside-domain': 'neutral',
  'from-not-signed': 'neutral',
  syntax: 'neutral',
  expired: 'neutral',
  'could-not-check': 'temperror',
  'not-looked-at': 'none',
};

/** Tags that a signature cannot do without (RFC 6376 section 3.5) and that the library lets be missing. `v=` came late: old signers. */
const NEEDED = ['missing-b', 'missing-bh', 'missing-h', 'missing-a'];

/** What the library takes although RFC 6376 section 6.1.1 does not; it tells so in its warnings. */
function refused({ warnings = [], query = '' }: Said): SignatureReason | undefined {
  // `dns` is how the first drafts wrote `dns/txt`.
  const isOtherQuery = warnings.includes('query-method') && !colonList(query).includes('dns');
  if (isOtherQuery || NEEDED.some((one) => warnings.includes(one))) return 'syntax';
  if (warnings.includes('identity-domain')) return 'identity-outside-domain';
  return undefined;
}

const kindOf = (algorithm: string): string => algorithm.toLowerCase().split('-')[0] ?? '';

/** A key that was read and does not fit: emptied by its owner, of another kind, or not in one piece. */
function keyReason(record: string | undefined, algorithm: string): SignatureReason | undefined {
  if (record === undefined) return undefined;
  const { type, problems } = readKey(record);
  if (problems.includes('revoked')) return 'key-revoked';
  return type === 'unknown' || type !== kindOf(algorithm) ? 'key-broken' : undefined;
}

const KEY_COMMENTS: readonly string[] = ['unknown key version', 'unknown key type', 'invalid public key'];

function failed({ result, comment = '', record, algorithm }: Said): SignatureReason {
  if (result === 'policy') return 'key-too-short';
  if (result === 'temperror') return 'could-not-check';
  const known = Object.hasOwn(BY_COMMENT, comment) ? BY_COMMENT[comment] : undefined;
  if (known !== undefined) return known;
  // Everything else is a sentence of the crypto library: with a key that fits, that is no word about the signature.
  return keyReason(record, algorithm) ?? (KEY_COMMENTS.includes(comment) ? 'key-broken' : 'could-not-check');
}

function passed({ testing, algorithm }: Said): SignatureReason {
  if (algorithm.toLowerCase().endsWith('-sha1')) return 'weak-algorithm';
  return testing === true ? 'key-testing' : 'verified';
}

/** Gives one reason and the word of RFC 8601 for it. */
export function reasonOf(said: Said): { readonly reason: SignatureReason; readonly result: SignatureResult } {
  const reason = refused(said) ?? (said.result === 'pass' ? passed(said) : failed(said));
  return { reason, result: RESULTS[reason] };
}
