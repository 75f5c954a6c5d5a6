import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../contract/case.ts';
import { FAILURES } from '../../contract/failure.ts';
import type { Observation } from '../../contract/observation.ts';
import { FAILURE_WORDS } from './failure-words.ts';
import { letterValues } from './letter-values.ts';

const at = '2026-11-24T12:00:00.000Z';
const theCase: CaseFile = { schemaVersion: 1, symptom: { kind: 'unknown' } };
const failed = (facts: Partial<Observation> = {}): Observation => ({
  id: 'o1',
  probe: 'submission-connect',
  target: 'smtp.example.org:587',
  outcome: 'failed',
  failure: 'timeout',
  startedAt: at,
  endedAt: at,
  ...facts,
});

describe('letterValues', () => {
  it('says what was tried, what came of it, and when in UTC', () => {
    expect(letterValues(theCase, [failed()])).toEqual({
      time: '24 November 2026, 12:00 UTC',
      evidence: '- smtp.example.org:587, no answer in time',
    });
  });

  it('quotes the server with its code', () => {
    const row = failed({ failure: 'sign-in-refused', reply: { code: 535, lines: ['5.7.8 Bad', 'credentials'] } });
    expect(letterValues(theCase, [row]).evidence).toBe(
      '- smtp.example.org:587, signing in was refused: 535 5.7.8 Bad credentials',
    );
  });

  it('puts the words of a returned message first', () => {
    const { evidence } = letterValues(theCase, [failed()], [], '552 5.2.2 Mailbox full');
    expect(evidence?.split('\n')).toEqual([
      '- The server said: 552 5.2.2 Mailbox full',
      '- smtp.example.org:587, no answer in time',
    ]);
  });

  it('counts what was not tested, what went well and the control as no evidence', () => {
    const rows = [failed({ outcome: 'ok' }), failed({ outcome: 'not-tested' }), failed({ probe: 'control-connect' })];
    expect(letterValues(theCase, rows)).toEqual({ time: '24 November 2026, 12:00 UTC' });
    expect(letterValues(theCase, [], [], ' ')).toEqual({});
  });

  it('says a thing once and stops after five', () => {
    const rows = [failed(), ...Array.from({ length: 9 }, (_, port) => failed({ target: `h:${port}` })), failed()];
    expect(letterValues(theCase, rows).evidence?.split('\n')).toHaveLength(5);
    expect(letterValues(theCase, [failed(), failed()]).evidence?.split('\n')).toHaveLength(1);
  });

  it('keeps hostile words on one line of limited length', () => {
    const row = failed({ reply: { code: 550, lines: [`\u001b[31m\u202e${'x'.repeat(2000)}`, 'a\r\nb'] } });
    const { evidence } = letterValues(theCase, [row], [], 'first\nsecond\u0000');
    expect(evidence?.replaceAll('\n', '')).toMatch(/^[^\p{Cc}\p{Cf}]+$/u);
    for (const text of evidence?.split('\n') ?? []) expect(text.length).toBeLessThanOrEqual(302);
  });
});

describe('FAILURE_WORDS', () => {
  it.each(FAILURES)('has short words without codes for %s', (failure) => {
    expect(FAILURE_WORDS[failure]).toMatch(/^[a-zA-Z][a-zA-Z ,-]{4,60}$/);
  });

  it('has different words for different failures', () => {
    expect(new Set(Object.values(FAILURE_WORDS)).size).toBe(FAILURES.length);
  });
});
