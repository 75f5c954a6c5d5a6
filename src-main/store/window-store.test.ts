import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { windowStore } from './window-store.ts';

const place = { x: -20, y: 40, width: 960, height: 720, maximized: false };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('windowStore', () => {
  it('remembers the place across two stores', () => {
    expect(windowStore(folder).read()).toBeUndefined();
    windowStore(folder).write(place);
    expect(windowStore(folder).read()).toEqual(place);
  });

  it('makes its folder', () => {
    windowStore(join(folder, 'a', 'b')).write(place);
    expect(windowStore(join(folder, 'a', 'b')).read()).toEqual(place);
  });

  it.each([
    ['truncated', '{"schemaVersion":1,"place":{"x":3'],
    ['of a later version', JSON.stringify({ schemaVersion: 2, place })],
    ['with a size of nothing', JSON.stringify({ schemaVersion: 1, place: { ...place, width: 0 } })],
    ['with half a pixel', JSON.stringify({ schemaVersion: 1, place: { ...place, x: 0.5 } })],
    ['far off', JSON.stringify({ schemaVersion: 1, place: { ...place, y: 1e9 } })],
  ])('counts a file %s as absent', (_, text) => {
    writeFileSync(join(folder, 'window.json'), text);
    expect(windowStore(folder).read()).toBeUndefined();
  });

  it('lets a write go that the disk refuses', () => {
    mkdirSync(join(folder, 'window.json'));
    expect(() => {
      windowStore(folder).write(place);
    }).not.toThrow();
    expect(windowStore(folder).read()).toBeUndefined();
  });

  it('writes nothing but the place', () => {
    windowStore(folder).write(place);
    expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toEqual({ schemaVersion: 1, place });
  });
});
