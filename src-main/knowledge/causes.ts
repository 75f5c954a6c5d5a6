import { z } from 'zod';
import { actorSchema } from '../contract/reading.ts';
import { LAYERS } from '../engine/diagnosis/layers.ts';
import { BANDS, HOLDS } from '../engine/diagnosis/weights.ts';
import { sourceSchema } from '../engine/fixes/source-schema.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
const sentence = z.string().min(8).max(300);

/** What a cause is about; the words of the cause list, and `none` for what is no fault. */
const GROUPS = [
  ...['network', 'dns', 'encryption', 'sign-in', 'sender', 'limits', 'message', 'recipient'],
  ...['reputation', 'domain', 'client', 'server', 'none'],
] as const;

const evidenceSchema = z.strictObject({
  fact: z.string().regex(/^(answer:)?[a-z][a-z0-9-]{1,59}$/),
  value: id,
  /** How often the fact has this value when the cause is true. */
  holds: z.enum(HOLDS),
  /** The server said it in so many words, or the fact is the fault itself. */
  decisive: z.literal(true).optional(),
  /** Sentence for "because"; without it the sentence of the fact is used. */
  said: sentence.optional(),
});

/** One `resources/knowledge/causes/<id>.json`. Sentences may hold the placeholders of `engine/fixes/placeholders.ts`. */
export const causeSchema = z.strictObject({
  id,
  group: z.enum(GROUPS),
  permanence: z.enum(['transient', 'until changed', 'permanent', 'not a failure', 'unknown']),
  actor: actorSchema,
  layer: z.enum(LAYERS),
  /** Where on the drawn path the fault sits; absent when it sits nowhere. */
  place: z.enum(['device', 'network', 'provider', 'domain', 'recipient']).optional(),
  title: z.string().min(8).max(100),
  meaning: z.string().min(20).max(400),
  prior: z.strictObject({ band: z.enum(BANDS), source: z.string().min(10).max(300) }),
  evidence: z.array(evidenceSchema).min(1).max(60),
  /** No test of ours sees this cause: the words of a server, an app or a person are all that tells it. */
  wordsOnly: z.literal(true).optional(),
  settle: sentence.optional(),
  fixes: z.array(id).min(1).max(4),
  /** Causes that need not be told apart because the same fix mends both. */
  sameFix: z.array(id).max(8).optional(),
  sources: z.array(sourceSchema).min(1).max(10),
});
export type Cause = z.infer<typeof causeSchema>;
export type CauseEvidence = z.infer<typeof evidenceSchema>;

const files = import.meta.glob('../../resources/knowledge/causes/*.json', { eager: true, import: 'default' });

/** Every known cause, by id. Throws a `ZodError` at load when a file breaks the schema. */
export const CAUSES: readonly Cause[] = Object.freeze(
  Object.keys(files)
    .sort()
    .map((name) => causeSchema.parse(files[name])),
);
