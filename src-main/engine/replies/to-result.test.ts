import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recipientResultSchema } from '../../contract/reading.ts';
import { decide } from './decide.ts';
import { testingCatalogue } from './testing-catalogue.ts';
import { toResult } from './to-result.ts';

const told = (text: string, facts = {}) =>
  toResult(decide([{ text, by: 'server' }], testingCatalogue), facts, testingCatalogue);

describe('toResult', () => {
  it('fills the row from the match and the facts', () => {
    const { result, says } = told('552 5.2.2 mailbox full', {
      recipient: 'bob@example.net',
      code: '552',
      outcome: 'failed',
    });
    expect(result).toEqual({
      recipient: 'bob@example.net',
      replyCode: '552',
      permanence: 'permanent',
      outcome: 'failed',
      actor: 'you',
      evidence: '552 5.2.2 mailbox full',
      reason: 'mailbox-full',
      says: 'This is full.',
      causes: [{ id: 'mailbox-full', confidence: 'sure' }],
      because: ['The server wrote: “552 5.2.2 mailbox full”'],
    });
    expect(says).toBe('This is full.');
  });

  it('says honestly that words are not known', () => {
    const { result, says } = told('what is this', { rawLine: 'what is this' });
    expect(result.causes).toEqual([{ id: 'something-else', confidence: 'unknown' }]);
    expect(result).toMatchObject({ reason: 'unknown', evidence: 'what is this' });
    expect(says).toBeUndefined();
  });

  it('says that only a code is known', () => {
    expect(told('550 no', { code: '550' }).result.because[0]).toContain('Only the code 550');
  });

  it('takes what failed without a code as over, and what is delayed as not', () => {
    expect(told('mailbox full', { outcome: 'failed' }).result.permanence).toBe('permanent');
    expect(told('mailbox full', { outcome: 'delayed' }).result.permanence).toBe('transient');
    expect(told('mailbox full').result.permanence).toBeUndefined();
  });

  it.each([
    [
      'a "not now" code stays one in a report',
      '452 4.2.2 mailbox full',
      { code: '452', outcome: 'failed' },
      'transient',
    ],
    ['the status alone is enough', 'mailbox full', { enhancedStatus: '4.2.2', outcome: 'failed' }, 'transient'],
    ['the reply code decides where the classes differ', 'full', { code: '550', enhancedStatus: '4.4.7' }, 'permanent'],
    [
      'retries that ended had been told "not now"',
      'mailbox full',
      { outcome: 'failed', rawLine: 'mailbox is full: retry timeout exceeded' },
      'transient',
    ],
    [
      'a connection that failed is tried again',
      'mailbox full',
      { outcome: 'failed', rawLine: 'connect to mx.example.net[192.0.2.1]:25: Connection timed out' },
      'transient',
    ],
    [
      'what a server calls temporary is so',
      'mailbox full',
      { outcome: 'failed', rawLine: '<bob@example.net>: temporary failure' },
      'transient',
    ],
    [
      'unless a code says otherwise',
      'mailbox full',
      { outcome: 'failed', enhancedStatus: '5.0.0', rawLine: 'retry timeout exceeded' },
      'permanent',
    ],
  ])('%s', (_, words, facts, permanence) => {
    expect(told(words, facts).result.permanence).toBe(permanence);
  });

  it('always fits the contract', () => {
    const text = fc.string({ unit: 'binary', maxLength: 1500 });
    fc.assert(
      fc.property(text, text, text, (words, recipient, saidBy) => {
        const { result } = told(`mailbox full ${words}`, { recipient, saidBy, rawLine: words });
        expect(recipientResultSchema.safeParse(result).error).toBeUndefined();
        expect(Object.values(result)).not.toContain('');
      }),
      { numRuns: 50 },
    );
  });
});
