import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Observation } from '../contract/observation.ts';
import * as w from '../engine/diagnosis/testing/world.ts';
import { judgeCase } from '../judge-case.ts';
import { ran } from './testing/ran.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const AT = '2026-11-24T12:00:00.000Z';
const silent = w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 443: 'timeout' });
const rowsIn = (network: string, ...more: readonly (readonly w.Row[])[]): Observation[] =>
  w.rows({ ...w.online(), network }, w.nameFound(), ...more);

function write(name: string, observations: readonly Observation[]): string {
  const path = join(folder, name);
  const seen = { case: w.theCase(), observations, readings: [], triedFixes: [], startedAt: AT, finishedAt: AT };
  writeFileSync(path, JSON.stringify(judgeCase(seen)));
  return path;
}

describe('compare', () => {
  it('shows both sides, and the answer moves the diagnosis', async () => {
    const here = write('here.json', rowsIn('aaaaaaaaaaaa', silent));
    const there = write('there.json', rowsIn('bbbbbbbbbbbb', w.usualPorts(), w.secured587(), [w.signedIn()]));
    const { code, out } = await ran(['compare', here, there]);
    expect(code).toBe(0);
    expect(out).toContain('The second test ran in another network.');
    expect(out).toContain(
      '  ! Here: The server gave no answer on any port.\n    There: Port 587 of the server answered.',
    );
    expect(out).toContain('It works in the other network');
    const json = JSON.parse((await ran(['compare', here, there, '--json'])).out) as {
      answer: string;
      diagnosis: { causes: { id: string }[] };
    };
    expect(json.answer).toBe('yes');
    expect(json.diagnosis.causes[0]?.id).toBe('mail-blocked-on-network');
  });

  it('recognises that the network is still the same', async () => {
    const file = write('same.json', rowsIn('aaaaaaaaaaaa', silent));
    expect((await ran(['compare', file, file])).out).toMatch(/same network.*hotspot/);
  });

  it('needs two results', async () => {
    expect((await ran(['compare', 'one.json'])).code).toBe(64);
    const notOne = join(folder, 'no.json');
    writeFileSync(notOne, '{}');
    expect((await ran(['compare', notOne, notOne])).code).toBe(66);
  });
});
