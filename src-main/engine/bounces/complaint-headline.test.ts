import { describe, expect, it } from 'vitest';
import { explainBounce } from './explain-bounce.ts';
import { complaintHeadline } from './complaint-headline.ts';
import { testingCatalogue } from '../replies/testing-catalogue.ts';

const told = (feedbackType?: string) =>
  explainBounce({ kind: 'complaint', entries: [], ...(feedbackType ? { feedbackType } : {}) }, testingCatalogue, {});

describe('complaintHeadline', () => {
  it.each([
    ['auth-failure', /failed the checks/],
    ['not-spam', /no spam/],
    ['opt-out', /does not want/],
    ['opt-out-list', /does not want/],
    ['fraud', /deceive/],
    ['virus', /virus/],
  ])('says what %s means', (type, words) => {
    expect(complaintHeadline(type)?.headline).toMatch(words);
    expect(told(type).headline).toMatch(words);
  });

  it.each([undefined, 'abuse', 'other', 'toString', ''])('has nothing to add to %s', (type) => {
    expect(complaintHeadline(type)).toBeUndefined();
    expect(told(type).headline).toBe('Somebody marked a message as spam.');
  });

  it('stays short', () => {
    for (const type of ['auth-failure', 'not-spam', 'opt-out', 'fraud', 'virus']) {
      const { headline = '', summary = '' } = complaintHeadline(type) ?? {};
      for (const sentence of [headline, summary]) expect(sentence.split(' ').length).toBeLessThanOrEqual(20);
    }
  });
});
