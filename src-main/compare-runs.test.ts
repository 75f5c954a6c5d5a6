import { describe, expect, it } from 'vitest';
import { compareRuns } from './compare-runs.ts';
import * as w from './engine/diagnosis/testing/world.ts';
import { judgeCase } from './judge-case.ts';

const AT = '2026-11-24T09:00:00.000Z';
const run = (network: string, ...more: readonly (w.Row | readonly w.Row[])[]) =>
  judgeCase({
    case: w.theCase(),
    observations: w.rows({ ...w.online(), network }, w.nameFound(), ...more),
    readings: [],
    triedFixes: [],
    startedAt: AT,
    finishedAt: AT,
  });
const HOME = 'aaaaaaaaaaaa';
const PHONE = 'bbbbbbbbbbbb';
const blocked = w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 443: 'open' });

describe('compareRuns', () => {
  it('judges the first run again with what the second one proves', () => {
    const first = run(HOME, blocked);
    const works = run(PHONE, w.usualPorts(), w.secured587(), w.signedIn(), w.senderTaken());
    const { comparison, judged } = compareRuns(first, works);
    expect(comparison.answer).toBe('yes');
    expect(judged.case.answers).toEqual({ 'other-network-works': 'yes' });
    expect(judged.observations).toEqual(first.observations);
  });

  it('leaves the first run alone while nothing follows', () => {
    const first = run(HOME, blocked);
    expect(compareRuns(first, run(HOME, blocked)).judged).toBe(first);
  });
});
