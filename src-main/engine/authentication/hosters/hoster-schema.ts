import { z } from 'zod';
import { sourceSchema } from '../../fixes/source-schema.ts';

/** One `resources/knowledge/hosters/<id>.json`: who runs the name service of a domain, and where a record is typed in. */
export const hosterSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  name: z.string().min(2).max(60),
  /** What the place is called where records are typed in. */
  panel: z.string().min(3).max(100),
  /** A name server that is one of these, or ends in "." and one of these, is theirs; a star stands for part of a label. */
  nsSuffixes: z
    .array(z.string().regex(/^[a-z0-9*-]+(\.[a-z0-9-]+)+$/))
    .min(1)
    .max(12),
  /** Labels of the page stand in “ ”. */
  steps: z.array(z.string().min(10).max(240)).min(3).max(6),
  /** Whether the field for the name takes the whole name, or only what stands before the domain. */
  nameField: z.enum(['relative', 'full']),
  /** What is typed for the domain itself; `full`: its whole name. */
  forDomainItself: z.enum(['@', '', 'full']),
  quotes: z.enum(['never', 'needed', 'either']),
  /** What becomes of a text over 255 characters (RFC 1035 section 3.3.14): cut by the panel, by the person, or not known. */
  longText: z.enum(['automatic', 'split', 'unknown']),
  source: sourceSchema,
});
export type Hoster = z.infer<typeof hosterSchema>;
