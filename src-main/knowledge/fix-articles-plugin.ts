import type { Plugin } from 'vite';
import { parseFix } from '../engine/fixes/parse-fix.ts';

const ARTICLE = /\/resources\/knowledge\/fixes\/([^/]+\.md)$/;

/**
 * Reads the fix articles when the app is built, so that no start pays for it. An article that cannot be read stops
 * the build with a `FixParseError` that names file and line.
 */
export function fixArticles(): Plugin {
  return {
    name: 'fix-articles',
    transform(source, id) {
      const [, file] = ARTICLE.exec(id) ?? [];
      if (file === undefined) return undefined;
      return { code: `export default ${JSON.stringify(parseFix(source, file))};`, map: null };
    },
  };
}
