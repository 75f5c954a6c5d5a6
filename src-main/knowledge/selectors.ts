import { z } from 'zod';
import type { SelectorProvider } from '../engine/authentication/dkim/find-selectors.ts';
import { sourceSchema } from '../engine/fixes/source-schema.ts';

const host = z.string().regex(/^[a-z0-9_-]+(?:\.[a-z0-9-]+)+$/);

const selectorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  name: z.string().min(2).max(60),
  /** Ends of names that show that a domain uses this service; empty for the usual names. */
  evidence: z.array(host).max(10),
  selectors: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9._-]{0,62}$/))
    .min(1)
    .max(40),
  /** How the service has its key published. */
  record: z.enum(['txt', 'cname']),
  sources: z.array(sourceSchema).min(1),
  checked: z.iso.date(),
});

const files = import.meta.glob('../../resources/knowledge/selectors/*.json', { eager: true, import: 'default' });
const all = Object.values(files).map((file) => selectorSchema.parse(file));

/** Names under which mail services publish keys. */
export const selectorProviders: readonly SelectorProvider[] = all.filter(({ evidence }) => evidence.length > 0);

/** Names that are tried last. */
export const genericSelectors: readonly string[] = all.flatMap(({ evidence, selectors }) =>
  evidence.length === 0 ? selectors : [],
);
