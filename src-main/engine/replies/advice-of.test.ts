import { describe, expect, it } from 'vitest';
import { adviceOf, type AdviceFacts, withAdvice } from './advice-of.ts';
import type { Told } from './to-result.ts';

describe('adviceOf', () => {
  it.each<[string, AdviceFacts, string]>([
    ['a delivered message', { reason: 'unknown', outcome: 'delivered' }, 'nothing'],
    ['an automatic reply', { kind: 'auto-reply', reason: 'recipient-moved' }, 'nothing'],
    ['a delay', { reason: 'timeout-expired', outcome: 'delayed' }, 'wait'],
    ['a delay without rows of its own', { kind: 'delayed', reason: 'unknown' }, 'wait'],
    ['greylisting', { reason: 'greylisted' }, 'wait'],
    [
      'a limit that ends with time, though the code says 5',
      { reason: 'rate-limited', permanence: 'permanent' },
      'wait',
    ],
    ['an own quota in a message that came back', { reason: 'sending-limit', outcome: 'failed' }, 'wait'],
    ['not now, seen while sending', { reason: 'remote-server-error', permanence: 'transient' }, 'wait'],
    [
      'not now, but nobody tries again',
      { reason: 'remote-server-error', permanence: 'transient', outcome: 'failed' },
      'act',
    ],
    ['an unknown address', { reason: 'recipient-unknown', permanence: 'permanent', outcome: 'failed' }, 'act'],
    ['words nobody knows', { reason: 'unknown' }, 'act'],
  ])('%s', (_, facts, advice) => {
    expect(adviceOf(facts)).toBe(advice);
  });
});

describe('withAdvice', () => {
  const told = (id: string, confidence: 'sure' | 'unknown'): Told => ({
    result: { reason: 'unknown', causes: [{ id, confidence }], because: [] },
  });
  it.each([
    ['a fault', told('wrong-password', 'sure'), 'act'],
    ['no fault at all', told('healthy', 'sure'), 'nothing'],
    ['words that nobody knows', told('something-else', 'unknown'), undefined],
  ])('%s', (_, row, advice) => {
    expect(withAdvice(row, 'error-text').result.advice).toBe(advice);
  });
  it('tells of a message that came back even where the words are not known', () => {
    expect(withAdvice(told('something-else', 'unknown'), 'bounce').result.advice).toBe('act');
  });
});
