import { z } from 'zod';
import { BUILT_IN_TERMS } from '../engine/replies/concepts/mentions.ts';
import type { Concepts } from '../engine/replies/concepts/concept.ts';
import { STAGES } from '../engine/replies/stage.ts';
import { actorSchema, confidenceSchema } from '../contract/reading.ts';
import { sourceSchema } from '../engine/fixes/source-schema.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const phrase = z
  .string()
  .max(80)
  .regex(/^[^\p{Lu}\p{P}*]+\*?(?: [^\p{Lu}\p{P}*]+\*?| _)*$/u, 'lower case words, `word*`, or `_` for any word');

const termSchema = z.strictObject({
  id,
  kind: z.enum(['thing', 'state', 'negation', 'filler']),
  /** By language, ISO 639-1. */
  phrases: z.record(z.string().regex(/^[a-z]{2}$/), z.array(phrase).min(1)),
  hosts: z
    .array(z.string().regex(/^[a-z0-9.-]{4,80}$/))
    .min(1)
    .optional(),
});

const ruleSchema = z.strictObject({
  id,
  needs: z.array(z.array(id).min(1)).min(1).max(3),
  ordered: z.literal(true).optional(),
  near: z.int().min(0).max(20).optional(),
  without: z.array(id).min(1).optional(),
  code: z.enum(['4xx', '5xx']).optional(),
  stage: z.enum(STAGES).optional(),
  weight: z.int().min(1).max(9),
  reason: id,
  causes: z.array(id).min(1).max(8).optional(),
  permanence: z.enum(['permanent', 'transient']).optional(),
  actor: actorSchema.optional(),
  confidence: confidenceSchema.optional(),
  says: z.string().min(5).max(200).optional(),
  /** A line of our own that the rule has to read. */
  example: z.string().min(3).max(200),
});

/** One file `resources/knowledge/concepts/<topic>.json`: the file name is its id. */
export const conceptFileSchema = z.strictObject({
  id,
  sources: z.array(sourceSchema).min(1),
  terms: z.array(termSchema),
  rules: z.array(ruleSchema),
});
export type ConceptFile = z.infer<typeof conceptFileSchema>;

const modules = import.meta.glob('../../resources/knowledge/concepts/*.json', { eager: true, import: 'default' });

/** Every concept file by its path, checked against the schema. Throws a `ZodError` that names a wrong entry. */
export const conceptFiles: Readonly<Record<string, ConceptFile>> = Object.freeze(
  Object.fromEntries(Object.entries(modules).map(([path, file]) => [path, conceptFileSchema.parse(file)])),
);

const files = Object.values(conceptFiles);

/** All terms and rules, the phrases of all languages together. */
export const concepts: Concepts = Object.freeze({
  terms: files.flatMap(({ terms }) => terms.map((term) => ({ ...term, phrases: Object.values(term.phrases).flat() }))),
  rules: files.flatMap(({ rules }) => rules),
});

/** Terms that rules name but no file defines; empty when all are there. */
export function missingTerms({ terms, rules }: Concepts): string[] {
  const known = new Set([...terms.map((term) => term.id), ...BUILT_IN_TERMS]);
  return rules.flatMap((rule) => [...rule.needs.flat(), ...(rule.without ?? [])].filter((term) => !known.has(term)));
}
