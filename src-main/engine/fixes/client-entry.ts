import { z } from 'zod';
import { sourceSchema } from './source-schema.ts';

const label = z.string().min(1).max(60);

/** A mail app as the knowledge base knows it (`resources/knowledge/clients`). */
export const clientEntrySchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  /** Name in a list of mail apps, and the words for it inside a sentence. */
  name: z.string().min(2).max(80),
  inText: z.string().min(2).max(80),
  platforms: z.array(z.enum(['windows', 'macos', 'linux'])).min(1),
  /** Position in lists; lower first. */
  order: z.int().min(1).max(1000),
  /** How a person can tell that this is their mail app, one sentence. */
  recognise: z.string().min(10).max(300),
  /** What the app calls the two ways of securing the connection. */
  securityLabels: z.strictObject({ tls: label, starttls: label }),
  sources: z.array(sourceSchema).min(1),
  checked: z.iso.date(),
});
export type ClientEntry = z.infer<typeof clientEntrySchema>;
