import type { ClientEntry } from '../engine/fixes/client-entry.ts';

/** `fix-articles-plugin.ts` turns each file into its tree when the app is built or tested. */
const files = import.meta.glob<ClientEntry>('../../resources/knowledge/clients/*.md', {
  import: 'default',
  eager: true,
});

/** The mail apps that are known with their ways, in the order in which lists show them. */
export const clients: readonly ClientEntry[] = Object.freeze(Object.values(files).sort((a, b) => a.order - b.order));
