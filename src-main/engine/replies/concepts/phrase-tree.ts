import type { Term } from './concept.ts';
import { splitWords, type Word } from './split-words.ts';

/** All phrases of all terms, walked word by word. */
interface Node {
  readonly exact: Map<string, Node>;
  readonly begins: Map<string, Node>;
  /** By their first letter, lengths of the keys of `begins`, the longest first. */
  readonly lengths: Map<string, readonly number[]>;
  any?: Node;
  terms: Term[];
}

/** A phrase found in a text: how many words it takes, and whose it is. */
export interface PhraseHit {
  readonly count: number;
  readonly terms: readonly Term[];
}

const newNode = (): Node => ({ exact: new Map(), begins: new Map(), lengths: new Map(), terms: [] });

function childFor(node: Node, word: string): Node {
  if (word === '_') return (node.any ??= newNode());
  const open = word.endsWith('*');
  const [key, map] = open ? [word.slice(0, -1), node.begins] : [word, node.exact];
  const known = map.get(key);
  if (known) return known;
  const child = newNode();
  map.set(key, child);
  if (open) {
    const before = node.lengths.get(key.charAt(0)) ?? [];
    node.lengths.set(
      key.charAt(0),
      [...new Set([...before, key.length])].sort((a, b) => b - a),
    );
  }
  return child;
}

/** `word*` and `_` survive the cutting into words because they are put aside before. */
const wordsOf = (phrase: string): string[] =>
  phrase
    .split(' ')
    .flatMap((part) =>
      part === '_'
        ? ['_']
        : splitWords(part.replace('*', '')).map(({ text }, index, all) =>
            index === all.length - 1 && part.endsWith('*') ? `${text}*` : text,
          ),
    );

/** Words that only carry what is said: "is invalid", "has been locked", "konnte nicht gefunden werden". */
const AUXILIARIES: ReadonlySet<string> = new Set(
  [
    'is are was were be been being has have had could can gets got seems appears currently',
    'ist sind war wurde wurden konnte konnten est sont etait ete es esta estan fue ha sido',
    'e sono era stato stata foi jest sa zostal zostala zostalo werd wordt kon',
  ].flatMap((words) => words.split(' ')),
);

const nodeAt = (root: Node, words: readonly string[]): Node | undefined =>
  words.reduce<Node | undefined>((node, word) => node?.exact.get(word), root);

/** The longest phrase is taken: one that only carries a shorter one stands for all that the shorter one does. */
function inherit(root: Node, words: readonly string[]): void {
  const end = words.length > 1 && AUXILIARIES.has(words[0] ?? '') ? nodeAt(root, words) : undefined;
  for (let from = 1; end && from < words.length; from += 1) {
    const carried = nodeAt(root, words.slice(from))?.terms.filter(({ kind }) => kind === 'state') ?? [];
    if (end.terms.some(({ kind }) => kind === 'state')) end.terms = [...new Set([...end.terms, ...carried])];
    if (!AUXILIARIES.has(words[from] ?? '')) return;
  }
}

/** Builds the tree once; see `longestAt`. */
export function phraseTree(terms: readonly Term[]): Node {
  const root = newNode();
  const states: string[][] = [];
  for (const term of terms) {
    for (const phrase of term.phrases) {
      const words = wordsOf(phrase);
      if (term.kind === 'state') states.push(words);
      const end = words.reduce(childFor, root);
      if (!end.terms.includes(term)) end.terms.push(term);
    }
  }
  for (const words of states) inherit(root, words);
  return root;
}

const better = (node: Node, count: number, best: PhraseHit | undefined): PhraseHit | undefined =>
  node.terms.length > 0 && count > (best?.count ?? 0) ? { count, terms: node.terms } : best;

const lengthsFor = ({ lengths }: Node, word: string): readonly number[] => lengths.get(word.charAt(0)) ?? [];

function longer(node: Node, words: readonly Word[], at: number, from: number, best?: PhraseHit): PhraseHit | undefined {
  let found = better(node, at - from, best);
  const next = words[at];
  if (next?.kind !== 'word') return found;
  if (at > from && (next.clause !== words[from]?.clause || next.pause)) return found;
  const spelled = node.exact.get(next.text);
  if (spelled) found = longer(spelled, words, at + 1, from, found);
  for (const length of lengthsFor(node, next.text)) {
    const begun = length <= next.text.length ? node.begins.get(next.text.slice(0, length)) : undefined;
    if (begun) found = longer(begun, words, at + 1, from, found);
  }
  return node.any ? longer(node.any, words, at + 1, from, found) : found;
}

/** The longest phrase that begins at a word; among equals the one spelled out. `undefined` when none does. */
export const longestAt = (tree: Node, words: readonly Word[], at: number): PhraseHit | undefined =>
  longer(tree, words, at, at);

const childrenOf = (node: Node): readonly Node[] => [
  ...node.exact.values(),
  ...node.begins.values(),
  ...(node.any ? [node.any] : []),
];

/** The terms of a node, or where no phrase ends there those that all phrases share that go on from it. */
const termsFrom = (node: Node): readonly Term[] => (node.terms.length > 0 ? node.terms : sharedBy(childrenOf(node)));

function sharedBy(nodes: readonly Node[]): readonly Term[] {
  const [first = [], ...rest] = nodes.map(termsFrom);
  return first.filter((term) => rest.every((terms) => terms.includes(term)));
}

/** Fewer letters than these of a word that stands alone begin too many words. */
const LEAST = 3;

const sortedKeys = new WeakMap<Node, readonly string[]>();

/** The nodes whose word begins with some letters; found by halving, since at the root stand thousands. */
function childrenBeginning(node: Node, letters: string): Node[] {
  const keys = sortedKeys.get(node) ?? [...node.exact.keys()].sort((a, b) => (a < b ? -1 : 1));
  sortedKeys.set(node, keys);
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((keys[middle] ?? '') < letters) from = middle + 1;
    else to = middle;
  }
  const found: Node[] = [];
  for (let key = keys[from]; key?.startsWith(letters) === true; key = keys[(from += 1)]) {
    const child = node.exact.get(key);
    if (child) found.push(child);
  }
  return found;
}

/** Where phrases may go on that a text breaks off: after its last word, or inside of it. */
function goingOn(node: Node, last: Word, least: number): readonly Node[] {
  if (last.text.length < least) return [];
  const whole = node.exact.get(last.text);
  if (whole && whole.terms.length > 0) return [];
  const begun = childrenBeginning(node, last.text);
  return [...(whole ? childrenOf(whole) : []), ...begun.filter((child) => child !== whole)];
}

/** No phrase has more words. */
export const LONGEST = 16;

/**
 * What a phrase that begins at a word and that the end of the text breaks off stands for, whichever phrase it is.
 * `undefined` where the text breaks off none, or where the phrases that it may be stand for different things.
 */
export function brokenOffAt(tree: Node, words: readonly Word[], at: number): PhraseHit | undefined {
  const [first, last] = [words[at], words.at(-1)];
  if (!first || last?.kind !== 'word' || last.clause !== first.clause || words.length - at > LONGEST) return undefined;
  const before = words.slice(at, -1);
  if (before.some(({ kind }) => kind !== 'word') || words.slice(at + 1).some(({ pause }) => pause)) return undefined;
  const node = before.reduce<Node | undefined>((from, { text }) => from?.exact.get(text), tree);
  const terms = node ? sharedBy(goingOn(node, last, before.length === 0 ? LEAST : 1)) : [];
  return terms.length > 0 ? { count: before.length + 1, terms } : undefined;
}
