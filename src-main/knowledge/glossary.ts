import { z } from 'zod';
import { sourceSchema } from '../engine/fixes/source-schema.ts';

const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  /** The words that we use. */
  term: z.string().min(2).max(60),
  /** What mail apps or other people call it. */
  alsoCalled: z.array(z.string().min(2).max(60)).max(10),
  meaning: z.string().min(20).max(400),
  sources: z.array(sourceSchema).min(1),
  checked: z.iso.date(),
});
/** A word that needs explaining. */
export type Term = z.infer<typeof termSchema>;

const files = import.meta.glob('../../resources/knowledge/glossary/*.json', { eager: true, import: 'default' });

/** The glossary by id, in alphabetical order of the words. */
export const glossary: ReadonlyMap<string, Term> = new Map(
  Object.values(files)
    .map((file) => termSchema.parse(file))
    .sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1))
    .map((term) => [term.id, term]),
);
