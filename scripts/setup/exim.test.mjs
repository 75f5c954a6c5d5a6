import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { provideExim } from './exim.mjs';
import { StepError } from './step.mjs';

/** @type {string} */
let root;
/** @type {string[]} */
let ran;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'exim-test-'));
  ran = [];
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Puts an empty program where the real one would be. @param {string} folder */
const place = (folder) => {
  mkdirSync(join(folder, 'usr', 'sbin'), { recursive: true });
  writeFileSync(join(folder, 'usr', 'sbin', 'exim4'), '');
};

/** @type {import('./step.mjs').run} */
const debian = (command, args, { cwd = '' }) => {
  ran.push([command, ...args].join(' '));
  if (command === 'apt-get') for (const name of ['a.deb', 'b.deb']) writeFileSync(join(cwd, name), '');
  else place(cwd);
  return '';
};

describe('provideExim', () => {
  it('unpacks both packages, installs nothing, and leaves no package behind', () => {
    const folder = join(root, 'node_modules', '.cache', 'exim');
    expect(provideExim(root, debian)).toEqual({ folder });
    expect(ran).toEqual(['apt-get -q download exim4-daemon-light libidn12', 'dpkg -x a.deb .', 'dpkg -x b.deb .']);
    expect(existsSync(join(folder, 'a.deb'))).toBe(false);
  });

  it('does nothing the second time', () => {
    provideExim(root, debian);
    ran = [];
    expect(provideExim(root, debian)).toHaveProperty('folder');
    expect(ran).toEqual([]);
  });

  it('says why where there is no Debian', () => {
    const missing = () => {
      throw new StepError('It could not be done.', 'spawnSync apt-get ENOENT', 'apt-get update');
    };
    expect(provideExim(root, missing)).toEqual({ reason: 'spawnSync apt-get ENOENT' });
  });

  it('says so when the packages hold something else', () => {
    expect(provideExim(root, () => '')).toEqual({ reason: 'the packages hold no exim4' });
  });

  it('does not hide a mistake of its own', () => {
    const wrong = () => {
      throw new TypeError('a bug');
    };
    expect(() => provideExim(root, wrong)).toThrow('a bug');
  });
});
