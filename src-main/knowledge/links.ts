import { z } from 'zod';
import { sourceSchema } from '../engine/fixes/source-schema.ts';

const linkSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  title: z.string().min(3).max(120),
  url: z.url({ protocol: /^https$/ }).max(300),
  purpose: z.enum(['app-password', 'sign-in', 'status', 'support']),
  /** Mail domains whose people this page is for; empty where it is for everybody. */
  domains: z.array(z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/)).max(60),
  sources: z.array(sourceSchema).min(1),
  checked: z.iso.date(),
});
/** A page on the web. The window knows its id only. */
export type Link = z.infer<typeof linkSchema>;

const files = import.meta.glob('../../resources/knowledge/links/*.json', { eager: true, import: 'default' });

/** Every page that the app may open, by id. */
export const links: ReadonlyMap<string, Link> = new Map(
  Object.values(files).map((file) => {
    const link = linkSchema.parse(file);
    return [link.id, link];
  }),
);
