import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FixParseError } from '../engine/fixes/fix-parse-error.ts';
import { parseFix } from '../engine/fixes/parse-fix.ts';
import { clients } from './clients.ts';
import { fixArticles } from './fix-articles-plugin.ts';
import { fixes } from './fixes.ts';

const folder = join(import.meta.dirname, '../../resources/knowledge/fixes');
const apps = join(import.meta.dirname, '../../resources/knowledge/clients');
const transform = (source: string, id: string) => {
  const { transform: hook } = fixArticles();
  if (typeof hook !== 'function') throw new Error('the plugin transforms nothing');
  return hook.call({} as never, source, id) as { code: string } | undefined;
};

describe('fix articles at build time', () => {
  it('are the trees that the parser gives', () => {
    const source = readFileSync(join(folder, 'use-other-port.md'), 'utf8');
    expect(fixes.get('use-other-port')).toEqual(parseFix(source, 'use-other-port.md'));
  });

  it('stand beside the mail apps, which are read in the same way', () => {
    const id = join(apps, 'thunderbird.md');
    const { code } = transform(readFileSync(id, 'utf8'), id) ?? { code: '' };
    expect(JSON.parse(code.replace(/^export default |;$/g, ''))).toEqual(
      clients.find((client) => client.id === 'thunderbird'),
    );
    expect(() => transform('no front matter', join(apps, 'broken.md'))).toThrow(/broken\.md/);
  });

  it('stop the build with file and line when they cannot be read', () => {
    expect(() => transform('no front matter', join(folder, 'broken.md'))).toThrow(FixParseError);
    expect(() => transform('no front matter', join(folder, 'broken.md'))).toThrow(/broken\.md/);
  });

  it('leave every other file alone', () => {
    expect(transform('# Readme', '/somewhere/README.md')).toBeUndefined();
    expect(transform('export {}', join(folder, 'index.ts'))).toBeUndefined();
  });
});
