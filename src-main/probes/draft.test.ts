import { describe, expect, it } from 'vitest';
import { observationSchema } from '../contract/observation.ts';
import type { Clock } from '../net/net.ts';
import { measured, notTested, stepFacts, timed } from './draft.ts';

let second = 0;
const clock: Clock = { now: () => new Date(Date.UTC(2026, 10, 24, 12, 0, second++)), ticks: () => 0 };
const when = { startedAt: '2026-11-24T12:00:00.000Z', endedAt: '2026-11-24T12:00:01.000Z' };

describe('measured', () => {
  it('is ok until the facts name a failure', () => {
    expect(measured('greeting', 'a:25', when, { port: 25 })).toEqual({
      probe: 'greeting',
      target: 'a:25',
      outcome: 'ok',
      port: 25,
      ...when,
    });
    expect(measured('greeting', 'a:25', when, { failure: 'timeout' })).toMatchObject({
      outcome: 'failed',
      failure: 'timeout',
    });
  });

  it('keeps to the contract with the longest lawful address', () => {
    const row = measured('recipient-acceptance', `${'b'.repeat(300)}@southmail.example`, when, {});
    expect(() => observationSchema.parse({ id: 'o1', ...row })).not.toThrow();
  });
});

describe('notTested', () => {
  it('says why, and neither good nor bad', () => {
    const row = notTested(clock, 'sign-in', 'x'.repeat(400), 'no-password', { port: 587 });
    expect(row).toMatchObject({ outcome: 'not-tested', reason: 'no-password', port: 587 });
    expect(row).not.toHaveProperty('failure');
    expect(row.startedAt).toBe(row.endedAt);
    expect(() => observationSchema.parse({ id: 'o1', ...row })).not.toThrow();
  });
});

describe('timed', () => {
  it('notes when an operation began and ended', async () => {
    second = 0;
    expect(await timed(clock, () => Promise.resolve('done'))).toEqual({ result: 'done', when });
  });
});

describe('stepFacts', () => {
  it('leaves absent what is absent', () => {
    expect(stepFacts({})).toEqual({});
    const reply = { code: 550, lines: ['no'] };
    expect(stepFacts({ failure: 'recipient-refused', reply })).toEqual({ failure: 'recipient-refused', reply });
  });
});
