import type { Term } from './concept.ts';
import { brokenOffAt, LONGEST, longestAt, phraseTree } from './phrase-tree.ts';
import { splitWords, type Word } from './split-words.ts';

/** A term where it stands in a text. Positions are those of `Word.at`. */
export interface Mention {
  readonly term: string;
  readonly at: number;
  readonly end: number;
  readonly clause: number;
  readonly words: number;
}

/** Terms by id, each with its mentions in the order of the text. */
export type Mentions = ReadonlyMap<string, readonly Mention[]>;

/** A negation turns a state around that begins within so many words. */
const REACH = 3;

const BUILT_IN: Readonly<Record<Exclude<Word['kind'], 'word'>, string>> = {
  address: 'an-address',
  ip: 'an-ip',
  name: 'a-host',
};
/** Terms that no file lists: an address, an IP and a host as they stand in a text. */
export const BUILT_IN_TERMS: readonly string[] = Object.values(BUILT_IN);

/** A phrase at a word: how many words it takes and what it stands for. */
interface Step {
  readonly count: number;
  readonly terms: readonly Pick<Term, 'id' | 'kind'>[];
}

/**
 * Finds the terms of a text that is in the form of `normalWords`; with `cut`, the text's end may break a phrase off.
 * Built once for each list of terms.
 */
export function mentionsFinder(terms: readonly Term[]): (text: string, cut?: boolean) => Mentions {
  const tree = phraseTree(terms);
  const byHost = new Map(terms.flatMap((term) => (term.hosts ?? []).map((host) => [host, term] as const)));
  const stepAt = (words: readonly Word[], index: number, { kind, text }: Word, cut: boolean): Step => {
    const brokenOff = cut && kind === 'word' ? brokenOffAt(tree, words, index) : undefined;
    if (brokenOff) return brokenOff;
    if (kind === 'word') return longestAt(tree, words, index) ?? { count: 1, terms: [] };
    const named = kind === 'name' ? hostTerm(byHost, text) : undefined;
    return { count: 1, terms: [{ id: BUILT_IN[kind], kind: 'thing' }, ...(named ? [named] : [])] };
  };
  const breaksOff = (words: readonly Word[]): boolean =>
    words
      .slice(-LONGEST)
      .some((_, index, end) => brokenOffAt(tree, words, words.length - end.length + index) !== undefined);
  return (text, cut = false) => {
    const words = splitWords(text);
    const isCut = cut && breaksOff(words);
    const found = new Map<string, Mention[]>();
    const negations: Negation[] = [];
    let next = 0;
    for (const [index, word] of words.entries()) {
      if (index < next) continue;
      const { count, terms: here } = stepAt(words, index, word, isCut);
      next = index + count;
      const end = (words[next - 1] ?? word).at + 1;
      for (const { id, kind } of here) {
        if (kind === 'negation') negations.push({ clause: word.clause, index });
        if (kind === 'negation') add(found, { term: id, at: word.at, end, clause: word.clause, words: count });
        else if (kind !== 'state' || !negated(negations, words, index))
          add(found, { term: id, at: word.at, end, clause: word.clause, words: count });
      }
    }
    return found;
  };
}

interface Negation {
  readonly clause: number;
  readonly index: number;
}

function add(found: Map<string, Mention[]>, mention: Mention): void {
  const before = found.get(mention.term);
  if (before) before.push(mention);
  else found.set(mention.term, [mention]);
}

function negated(negations: readonly Negation[], words: readonly Word[], index: number): boolean {
  const last = negations.at(-1);
  if (!last || last.clause !== words[index]?.clause || index - last.index > REACH || index === last.index) return false;
  return !words.slice(last.index + 1, index + 1).some(({ pause }) => pause);
}

function hostTerm(byHost: ReadonlyMap<string, Term>, name: string): Term | undefined {
  const host = /^(?:https?:\/\/)?([a-z0-9.-]{1,253})/.exec(name)?.[1] ?? '';
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const term = byHost.get(rest);
    if (term) return term;
  }
  return undefined;
}
