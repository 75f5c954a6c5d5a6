import type { BounceEntry } from '../bounce.ts';
import type { JsonObject } from './json-value.ts';

/** What one event of a sending service says about one recipient. */
export interface NoticeEvent {
  readonly kind: 'bounce' | 'delayed' | 'complaint' | 'delivered' | 'auto-reply' | 'challenge';
  readonly entry: BounceEntry;
}

/** What one object of a notice says; without events where it tells of something else, such as an opened mail. */
export interface NoticeRead {
  readonly events: readonly NoticeEvent[];
  readonly reportingMta?: string | undefined;
  /** What sort of complaint it is, lower case. */
  readonly feedbackType?: string | undefined;
  /** The person's own address. */
  readonly own?: string | undefined;
}

/** How one sending service writes its notices. */
export interface NoticeForm {
  readonly service: string;
  /** Names of members of which one stands in every notice: what is looked for before anything is read. */
  readonly marks: readonly string[];
  /** Reads one object; `undefined` when it is none of this service. */
  readonly read: (object: JsonObject) => NoticeRead | undefined;
}
