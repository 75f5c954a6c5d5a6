import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAnswer } from './judge-answer.ts';
import type { DnsList } from './list-schema.ts';
import { KNOWN, listNamed } from './testing/known-lists.ts';

/** What the documents of each list say of single answers, written down without the table. */
const DOCUMENTED: readonly (readonly [list: string, answer: string, is: string])[] = [
  ['spamhaus-zen', '127.0.0.2', 'listed'],
  ['spamhaus-zen', '127.0.0.3', 'listed'],
  ['spamhaus-zen', '127.0.0.4', 'listed'],
  ['spamhaus-zen', '127.0.0.5', 'unclear'],
  ['spamhaus-zen', '127.0.0.9', 'listed'],
  ['spamhaus-zen', '127.0.0.10', 'home-line'],
  ['spamhaus-zen', '127.0.0.11', 'home-line'],
  ['spamhaus-zen', '127.255.255.252', 'refused'],
  ['spamhaus-zen', '127.255.255.254', 'refused'],
  ['spamhaus-zen', '127.255.255.255', 'refused'],
  ['spamhaus-zen', '127.0.0.1', 'unclear'],
  ['spamhaus-zen', '127.0.1.2', 'unclear'],
  ['spamhaus-dbl', '127.0.1.2', 'listed'],
  ['spamhaus-dbl', '127.0.1.102', 'listed'],
  ['spamhaus-dbl', '127.0.1.255', 'refused'],
  ['spamhaus-dbl', '127.0.0.2', 'unclear'],
  ['spamhaus-dbl', '127.255.255.254', 'refused'],
  ['barracuda', '127.0.0.2', 'listed'],
  ['barracuda', '127.0.0.3', 'unclear'],
  ['mailspike-reputation', '127.0.0.12', 'listed'],
  ['mailspike-reputation', '127.0.0.13', 'nothing'],
  ['mailspike-reputation', '127.0.0.16', 'nothing'],
  ['mailspike-reputation', '127.0.0.17', 'good'],
  ['mailspike-reputation', '127.0.0.20', 'good'],
  ['abusix', '127.0.0.11', 'home-line'],
  ['surbl', '127.0.0.1', 'refused'],
  ['surbl', '127.0.0.2', 'unclear'],
  ['surbl', '127.0.0.8', 'listed'],
  ['surbl', '127.0.0.80', 'listed'],
  ['surbl', '127.0.0.65', 'refused'],
  ['uribl', '127.0.0.1', 'refused'],
  ['uribl', '127.0.0.14', 'listed'],
  ['uribl', '127.0.0.255', 'refused'],
  ['uribl', '127.0.0.16', 'unclear'],
  ['spam-eating-monkey-domains', '127.0.0.2', 'listed'],
  ['validity', '127.0.0.1', 'unclear'],
  ['validity', '127.255.255.255', 'refused'],
  ['sender-score', '127.0.4.3', 'nothing'],
  ['hostkarma', '127.0.0.1', 'good'],
  ['hostkarma', '127.0.0.2', 'listed'],
  ['hostkarma', '127.0.0.4', 'nothing'],
  ['dnswl', '127.0.5.0', 'nothing'],
  ['dnswl', '127.0.15.3', 'good'],
  ['dnswl', '127.0.0.255', 'refused'],
  ['dnswl', '127.0.10.2', 'good'],
  ['dnswl', '127.0.10.3', 'refused'],
];

it.each(DOCUMENTED)('%s %s: %s', (id, answer, is) => {
  expect(judgeAnswer(listNamed(id), [answer]).is).toBe(is);
});

/** The answers that may be called a listing, straight from the file. */
function mayBeListed({ answers, refusals }: DnsList, [a, b, c, d]: readonly [number, number, number, number]): boolean {
  if (a !== 127 || refusals.some(({ code }) => code === `${a}.${b}.${c}.${d}`)) return false;
  if (answers.how === 'codes')
    return answers.codes.some(({ code, is }) => is === 'listed' && code === `${a}.${b}.${c}.${d}`);
  const refused = answers.refusalBit !== undefined && (d & answers.refusalBit) !== 0;
  return b === 0 && c === 0 && !refused && answers.bits.some(({ bit }) => (d & bit) !== 0);
}

describe.each(KNOWN.lists)('$id', (list) => {
  it('calls no code of its table by another name', () => {
    const { answers, refusals } = list;
    const concrete = (code: string) => code.replaceAll('*', '7');
    for (const { code } of refusals) expect(judgeAnswer(list, [concrete(code)]).is, code).toBe('refused');
    if (answers.how === 'codes')
      for (const { code, is, says } of answers.codes)
        expect(judgeAnswer(list, [concrete(code)])).toEqual({ is, says: [says] });
    else
      for (const { bit, says } of answers.bits)
        expect(judgeAnswer(list, [`127.0.0.${bit}`])).toEqual({ is: 'listed', says: [says] });
  });

  it('is refused by 127.255.255.x, and never listed', () => {
    for (let last = 0; last <= 255; last += 1) expect(judgeAnswer(list, [`127.255.255.${last}`]).is).toBe('refused');
  });

  it('lists by its codes only, in all of 127.0.0.0/24 and 127.0.1.0/24', () => {
    for (const third of [0, 1])
      for (let last = 0; last <= 255; last += 1) {
        const { is } = judgeAnswer(list, [`127.0.${third}.${last}`]);
        expect(is === 'listed', `127.0.${third}.${last}`).toBe(mayBeListed(list, [127, 0, third, last]));
      }
  });

  it('lists by its codes only, wherever in 127.0.0.0/8', () => {
    const number = fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 2, 4, 10, 255));
    fc.assert(
      fc.property(number, number, number, (b, c, d) => {
        const { is } = judgeAnswer(list, [`127.${b}.${c}.${d}`]);
        expect(is === 'listed').toBe(mayBeListed(list, [127, b, c, d]));
      }),
      { numRuns: 2000 },
    );
  });

  it('lists nothing by an answer from outside 127.0.0.0/8', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.constantFrom('127.0.0.2', '127.0.1.2', '127.0.0.64'), (address, other) => {
        if (address.startsWith('127.')) return;
        expect(judgeAnswer(list, [address]).is).toBe('foreign');
        expect(judgeAnswer(list, [other, address]).is).toBe('foreign');
      }),
    );
  });
});

describe('several answers', () => {
  it('are told together, the gravest first', () => {
    const zen = listNamed('spamhaus-zen');
    expect(judgeAnswer(zen, ['127.0.0.10', '127.0.0.4'])).toEqual({
      is: 'listed',
      says: ['a computer there is taken over by others (XBL)'],
    });
    expect(judgeAnswer(zen, ['127.0.0.2', '127.0.0.9']).says).toHaveLength(2);
    expect(judgeAnswer(zen, ['127.0.0.77', '127.0.0.10']).is).toBe('home-line');
  });

  it('are a refusal as soon as one of them is', () => {
    expect(judgeAnswer(listNamed('spamhaus-zen'), ['127.0.0.2', '127.255.255.254']).is).toBe('refused');
  });

  it('are none of a list where something else than an address comes', () => {
    expect(judgeAnswer(listNamed('spamhaus-zen'), ['::1']).is).toBe('foreign');
    expect(judgeAnswer(listNamed('spamhaus-zen'), ['nonsense']).is).toBe('foreign');
    expect(judgeAnswer(listNamed('spamhaus-zen'), [])).toEqual({ is: 'unclear', says: [] });
  });

  it('of a mask are read bit by bit', () => {
    expect(judgeAnswer(listNamed('surbl'), ['127.0.0.80']).says).toHaveLength(2);
  });
});
