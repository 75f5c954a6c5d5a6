import { z } from 'zod';
import { actorSchema, confidenceSchema } from '../contract/reading.ts';
import { type Catalogue, type Pattern, type Reason } from '../engine/replies/catalogue.ts';
import { STAGES } from '../engine/replies/stage.ts';
import { concepts } from './concepts.ts';
import { isSafeRegex } from '../engine/replies/is-safe-regex.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const lower = z
  .string()
  .min(2)
  .max(120)
  .refine((text) => text === text.toLowerCase(), 'lower case, as texts are compared');
const sentence = z.string().min(5).max(200);

export const sourceSchema = z.strictObject({
  title: z.string().min(5).max(200),
  url: z.url({ protocol: /^https?$/ }),
  date: z.iso.date(),
});

const matchSchema = z
  .strictObject({
    tokens: z.array(z.string().min(3).max(60)).min(1).max(20).optional(),
    words: z.array(lower).min(1).max(8).optional(),
    any: z.array(lower).min(1).max(120).optional(),
    not: z.array(lower).min(1).max(20).optional(),
    regex: z.string().max(200).refine(isSafeRegex, 'a regular expression with bounded repetition only').optional(),
    code: z
      .string()
      .regex(/^(?:[245]\d\d|[245]xx)$/)
      .optional(),
    enhanced: z
      .string()
      .regex(/^[x245]\.(?:x|\d{1,3})\.(?:x|\d{1,3})$/)
      .optional(),
    stage: z.enum(STAGES).optional(),
    vague: z.literal(true).optional(),
    codeless: z.literal(true).optional(),
    yields: z.literal(true).optional(),
  })
  .refine(
    ({ tokens, words, any, regex, code, enhanced }) =>
      [tokens, words, any, regex, code, enhanced].some((part) => part !== undefined),
    'at least one thing to match',
  );

const patternSchema = z.strictObject({
  id,
  match: matchSchema,
  causes: z.array(id).min(1).max(8),
  reason: id,
  permanence: z.enum(['permanent', 'transient']).optional(),
  actor: actorSchema,
  confidence: confidenceSchema.optional(),
  says: sentence,
  example: z.string().min(3).max(500),
  /** A key of `sources` of the same file. */
  source: id,
});

/** One file `resources/knowledge/replies/<server>.json`: the file name is its id. */
export const replyFileSchema = z.strictObject({
  id,
  sources: z.record(id, sourceSchema),
  patterns: z.array(patternSchema).min(1).max(200),
});
export type ReplyFile = z.infer<typeof replyFileSchema>;

const reasonsFileSchema = z.strictObject({
  id: z.literal('reasons'),
  source: sourceSchema,
  reasons: z.array(
    z.strictObject({
      id,
      permanence: z.enum(['permanent', 'transient']).optional(),
      actor: actorSchema,
      usualCause: id,
      says: sentence,
    }),
  ),
});

const replyModules = import.meta.glob('../../resources/knowledge/replies/*.json', { eager: true, import: 'default' });
const reasonModules = import.meta.glob('../../resources/knowledge/reasons/*.json', { eager: true, import: 'default' });

/** Every reply file by its path, checked against the schema. Throws a `ZodError` that names a wrong entry. */
export const replyFiles: Readonly<Record<string, ReplyFile>> = Object.freeze(
  Object.fromEntries(Object.entries(replyModules).map(([path, file]) => [path, replyFileSchema.parse(file)])),
);

const patterns: readonly Pattern[] = Object.values(replyFiles).flatMap((file) => file.patterns);
const reasons: readonly Reason[] = Object.values(reasonModules).flatMap(
  (file) => reasonsFileSchema.parse(file).reasons,
);

/** Everything that reading needs: the patterns of all servers, the meanings, and the reasons by id. */
export const catalogue: Catalogue = Object.freeze({
  patterns: Object.freeze(patterns),
  concepts,
  reasons: Object.freeze(Object.fromEntries(reasons.map((reason) => [reason.id, reason]))),
});
