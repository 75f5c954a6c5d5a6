import type { Reading, Unreadable } from '../contract/reading.ts';
import type { ExplainInput } from '../engine/explain.ts';

/** To the worker: a few inputs, to be answered one by one and in this order. */
export type WorkerBatch = readonly ExplainInput[];

/** From the worker: first that it is there, then one message per input. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly answers: (Reading | Unreadable)[] }
  | { readonly kind: 'fault' };
