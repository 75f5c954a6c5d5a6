import { describe, expect, it } from 'vitest';
import { MATCH_LIMIT } from './normal-words.ts';
import { relevantLines } from './relevant-lines.ts';

const filler = 'lorem ipsum dolor\n'.repeat(20_000);

describe('relevantLines', () => {
  it('gives a short text back as it is', () => {
    expect(relevantLines('hello\nworld')).toBe('hello\nworld');
  });

  it('finds the one telling line in a long text', () => {
    expect(relevantLines(`${filler}550 5.2.2 mailbox full\n${filler}`)).toBe('550 5.2.2 mailbox full');
  });

  it('never gives more than the limit, not even of telling lines', () => {
    expect(relevantLines('550 error in the mailbox\n'.repeat(20_000)).length).toBeLessThanOrEqual(MATCH_LIMIT);
    expect(relevantLines(filler)).toHaveLength(MATCH_LIMIT);
    expect(relevantLines(`error ${'x'.repeat(1_000_000)}`).length).toBeLessThanOrEqual(MATCH_LIMIT);
  });
});
