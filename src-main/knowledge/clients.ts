import type { ClientChoice } from '../contract/channels.ts';
import type { ClientEntry } from '../engine/fixes/client-entry.ts';

/** `fix-articles-plugin.ts` turns each file into its tree when the app is built or tested. */
const files = import.meta.glob<ClientEntry>('../../resources/knowledge/clients/*.md', {
  import: 'default',
  eager: true,
});

/** The mail apps that are known with their ways, in the order in which lists show them. */
export const clients: readonly ClientEntry[] = Object.freeze(Object.values(files).sort((a, b) => a.order - b.order));

const PLACES: Readonly<Partial<Record<ClientEntry['platforms'][number], ClientChoice['place']>>> = {
  ios: 'phone',
  android: 'phone',
  web: 'web',
  device: 'machine',
  site: 'machine',
  server: 'machine',
};

/** A mail app as the window lists it. One that runs on a computer too is listed there. */
export function clientChoice({ id, name, platforms }: Pick<ClientEntry, 'id' | 'name' | 'platforms'>): ClientChoice {
  const places = platforms.map((platform) => PLACES[platform]);
  const [place] = places;
  return { id, name, ...(place && !places.includes(undefined) && { place }) };
}
