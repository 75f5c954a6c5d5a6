import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const out = join(import.meta.dirname, '../out');
const built = existsSync(join(out, 'main/cli.js'));
if (!built) console.log('skipped: the walls of the built bundles, nothing is built (npm run build)');

/** Imports at the start of a line, and those that load a chunk later; comments of libraries hold others. */
const IMPORTS = /^import .*["'](\.{1,2}\/[^"']+)["'];?$|(?:\bawait|=>) import\(["'](\.{1,2}\/[^"']+)["']\)/gm;

/** A bundle with every chunk that it imports, and theirs. */
function withChunks(path: string, seen = new Set<string>()): string {
  if (seen.has(path)) return '';
  seen.add(path);
  const text = readFileSync(path, 'utf8');
  const chunks = [...text.matchAll(IMPORTS)].map(([, fixed, late]) => join(path, '..', fixed ?? late ?? ''));
  return text + chunks.map((chunk) => withChunks(chunk, seen)).join('');
}

describe.skipIf(!built)('what was built', () => {
  it('keeps Electron out of the command line', () => {
    const text = withChunks(join(out, 'main/cli.js'));
    expect(text.length).toBeGreaterThan(10_000);
    expect(text).not.toMatch(/(from|import|require\()\s*["']electron["']/);
  });

  it('ends a wait for input on Ctrl+C: 130', async () => {
    const child = spawn(process.execPath, [join(out, 'main/cli.js'), 'explain'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
    // The handler is there once the program waits for input.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
  });

  it('keeps zod and Node out of the window', () => {
    const assets = join(out, 'renderer/assets');
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const name of scripts) {
      const text = readFileSync(join(assets, name), 'utf8');
      expect(text).not.toMatch(/["']node:/);
      expect(text).not.toMatch(/ZodError|invalid_type/);
    }
  });

  it('has one CommonJS preload without zod', () => {
    const folder = join(out, 'preload');
    expect(readdirSync(folder)).toEqual(['index.cjs']);
    expect(readFileSync(join(folder, 'index.cjs'), 'utf8')).not.toMatch(/zod/i);
  });
});
