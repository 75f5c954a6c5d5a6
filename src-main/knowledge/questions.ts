import { z } from 'zod';
import { SYMPTOM_KINDS } from '../contract/case.ts';
import { HOLDS } from '../engine/diagnosis/weights.ts';
import { sourceSchema } from '../engine/fixes/source-schema.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);

const answerSchema = z.strictObject({
  id,
  text: z.string().min(2).max(120),
  /** How often people give this answer whatever the cause; absent for `do-not-know`, which is no evidence. */
  usual: z.enum(HOLDS).optional(),
  /** The answer as a sentence for "because". */
  said: z.string().min(8).max(200).optional(),
});

/** One `resources/knowledge/questions/<id>.json`: evidence that only a person can give. */
export const questionSchema = z.strictObject({
  id,
  text: z.string().min(8).max(200),
  hint: z.string().min(8).max(300).optional(),
  why: z.string().min(8).max(300),
  answers: z.array(answerSchema).min(2).max(8),
  /** Facts that make the question needless once they are measured. */
  measuredBy: z.array(id).max(8).optional(),
  /** With these symptoms it is asked before anybody hears that nothing is wrong: no test of ours can see it. */
  beforeHealthy: z.array(z.enum(SYMPTOM_KINDS)).min(1).optional(),
  sources: z.array(sourceSchema).min(1).max(10),
});
export type Question = z.infer<typeof questionSchema>;

const files = import.meta.glob('../../resources/knowledge/questions/*.json', { eager: true, import: 'default' });

/** Every question, by id. Throws a `ZodError` at load when a file breaks the schema. */
export const QUESTIONS: readonly Question[] = Object.freeze(
  Object.keys(files)
    .sort()
    .map((name) => questionSchema.parse(files[name])),
);
