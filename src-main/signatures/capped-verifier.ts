import './upper-case-digests.ts';
import { DkimVerifier, type SignatureHeader, type Resolver } from 'mailauth/lib/dkim/dkim-verifier.js';

/** So many signatures of one message are checked: no honest message has more. */
export const MOST_SIGNATURES = 20;
/** A field list longer than this is made to cost time. */
const MOST_NAMES = 500;

const namesIn = ({ parsed }: SignatureHeader): number => {
  const value = parsed?.h?.value;
  return typeof value === 'string' ? value.split(':').length : 0;
};

/** The library's checker, with a bound on what one message may make it do. */
export class CappedVerifier extends DkimVerifier {
  private readonly most: number;
  private seen = 0;

  constructor(options: { resolver: Resolver; strict?: boolean; minBitLength?: number; curTime?: Date; most: number }) {
    super(options);
    this.most = options.most;
  }

  override prepareSignature(header: SignatureHeader): void {
    if (header.type === 'DKIM') this.seen += 1;
    if (header.type === 'DKIM' && this.seen > this.most) header.skip = 'not looked at';
    else if (namesIn(header) > MOST_NAMES) header.skip = 'too many names';
    else super.prepareSignature(header);
  }
}
