import { dnsLists } from '../../../../knowledge/dns-lists.ts';
import type { DnsList } from '../list-schema.ts';

/** Every list that we know, for tests. */
export const KNOWN = dnsLists;

/** One list by its id. */
export const listNamed = (id: string): DnsList => {
  const found = KNOWN.lists.find((list) => list.id === id);
  if (found === undefined) throw new RangeError(`no list ${id}`);
  return found;
};
