import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseFixes } from './choose-fixes.ts';
import type { FixArticle } from './fix-article.ts';

function article(id: string, causes: string[], cost: FixArticle['cost']): FixArticle {
  const sources = [{ title: 'RFC', date: '2018', confidence: 'verified' as const }];
  const text = { whatHappened: [], steps: [], howYouKnow: [], ifNot: [] };
  return {
    id,
    title: id,
    causes,
    minutes: 3,
    need: 'x',
    verification: ['ehlo'],
    cost,
    sources,
    checked: '2026-11-24',
    ...text,
  };
}
const articles = [
  article('wait', ['server-down'], 'other-person'),
  article('port', ['port-blocked'], 'setting'),
  article('network', ['mail-blocked-on-network'], 'none'),
  article('help', ['something-else'], 'other-person'),
  article('both', ['wrong-password', 'app-password-required'], 'account'),
];
const ids = (ranked: { id: string; probability: number }[], tried: string[] = []): string[] =>
  chooseFixes(ranked, articles, tried).map(({ id }) => id);

describe('chooseFixes', () => {
  it('puts the fix of the likeliest cause first, whatever it costs', () => {
    const ranked = [
      { id: 'server-down', probability: 0.6 },
      { id: 'mail-blocked-on-network', probability: 0.3 },
    ];
    expect(ids(ranked)).toEqual(['wait', 'network']);
  });

  it('puts the harmless one first where two are about as likely', () => {
    const ranked = [
      { id: 'server-down', probability: 0.36 },
      { id: 'port-blocked', probability: 0.34 },
      { id: 'mail-blocked-on-network', probability: 0.33 },
    ];
    expect(ids(ranked)).toEqual(['network', 'port', 'wait']);
  });

  it('puts what was tried last, and keeps it', () => {
    const ranked = [
      { id: 'port-blocked', probability: 0.9 },
      { id: 'server-down', probability: 0.1 },
    ];
    expect(ids(ranked, ['port'])).toEqual(['wait', 'port']);
  });

  it('adds up the causes that one fix mends', () => {
    const ranked = [
      { id: 'port-blocked', probability: 0.4 },
      { id: 'wrong-password', probability: 0.3 },
      { id: 'app-password-required', probability: 0.3 },
    ];
    expect(ids(ranked)).toEqual(['both', 'port']);
  });

  it('leaves out what is next to impossible', () => {
    expect(ids([{ id: 'port-blocked', probability: 0.001 }])).toEqual([]);
  });

  it('does not depend on the order of causes or articles', () => {
    const causes = articles.flatMap((one) => one.causes);
    const ranking = fc.tuple(
      ...causes.map((id) => fc.double({ min: 0, max: 1, noNaN: true }).map((probability) => ({ id, probability }))),
    );
    fc.assert(
      fc.property(
        ranking,
        fc.shuffledSubarray(articles, { minLength: 5 }),
        fc.subarray(['port', 'wait']),
        (ranked, mixed, tried) => {
          const expected = chooseFixes(ranked, articles, tried);
          expect(chooseFixes([...ranked].reverse(), mixed, tried).map(({ id }) => id)).toEqual(
            expected.map(({ id }) => id),
          );
          expect(new Set(expected).size).toBe(expected.length);
        },
      ),
    );
  });
});
