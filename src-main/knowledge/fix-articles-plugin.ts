import type { Plugin } from 'vite';
import { parseApp } from '../engine/fixes/parse-app.ts';
import { parseFix } from '../engine/fixes/parse-fix.ts';

const ARTICLE = /\/resources\/knowledge\/(fixes|clients)\/([^/]+\.md)$/;
const PARSERS = { fixes: parseFix, clients: parseApp };

/**
 * Reads the fix articles and the mail apps when the app is built, so that no start pays for it. A file that cannot be
 * read stops the build with a `FixParseError` that names file and line.
 */
export function fixArticles(): Plugin {
  return {
    name: 'fix-articles',
    transform(source, id) {
      const [, kind, file] = ARTICLE.exec(id) ?? [];
      if (file === undefined || (kind !== 'fixes' && kind !== 'clients')) return undefined;
      return { code: `export default ${JSON.stringify(PARSERS[kind](source, file))};`, map: null };
    },
  };
}
