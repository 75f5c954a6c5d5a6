import type { KeyLookUp } from '../dkim/look-up-key.ts';
import type { CheckedSignature, CheckedSignatures } from '../dkim/signature.ts';
import type { DmarcResult } from '../dmarc/evaluate-dmarc.ts';
import type { Author } from './author.ts';
import type { ReadMessage } from './read-message.ts';
import type { Way } from './trusted-way.ts';

/** What one provider asks of people who send many messages. */
export interface BulkRule {
  readonly id: string;
  readonly name: string;
  /** Messages a day from which its rules hold; absent where it names no number. */
  readonly perDay?: number;
  readonly needs: readonly ('signature' | 'sender-server' | 'rule' | 'one-click')[];
}

/** How a signing domain stands to that of the author (RFC 9989 section 4.4). */
export type Aligned = 'strict' | 'relaxed' | 'none';
export type AlignedSignature = CheckedSignature & { readonly alignment: Aligned };

/** Whether the server that handed the message over may send for the domain of the return address (SPF, RFC 7208). */
export interface ServerCheck {
  readonly domain: string;
  /** The word of RFC 7208 section 2.6. */
  readonly result: string;
  readonly ip?: string;
  /** A code of our own check. */
  readonly why?: string;
  /** `provider`: the receiver's word, not our own check. */
  readonly from: 'own-check' | 'provider';
}

/** Everything that the findings are made of. */
export interface JudgeInput {
  readonly message: ReadMessage;
  readonly author: Author;
  readonly way: Way;
  readonly checked: CheckedSignatures;
  readonly signatures: readonly AlignedSignature[];
  /** What the name service holds where the keys of the signatures should be, by name; empty offline. */
  readonly keys: ReadonlyMap<string, KeyLookUp>;
  /** The message held against the rule of its author's domain; absent offline. */
  readonly dmarc?: DmarcResult;
  readonly spf?: ServerCheck;
  readonly bulkRules: readonly BulkRule[];
  readonly orgOf: (domain: string) => string;
}

/** Whether a signature counts, for old receivers at least. */
export const counts = ({ result }: CheckedSignature): boolean => result === 'pass';

/** Whether a good signature vouches for the author. */
export const isVouchedFor = ({ signatures }: JudgeInput): boolean =>
  signatures.some((one) => counts(one) && one.alignment !== 'none');
