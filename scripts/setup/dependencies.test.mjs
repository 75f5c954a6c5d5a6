import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installDependencies } from './dependencies.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'set-up-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('installDependencies', () => {
  it('does nothing when the stamp equals the lock file', () => {
    const lock = 'not even json: it would fail if npm were called';
    writeFileSync(join(root, 'package-lock.json'), lock);
    writeFileSync(join(root, 'node_modules', '.outbox-doctor-lock'), createHash('sha256').update(lock).digest('hex'));
    expect(() => {
      installDependencies(root);
    }).not.toThrow();
  });

  it('tells the mending command when npm cannot read the lock file', () => {
    writeFileSync(join(root, 'package-lock.json'), 'broken');
    expect(() => {
      installDependencies(root);
    }).toThrow(/npm ci/);
  });
});
