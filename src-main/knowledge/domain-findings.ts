import { z } from 'zod';
import { sourceSchema } from '../engine/fixes/source-schema.ts';

const wordsSchema = z.strictObject({
  title: z.string().min(5).max(100),
  meaning: z.string().min(20).max(400),
  /** What to do; absent where nothing is to be done. */
  whatToDo: z.string().min(10).max(400).optional(),
  /** Keys of the sources of the file. */
  sources: z.array(z.string()).min(1).max(5),
});

/**
 * One `resources/knowledge/domain-findings/<prefix of the codes>.json`. `{name}` in a text stands for a value of the finding,
 * `{subject}` for what it is about. Names of techniques are said as they are: those who look after a domain need them.
 */
export const domainFindingsSchema = z.strictObject({
  checked: z.iso.date(),
  sources: z.record(z.string().regex(/^[a-z0-9-]{2,40}$/), sourceSchema),
  findings: z.record(z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/), wordsSchema),
});
type DomainFindingsFile = z.infer<typeof domainFindingsSchema>;

const files = import.meta.glob('../../resources/knowledge/domain-findings/*.json', { eager: true, import: 'default' });

/** What we say about a domain, by file. Throws a `ZodError` at load when a file breaks the schema. */
export const domainFindingFiles: Readonly<Record<string, DomainFindingsFile>> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.json$/g, ''), domainFindingsSchema.parse(file)]),
);
