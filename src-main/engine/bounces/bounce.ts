import type { Reading } from '../../contract/reading.ts';
import type { StatusGroup } from './parse-status.ts';

/** What a returned message says about one recipient, before the words are matched. */
export interface BounceEntry extends StatusGroup {
  /** What people see about this recipient. */
  readonly visible: string;
  /** What the report itself calls the failure, where it does so without a code. */
  readonly permanence?: 'permanent' | 'transient';
}

/** A report, taken apart by recipient. */
export interface Bounce {
  readonly kind: Reading['kind'];
  readonly reportingMta?: string;
  readonly entries: readonly BounceEntry[];
  /** What sort of complaint it is (`Feedback-Type`, RFC 5965), lower case. */
  readonly feedbackType?: string;
  /** The person's own address, where the report names it. */
  readonly own?: string;
}
