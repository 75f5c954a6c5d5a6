import { describe, expect, test } from 'vitest';
import type { Observation } from '../../contract/observation.ts';
import { judged } from '../diagnosis/testing/knowledge.ts';
import * as w from '../diagnosis/testing/world.ts';
import { deriveFacts } from './derive-facts.ts';
import { FACTS } from './registry.ts';

const value = (id: string, observations: readonly Observation[]): string | undefined =>
  deriveFacts(FACTS, w.evidence({ observations })).get(id);
const finding = (id: string, observations: readonly Observation[]) =>
  judged({ observations }).findings.find((one) => one.id === id);

/** All rows of the world are made at this moment by this computer's clock. */
const NOW = Date.parse('2026-11-24T12:00:00.000Z');
const DAY = 86_400_000;
const told = (days: number): w.Row => ({
  probe: 'server-clock',
  outcome: 'ok',
  host: w.HOST,
  port: 443,
  serverTime: new Date(NOW + days * DAY).toISOString(),
});
const greeted = (days: number): w.Row => ({
  ...w.greeting(),
  reply: { code: 220, lines: [`${w.HOST} ESMTP ${new Date(NOW + days * DAY).toUTCString().replace('GMT', '+0000')}`] },
});

describe('computer-clock', () => {
  test.each([
    [0, 'right', 'pass'],
    [0.5, 'right', 'pass'],
    [-0.9, 'right', 'pass'],
    [365, 'behind', 'fail'],
    [1.5, 'behind', 'fail'],
    [-2, 'ahead', 'fail'],
  ] as const)('a server that is %d days ahead shows a clock that is %s', (days, expected, outcome) => {
    for (const seen of [w.rows(told(days)), w.rows(greeted(days)), w.rows(told(days), greeted(days))]) {
      expect(value('computer-clock', seen)).toBe(expected);
      expect(finding('date-right', seen)?.outcome).toBe(outcome);
    }
  });

  test('servers that do not agree prove nothing', () => {
    expect(value('computer-clock', w.rows(told(0), greeted(365)))).toBeUndefined();
    expect(value('computer-clock', w.rows(greeted(-30), told(30)))).toBeUndefined();
  });

  test('a greeting without a date proves nothing', () => {
    expect(value('computer-clock', w.rows(w.greeting()))).toBeUndefined();
    expect(finding('date-right', w.rows(w.greeting()))?.outcome).toBe('not-tested');
  });
});

describe('missing-issuer', () => {
  const row = (facts: Partial<w.Row>): w.Row => ({ probe: 'issuer-certificate', outcome: 'ok', ...facts });

  test.each([
    [[row({ issuer: 'root' })], 'leads-to-known', 'fail'],
    [[row({ issuer: 'gap' }), row({ issuer: 'root' })], 'leads-to-known', 'fail'],
    [[row({ issuer: 'private' })], 'leads-to-private', 'fail'],
    [[row({ outcome: 'failed', failure: 'reply-malformed' })], 'not-there', 'notice'],
    [[row({ outcome: 'failed', failure: 'tls-untrusted-issuer' })], 'not-there', 'notice'],
  ] as const)('%j reads as %s', (rows, expected, outcome) => {
    expect(value('missing-issuer', w.rows(rows))).toBe(expected);
    expect(finding('chain-complete', w.rows(rows))).toMatchObject({
      outcome,
      evidence: rows.map((_, at) => `o${at + 1}`),
    });
  });

  test('a place that did not answer says nothing about the server', () => {
    const seen = w.rows(row({ outcome: 'failed', failure: 'timeout' }), row({ issuer: 'gap' }));
    expect(value('missing-issuer', seen)).toBeUndefined();
  });
});
