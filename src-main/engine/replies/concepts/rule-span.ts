import type { ConceptRule } from './concept.ts';
import type { Mention, Mentions } from './mentions.ts';

/** Where a rule holds. */
export interface Span {
  /** Words between the first and the last term that belong to none of its terms. */
  readonly gap: number;
  /** Words of its terms. */
  readonly words: number;
  /** Where its first term stands, and in which clause. */
  readonly at: number;
  readonly clause: number;
}

type Chain = readonly Mention[];

const NEAR = 4;
/** Mentions of one term that are looked at. */
const MOST = 16;

const mentionsOf = (group: readonly string[], mentions: Mentions): Chain =>
  group.flatMap((term) => mentions.get(term)?.slice(0, MOST) ?? []);

/** Whether one more mention stands in the same clause, apart from the others, and in order where that counts. */
function fits(chain: Chain, next: Mention, ordered: boolean): boolean {
  const last = chain.at(-1);
  if (!last) return true;
  if (last.clause !== next.clause || (ordered && next.at < last.end)) return false;
  return chain.every((one) => one.end <= next.at || next.end <= one.at);
}

function spanOf(chain: Chain): Span {
  const at = Math.min(...chain.map((one) => one.at));
  const end = Math.max(...chain.map((one) => one.end));
  const taken = chain.reduce((sum, one) => sum + one.end - one.at, 0);
  const words = chain.reduce((sum, one) => sum + one.words, 0);
  return { gap: end - at - taken, words, at, clause: chain[0]?.clause ?? 0 };
}

const spoilt = (rule: ConceptRule, chain: Chain, mentions: Mentions): boolean =>
  (rule.without ?? []).some((term) => mentions.get(term)?.some((one) => one.clause === chain[0]?.clause) === true);

/** The tightest place at which all groups of a rule stand near each other in one clause; `undefined` when there is none. */
export function ruleSpan(rule: ConceptRule, mentions: Mentions): Span | undefined {
  let chains: Chain[] = [[]];
  for (const group of rule.needs) {
    const here = mentionsOf(group, mentions);
    const longer = (chain: Chain): Chain[] =>
      here.filter((next) => fits(chain, next, rule.ordered === true)).map((next) => [...chain, next]);
    chains = chains.flatMap(longer);
    if (chains.length === 0) return undefined;
  }
  const spans = chains.filter((chain) => !spoilt(rule, chain, mentions)).map(spanOf);
  const tight = spans.filter(({ gap }) => gap <= (rule.near ?? NEAR));
  return tight.reduce<Span | undefined>((best, one) => (best && best.gap <= one.gap ? best : one), undefined);
}
