import type { FixArticle } from '../engine/fixes/fix-article.ts';

/** `fix-articles-plugin.ts` turns each article into its tree when the app is built or tested. */
const files = import.meta.glob<FixArticle>('../../resources/knowledge/fixes/*.md', { import: 'default', eager: true });

/** Every fix article by id. */
export const fixes: ReadonlyMap<string, FixArticle> = new Map(
  Object.values(files).map((article) => [article.id, article]),
);
