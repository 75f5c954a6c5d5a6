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
import type { Tally } from '../../scripts/figures/tally.ts';
import { fixByCause } from '../knowledge/fix-by-cause.ts';
import { catalogue } from '../knowledge/replies.ts';
import { explain } from './explain.ts';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const present = existsSync(SHARED);
if (!present) console.info('Corpus test skipped: ../shared with the facts and the bounces is not there.');

/** The rows that are set aside are never read here: `npm run figures -- --held-out` reads them, once, at the end. */
const SEEN = { setsAside: true, heldOut: false };
const read: Read = (bytes) => explain({ name: '-', bytes }, catalogue, fixByCause);

/** Percentages of seen rows that were reached, rounded down. */
const FLOORS = {
  bounces: {
    'report or not': 98,
    'recipients exact': 94,
    'reason primary': 79,
    'reason lenient': 89,
    'reply code': 94,
    permanence: 95,
    'enhanced code': 94,
  },
  visible: { 'recipients exact': 80, 'reason lenient': 84 },
  lines: { lenient: 97 },
  texts: { 'raw, words only': 91, 'raw, with codes': 97, wrapped: 89, 'cut to 60 %': 67 },
} as const;

function expectFloors(tally: Tally, floors: Readonly<Record<string, number>>): void {
  for (const [field, floor] of Object.entries(floors)) {
    expect(tally.total(field).all, field).toBeGreaterThan(0);
    expect(tally.percent(field), field).toBeGreaterThanOrEqual(floor);
  }
}

describe.skipIf(!present)('reading against the corpora', { timeout: 120_000 }, () => {
  let data: ReturnType<typeof findData>;
  beforeAll(() => {
    data = findData(SHARED);
  });

  it('finds recipients, reasons and codes of returned messages', async () => {
    expectFloors(await measureBounces(data, SEEN, read), FLOORS.bounces);
  });

  it('finds them in the visible text alone', async () => {
    expectFloors(await measureVisible(data, SEEN, read), FLOORS.visible);
  });

  it('gives an accepted reason for single lines of providers', async () => {
    expectFloors(await measureLines(data, SEEN, read), FLOORS.lines);
  });

  it('names an accepted cause first for verified error texts', async () => {
    expectFloors(await measureTexts(data, SEEN, read, readGroups(data, SHARED)), FLOORS.texts);
  });

  it('gives the same answer for LF, CRLF and CR', async () => {
    const differing: string[] = [];
    for (const { label, bytes } of labelledMessages(data, SEEN)) {
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
