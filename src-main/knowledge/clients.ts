import { clientEntrySchema, type ClientEntry } from '../engine/fixes/client-entry.ts';

const files = import.meta.glob('../../resources/knowledge/clients/*.json', { eager: true, import: 'default' });

/** The mail apps that articles have steps for, in the order in which lists show them. */
export const clients: readonly ClientEntry[] = Object.freeze(
  Object.values(files)
    .map((file) => clientEntrySchema.parse(file))
    .sort((a, b) => a.order - b.order),
);
