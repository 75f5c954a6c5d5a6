import type { Meaning } from './meaning.ts';

/** "Or" in the languages in which servers offer several explanations. */
const OR = /,? (?:or(?: else)?|oder|ou|oppure|o bien|lub|или) /;
const PARTS = /,? (?:or(?: else)?|oder|ou|oppure|o bien|lub|или) |, (?:and |und |et )?/;
/** Where a sentence ends in the form of `normalWords`, or a list begins. */
const SENTENCES = /[.;!?:] | \| /;
/** Explanations of a server are short. */
const LONGEST = 3_000;
/** From here on words, or a code beside them, name a cause. */
const TELLING = 40_000;
const MOST = 8;

/** The explanations that a sentence offers, each by itself; `[]` where none is offered. */
const partsIn = (words: string): string[] =>
  words.split(SENTENCES).flatMap((sentence) => (OR.test(` ${sentence}`) ? sentence.split(PARTS).slice(0, MOST) : []));

const isTelling = (one: Meaning | undefined): one is Meaning =>
  one?.by === 'text' && one.score >= TELLING && one.isAside !== true;

/** A known wording has to stand in one part; of a meaning the reason is enough. */
const isSameAs = (one: Meaning, best: Meaning): boolean =>
  one.id === best.id || (best.id.startsWith('concept-') && one.reason === best.reason);

/** The same cause said twice is no alternative. */
const isNew = (one: Meaning, index: number, all: readonly Meaning[]): boolean =>
  all.findIndex((other) => other.causes[0] === one.causes[0]) === index;

/**
 * "The address does not exist, the mailbox is full, or …": what a text offers as alternatives is listed in its order, none
 * of it above `possible`. A wording that was known as a whole, with its "or", keeps its meaning. `meaningOf` reads one part.
 */
export function alternatives(
  words: string,
  best: Meaning,
  meaningOf: (part: string) => Meaning | undefined,
): Meaning | undefined {
  if (words.length > LONGEST || !OR.test(words)) return undefined;
  const told = partsIn(words).map(meaningOf).filter(isTelling).filter(isNew);
  const [first] = told;
  if (!first || told.length < 2 || !told.some((one) => isSameAs(one, best))) return undefined;
  const causes = [...new Set([...told.flatMap((one) => one.causes.slice(0, 1)), ...told.flatMap((one) => one.causes)])];
  const isSame = told.every(({ permanence }) => permanence === first.permanence);
  return {
    ...first,
    causes,
    confidence: 'possible',
    score: best.score,
    permanence: isSame ? first.permanence : undefined,
  };
}
