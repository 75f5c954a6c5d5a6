/** Why one signature (DKIM, RFC 6376) counts or does not. One word, whatever else is true of it. */
export type SignatureReason =
  | 'verified'
  /** Counts, but the domain says that it only tries signing out. */
  | 'key-testing'
  /** Counts for old checkers, and for no new one (RFC 8301 section 3.1). */
  | 'weak-algorithm'
  | 'body-changed-on-the-way'
  | 'bad-signature'
  | 'key-missing'
  | 'key-revoked'
  | 'key-broken'
  | 'key-not-for-mail'
  | 'key-too-short'
  | 'unsupported-algorithm'
  | 'identity-outside-domain'
  | 'from-not-signed'
  | 'syntax'
  | 'expired'
  | 'could-not-check'
  /** More signatures stand there than are looked at. */
  | 'not-looked-at';

/** The words of RFC 8601 section 2.7.1; `none` where nothing was looked at. */
export type SignatureResult = 'pass' | 'fail' | 'neutral' | 'policy' | 'temperror' | 'permerror' | 'none';

/** One signature of a message, checked. Texts come from the message: cleaned, and cut at 253 characters. */
export interface CheckedSignature {
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: string;
  readonly result: SignatureResult;
  readonly reason: SignatureReason;
  /** Where its key stands. */
  readonly keyName: string;
  /** Of an RSA key that was read. */
  readonly keyBits?: number;
  readonly keyTesting: boolean;
  /** Names of the fields it covers, lower case, as it lists them; at most 100. */
  readonly headers: readonly string[];
  /** Domain of `i=`, where it is written. */
  readonly identityDomain?: string;
  /** Bytes of the body that it covers (`l=`); absent when it covers all of it. */
  readonly bodyLimit?: number;
  /** Bytes of the body that stand behind that limit. */
  readonly uncovered?: number;
  readonly signedAt?: string;
  readonly expiresAt?: string;
  readonly expired: boolean;
}

/** Why a chain of ARC (RFC 8617) holds or does not. */
export type ArcReason =
  | 'no-chain'
  | 'verified'
  | 'sealed-as-failed'
  | 'structure'
  | 'seal-broken'
  | 'message-changed'
  | 'key-missing'
  | 'key-broken'
  | 'key-too-short'
  | 'could-not-check';

/** One set of the chain: who sealed, and what was said of the chain before. */
export interface ArcHop {
  readonly instance: number;
  readonly domain: string;
  readonly selector: string;
  readonly said: string;
}

export interface CheckedArc {
  readonly cv: 'none' | 'pass' | 'fail' | 'could-not-check';
  readonly reason: ArcReason;
  /** The set at which it broke, where that is known. */
  readonly at?: number;
  readonly hops: readonly ArcHop[];
}

/** Every signature of one message. */
export interface CheckedSignatures {
  /** In the order of the header, at most 100 of them told. */
  readonly signatures: readonly CheckedSignature[];
  /** How many stand in the header. */
  readonly total: number;
  /** How many of them were looked at: the first ones. */
  readonly checked: number;
  readonly arc: CheckedArc;
  /** Why nothing could be checked at all. */
  readonly trouble?: 'header-too-large' | 'stopped';
}
