import { z } from 'zod';
import type { AppWay } from './app-way.ts';
import { sourceSchema } from './source-schema.ts';

const PLATFORMS = ['windows', 'macos', 'linux', 'ios', 'android', 'web', 'device', 'site', 'server'] as const;
const label = z.string().min(1).max(60);
const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

/**
 * A source of a mail app says for which ways it holds, or for `recognise`; without `ways` it holds for the whole file.
 */
const clientSourceSchema = sourceSchema.extend({ ways: z.array(id).min(1).optional() });

/** What stands above the ways of a mail app (`resources/knowledge/clients/<id>.md`). */
export const clientSchema = z.strictObject({
  id,
  /** Name in a list of mail apps, and the words for it inside a sentence. */
  name: z.string().min(2).max(80),
  inText: z.string().min(2).max(80),
  /** Where the app runs; a printer is a `device`, a plugin of a web page a `site`. */
  platforms: z.array(z.enum(PLATFORMS)).min(1),
  /** Position in lists; lower first. */
  order: z.int().min(1).max(1000),
  /** How a person can tell that this is their mail app, one sentence. */
  recognise: z.string().min(10).max(300),
  /** What the app calls the two ways of securing the connection. */
  securityLabels: z.strictObject({ tls: label, starttls: label }),
  /** Versions or windows that differ, the most common first. */
  screens: z
    .array(z.strictObject({ id, name: z.string().min(3).max(80) }))
    .min(2)
    .max(6)
    .optional(),
  sources: z.array(clientSourceSchema).min(1),
  checked: z.iso.date(),
});

/** A mail app as the knowledge base knows it: what it is called, and its way of doing each thing that a fix asks for. */
export type ClientEntry = z.infer<typeof clientSchema> & { readonly ways: Readonly<Record<string, AppWay>> };
