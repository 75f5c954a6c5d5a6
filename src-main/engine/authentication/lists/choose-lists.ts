import type { DeadList, DnsList } from './list-schema.ts';

/** What is known about block lists. */
export interface ListKnowledge {
  readonly lists: readonly DnsList[];
  readonly dead: readonly DeadList[];
}

/** Lists to be asked, and those that are not asked because they ended. */
export interface ChosenLists {
  readonly lists: readonly DnsList[];
  readonly gone: readonly DeadList[];
}

/** So many zones in one run: each question tells a stranger about the address. */
const MOST_ZONES = 8;

const isIn = (name: string, zone: string): boolean => name === zone || name.endsWith(`.${zone}`);

/** A zone that nobody knows: only the answer that every list uses (RFC 5782 section 2.1) is a listing. */
const unknownList = (zone: string): DnsList => ({
  id: 'named-by-case',
  name: zone,
  zone,
  kinds: ['ip4', 'ip6'],
  asked: 'when-named',
  weight: 'medium',
  answers: { how: 'codes', codes: [{ code: '127.0.0.2', is: 'listed', says: 'on this list' }] },
  refusals: [],
  canaries: {
    ip4: { listed: ['127.0.0.2'], clean: '127.0.0.1' },
    ip6: { listed: ['::ffff:7f00:2'], clean: '::ffff:7f00:1' },
  },
  leave: 'Look the address up on the page of the list and follow it.',
  advice: 'Stop the cause first.',
  sources: [{ title: 'RFC 5782, how block lists are asked', date: '2010-02', confidence: 'recall' }],
  checked: '2026-11-24',
});

/** The list behind a zone: under its public name, under a key of a subscriber, or as a copy that bears its name. */
function listOf(zone: string, { lists }: ListKnowledge): DnsList {
  const labels = zone.split('.');
  const known =
    lists.find((list) => list.zone === zone) ??
    lists.find((list) => isIn(zone, list.zone)) ??
    lists.find(({ standsFor = [] }) => standsFor.some((word) => labels.slice(0, -1).includes(word)));
  if (known === undefined) return unknownList(zone);
  if (known.zone === zone) return known;
  return { ...known, zone };
}

const isClosed = (list: DnsList, known: ListKnowledge): boolean =>
  list.needsKey === true && known.lists.some(({ zone }) => zone === list.zone);

/**
 * The lists to be asked: those that a case names, or else the usual ones. A list that ended is never asked; one that
 * needs a key is left out under its public name.
 */
export function chooseLists(named: readonly string[] | undefined, known: ListKnowledge): ChosenLists {
  if (named === undefined) {
    return { lists: known.lists.filter(({ asked }) => asked === 'usually').slice(0, MOST_ZONES), gone: [] };
  }
  const zones = [...new Set(named.map((zone) => zone.toLowerCase().replace(/\.$/, '')))].slice(0, MOST_ZONES);
  const goneOf = (zone: string) => known.dead.find((one) => isIn(zone, one.zone));
  return {
    lists: zones
      .filter((zone) => goneOf(zone) === undefined)
      .map((zone) => listOf(zone, known))
      .filter((list) => !isClosed(list, known)),
    gone: zones.flatMap((zone) => {
      const found = goneOf(zone);
      return found === undefined ? [] : [{ ...found, zone }];
    }),
  };
}
