import type { FixArticle } from '../engine/fixes/fix-article.ts';
import { parseFix } from '../engine/fixes/parse-fix.ts';

const files = import.meta.glob<string>('../../resources/knowledge/fixes/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every fix article by id. An article that cannot be read stops the program at load with a `FixParseError`. */
export const fixes: ReadonlyMap<string, FixArticle> = new Map(
  Object.entries(files).map(([path, source]) => {
    const article = parseFix(source, path.replace(/^.*\//, ''));
    return [article.id, article];
  }),
);
