import { z } from 'zod';
import { socketTypeSchema } from './observation.ts';

const text = (max: number) => z.string().max(max);

/** The three words of certainty, and the honest fourth. */
export const confidenceSchema = z.enum(['sure', 'very-likely', 'possible', 'unknown']);
export type Confidence = z.infer<typeof confidenceSchema>;

/** Whose turn it is (`actor` of a cause). */
export const actorSchema = z.enum([
  'you',
  'your-network',
  'your-organisation',
  'your-provider',
  'your-domain',
  'recipient',
  'recipient-provider',
  'nobody',
]);
export type Actor = z.infer<typeof actorSchema>;

export const READING_KINDS = [
  'bounce',
  'delayed',
  'delivered',
  'auto-reply',
  'complaint',
  'dmarc-report',
  'tls-report',
  'challenge',
  'error-text',
  'not-a-report',
] as const;

/** What a text or report says about one recipient (architecture.md 7.2). Absent facts are absent keys. */
export const recipientResultSchema = z.strictObject({
  recipient: text(320).optional(),
  /** Where the message was passed on to, when that differs from what was typed. */
  forwardedTo: text(320).optional(),
  reason: text(60),
  causes: z.array(z.strictObject({ id: text(60), confidence: confidenceSchema })).max(8),
  replyCode: text(3).optional(),
  enhancedStatus: text(12).optional(),
  permanence: z.enum(['permanent', 'transient']).optional(),
  outcome: z.enum(['failed', 'delayed', 'delivered', 'unknown']).optional(),
  actor: actorSchema.optional(),
  /** What the person does now: `wait` the server goes on by itself or the refusal ends with time, `act`, or `nothing` at all. */
  advice: z.enum(['wait', 'act', 'nothing']).optional(),
  saidBy: text(255).optional(),
  /** What the words mean for this recipient, in one or two plain sentences. */
  says: text(400).optional(),
  because: z.array(text(400)).max(8),
  /** The line that decided, cleaned and capped. */
  evidence: text(2048).optional(),
});
export type RecipientResult = z.infer<typeof recipientResultSchema>;

/** Facts about the account that stood in the text, so that nothing is asked twice. */
export const foundSchema = z.strictObject({
  address: text(320).optional(),
  hostname: text(253).optional(),
  port: z.int().min(1).max(65535).optional(),
  socketType: socketTypeSchema.optional(),
  client: text(60).optional(),
});

/** One line of `explain --json`. */
export const readingSchema = z.strictObject({
  input: text(1024),
  kind: z.enum(READING_KINDS),
  results: z.array(recipientResultSchema).max(500),
  headline: text(400),
  /** Second sentence for people: what it means for the message. */
  summary: text(600).optional(),
  fixes: z.array(text(60)).max(12),
  found: foundSchema.optional(),
  /** Only a code was given: how many meanings it has. The words beside it would decide. */
  meanings: z.int().min(1).max(999).optional(),
  /** What was read in a picture, to be looked at and corrected. */
  recognisedText: text(20_000).optional(),
});
export type Reading = z.infer<typeof readingSchema>;

/** Input that could not be read; the rest of a batch goes on. */
export const unreadableSchema = z.strictObject({
  input: text(1024),
  error: z.strictObject({ code: text(60), message: text(400) }),
});
export type Unreadable = z.infer<typeof unreadableSchema>;
