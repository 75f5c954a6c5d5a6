import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

  it('prints a report as a tagged PDF without a screen', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'outbox-doctor-pdf-'));
    const theCase = join(folder, 'case.json');
    const target = join(folder, 'report.pdf');
    const text = '535 5.7.8 authentication failed';
    writeFileSync(theCase, JSON.stringify({ schemaVersion: 1, symptom: { kind: 'error-shown', text } }));
    const env = { ...process.env, DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
    const words = [join(out, 'main/cli.js'), 'report', theCase, '--format', 'pdf', '--out', target];
    const child = spawn(process.execPath, words, { stdio: 'inherit', env });
    expect(await once(child, 'exit')).toEqual([0, null]);
    const pdf = readFileSync(target, 'latin1');
    rmSync(folder, { recursive: true });
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(pdf.length).toBeLessThan(300_000);
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
