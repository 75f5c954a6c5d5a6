import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findData } from '../../scripts/figures/find-data.ts';
import {
  labelledMessages,
  measureBounces,
  measureLines,
  measureTexts,
  measureVisible,
  readGroups,
} from '../../scripts/figures/measure.ts';
import { lineEndCopies } from '../../scripts/figures/mangle.ts';
import { readRows } from '../../scripts/figures/rows.ts';
import type { Read } from '../../scripts/figures/score-text.ts';
import type { Share, Tally } from '../../scripts/figures/tally.ts';
import { fixByCause } from '../knowledge/fix-by-cause.ts';
import { catalogue } from '../knowledge/replies.ts';
import { explain } from './explain.ts';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const present = existsSync(SHARED);
if (!present) console.info('Corpus test skipped: ../shared with the facts and the bounces is not there.');

/** The rows that are set aside are only held against floors: no figure and no miss of theirs is printed while rules are written. */
const ALL = { setsAside: true, heldOut: true };
const read: Read = (bytes) => explain({ name: '-', bytes }, catalogue, fixByCause);

type Floors = Readonly<Record<string, number>>;

/** Percentages of seen rows that were reached, rounded down. */
const FLOORS = {
  bounces: {
    'report or not': 99,
    'recipients exact': 99,
    'reason primary': 94,
    'reason lenient': 97,
    'reply code': 98,
    permanence: 98,
    'enhanced code': 99,
  },
  visible: { 'recipients exact': 98, 'reason lenient': 93, 'reply code': 99, permanence: 97 },
  lines: { lenient: 99, primary: 95 },
  texts: { 'raw, words only': 97, 'raw, with codes': 98, wrapped: 98, 'cut to 60 %': 85 },
} as const;
/** Percentages of rows that no rule was written for: reached before, and not to be lost again. */
const FLOORS_SET_ASIDE = {
  bounces: { 'recipients exact': 96, 'reason lenient': 88, 'reply code': 95, permanence: 94 },
  visible: { 'recipients exact': 94, 'reason lenient': 80 },
  lines: { lenient: 94 },
  texts: { 'raw, with codes': 78, wrapped: 80 },
} as const;

function expectFloors(tally: Tally, floors: Floors, setAside: Floors = {}): void {
  const check = (share: Share, wanted: Floors) => {
    for (const [field, floor] of Object.entries(wanted)) {
      expect(tally.total(field, share).all, field).toBeGreaterThan(0);
      expect(tally.percent(field, share) >= floor, `${share}: ${field}, at least ${floor} %`).toBe(true);
    }
  };
  check('seen', floors);
  check('setAside', setAside);
}

describe.skipIf(!present)('reading against the corpora', { timeout: 120_000 }, () => {
  let data: ReturnType<typeof findData>;
  beforeAll(() => {
    data = findData(SHARED);
  });

  it('finds recipients, reasons and codes of returned messages', async () => {
    expectFloors(await measureBounces(data, ALL, read), FLOORS.bounces, FLOORS_SET_ASIDE.bounces);
  });

  it('finds them in the visible text alone', async () => {
    expectFloors(await measureVisible(data, ALL, read), FLOORS.visible, FLOORS_SET_ASIDE.visible);
  });

  it('gives an accepted reason for single lines of providers', async () => {
    expectFloors(await measureLines(data, ALL, read), FLOORS.lines, FLOORS_SET_ASIDE.lines);
  });

  it('names an accepted cause first for verified error texts', async () => {
    expectFloors(await measureTexts(data, ALL, read, readGroups(data, SHARED)), FLOORS.texts, FLOORS_SET_ASIDE.texts);
  });

  it('gives the same answer for LF, CRLF and CR', async () => {
    const differing: string[] = [];
    for (const { label, bytes } of labelledMessages(data, ALL)) {
      const answers = await Promise.all(lineEndCopies(bytes).map(async (copy) => JSON.stringify(await read(copy))));
      if (new Set(answers).size > 1) differing.push(label.file);
    }
    expect(differing).toEqual([]);
  });

  it('names only causes and reasons of the public lists', () => {
    const ids = (name: string) =>
      new Set((readRows(resolve(SHARED, 'facts', name)) as { id?: string }[]).map((row) => row.id));
    const [causes, reasons] = [ids('causes.jsonl'), ids('bounce-reasons.jsonl')];
    const strange = catalogue.patterns.filter(
      (one) => one.causes.some((id) => !causes.has(id)) || !reasons.has(one.reason),
    );
    expect(strange.map((one) => one.id)).toEqual([]);
    expect(Object.values(catalogue.reasons).filter((one) => !causes.has(one.usualCause))).toEqual([]);
  });
});
