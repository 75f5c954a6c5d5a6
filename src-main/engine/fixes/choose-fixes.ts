import type { FixArticle } from './fix-article.ts';

/**
 * Gentle on purpose: cost only turns the order of causes that are about as likely as each other.
 * A clear favourite stays first even when its fix needs somebody else.
 */
const COST = { none: 1, setting: 1.1, account: 1.25, 'other-person': 1.4 } as const;
const LEAST_PROBABILITY = 0.01;

/**
 * Fixes for a ranking of causes: by probability over cost, harmless ones first at near ties, those that were tried
 * (ids in `tried`) last. Does not depend on the order of either list.
 */
export function chooseFixes(
  ranked: readonly { readonly id: string; readonly probability: number }[],
  articles: readonly FixArticle[],
  tried: readonly string[] = [],
): FixArticle[] {
  const probabilities = new Map(ranked.map((cause) => [cause.id, cause.probability]));
  return articles
    .map((article) => ({ article, probability: probabilityOf(article, probabilities) }))
    .filter(({ probability }) => probability >= LEAST_PROBABILITY)
    .map(({ article, probability }) => ({
      article,
      score: probability / COST[article.cost],
      late: tried.includes(article.id) ? 1 : 0,
    }))
    .sort((a, b) => a.late - b.late || b.score - a.score || (a.article.id < b.article.id ? -1 : 1))
    .map(({ article }) => article);
}

function probabilityOf(article: FixArticle, probabilities: ReadonlyMap<string, number>): number {
  return article.causes.reduce((sum, cause) => sum + (probabilities.get(cause) ?? 0), 0);
}
