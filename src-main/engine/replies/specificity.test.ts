import { describe, expect, it } from 'vitest';
import type { Match } from './catalogue.ts';
import { specificity } from './specificity.ts';

const inOrder = (matches: readonly (readonly [Match, number])[]): void => {
  const scores = matches.map(([match, letters]) => specificity(match, letters));
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(scores.length);
};

describe('specificity', () => {
  it('orders the kinds of evidence: token, words, specific code, vague words, unspecific code, basic code', () => {
    inOrder([
      [{ tokens: ['S3140'] }, 5],
      [{ words: ['mailbox full'] }, 12],
      [{ enhanced: '5.2.2' }, 0],
      [{ any: ['policy'], vague: true }, 6],
      [{ enhanced: '5.7.1' }, 0],
      [{ code: '550' }, 0],
      [{ code: '5xx' }, 0],
    ]);
  });

  it('takes an app’s number that only restates the answer for vague', () => {
    inOrder([
      [{ enhanced: '5.2.2' }, 0],
      [{ tokens: ['0x800CCC79'], vague: true }, 10],
      [{ enhanced: '5.7.1' }, 0],
    ]);
  });

  it('prefers more conditions, then more letters', () => {
    inOrder([
      [{ words: ['quota', 'relay'], enhanced: '5.4.5' }, 10],
      [{ words: ['quota', 'relay'] }, 10],
      [{ words: ['a much longer single phrase'] }, 27],
      [{ words: ['a phrase'] }, 8],
    ]);
  });

  it('never lets letters outrank a condition, nor conditions a kind', () => {
    expect(specificity({ words: ['x'] }, 10_000)).toBeLessThan(specificity({ words: ['x', 'y'] }, 2));
    const many = { code: '550', enhanced: '5.7.1', stage: 'rcpt' } as const;
    expect(specificity(many, 499)).toBeLessThan(specificity({ any: ['policy'], vague: true }, 6));
  });

  it('knows which enhanced codes name no cause', () => {
    for (const enhanced of ['x.0.0', 'x.7.1', 'x.7.0', 'x.5.1', '5.1.0']) {
      expect(specificity({ enhanced }, 0), enhanced).toBeLessThan(specificity({ enhanced: '5.1.1' }, 0));
    }
  });
});
