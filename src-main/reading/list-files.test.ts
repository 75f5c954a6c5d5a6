import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from './list-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'list-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), '');
}
async function listed(path = folder): Promise<string[]> {
  const all: string[] = [];
  for await (const one of listFiles(path)) all.push(one.slice(folder.length + 1));
  return all;
}

describe('the files of a path', () => {
  it('are itself, also where it is not there', async () => {
    file('a.txt');
    expect(await listed(join(folder, 'a.txt'))).toEqual(['a.txt']);
    expect(await listed(join(folder, 'no.txt'))).toEqual(['no.txt']);
  });

  it('are all that a folder holds, by name', async () => {
    for (const name of ['b', 'a/z', 'a/b/c', 'c']) file(name);
    expect(await listed()).toEqual(['a/b/c', 'a/z', 'b', 'c']);
  });

  it('are none that is hidden', async () => {
    for (const name of ['.a', '.git/b', 'c']) file(name);
    expect(await listed()).toEqual(['c']);
  });

  it('go through a link to a file and not to a folder, so that no ring is walked', async () => {
    file('a/b');
    symlinkSync(folder, join(folder, 'a/ring'));
    symlinkSync(join(folder, 'a/b'), join(folder, 'link'));
    expect(await listed()).toEqual(['a/b', 'link']);
  });

  it('end where folders lie deeper than anybody keeps mail', async () => {
    file(`${'d/'.repeat(40)}deep`);
    file('d/near');
    expect(await listed()).toEqual(['d/near']);
  });
});
