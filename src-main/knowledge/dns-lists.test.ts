import { describe, expect, it } from 'vitest';
import { dnsLists } from './dns-lists.ts';
import { links } from './links.ts';
import { readability } from './readability.ts';
import { splitSentences } from './split-sentences.ts';
import { textProblems } from './text-problems.ts';

const { lists, dead } = dnsLists;

describe('block lists', () => {
  it('are named as their files are, and each zone stands in one file', () => {
    const files = Object.keys(import.meta.glob('../../resources/knowledge/dnsbl/*.json'));
    expect(files.map((path) => path.replace(/^.*\/|\.json$/g, '')).sort()).toEqual(lists.map(({ id }) => id).sort());
    expect(new Set(lists.map(({ zone }) => zone)).size).toBe(lists.length);
    expect(lists.length).toBeGreaterThanOrEqual(20);
  });

  it('ask eight zones at most in a usual run, and none that wants a key', () => {
    const usual = lists.filter(({ asked }) => asked === 'usually');
    expect(usual).toHaveLength(8);
    expect(usual.filter(({ needsKey }) => needsKey)).toEqual([]);
  });

  it('hold no list that ended', () => {
    expect(dead.length).toBeGreaterThan(10);
    const zones = lists.map(({ zone }) => zone);
    expect(zones.filter((zone) => dead.some((one) => zone === one.zone || zone.endsWith(`.${one.zone}`)))).toEqual([]);
  });

  it('never tell people to pay, and warn where a list asks for money', () => {
    const paying = lists.filter(({ id }) => id.startsWith('uceprotect'));
    expect(paying).toHaveLength(3);
    for (const list of paying) {
      expect(list.doNotPay).toBe(true);
      expect(list.advice).toContain('Do not pay');
    }
    const others = lists.filter(({ doNotPay }) => doNotPay !== true);
    expect(others.filter(({ leave, advice }) => /\bpay\b/i.test(leave + advice))).toEqual([]);
  });

  it('tell people at home and neighbours of others to do nothing', () => {
    for (const id of ['spamhaus-zen', 'uceprotect-2', 'uceprotect-3'])
      expect(lists.find((list) => list.id === id)?.advice).toMatch(/^Do nothing\./);
  });
});

describe.each(lists)('$id', (list) => {
  it('proves each kind that it takes', () => {
    expect(Object.keys(list.canaries).sort()).toEqual([...list.kinds].sort());
  });

  it('leads to a page that exists here', () => {
    if (list.link !== undefined) expect(links.get(list.link)?.purpose).toBe('support');
  });

  it('has sources that are not newer than the check', () => {
    for (const { date } of list.sources) expect(date <= list.checked).toBe(true);
  });

  it('is told in short, plain sentences', () => {
    const texts = [list.leave, list.advice];
    for (const text of texts) expect(textProblems(text, { letter: true }), text).toEqual([]);
    const { longest, hard } = readability(texts.flatMap(splitSentences));
    expect(longest).toBeLessThanOrEqual(20);
    expect(hard).toEqual([]);
  });

  it('never calls one code two things', () => {
    const codes = list.answers.how === 'codes' ? list.answers.codes.map(({ code }) => code) : [];
    const all = [...codes, ...list.refusals.map(({ code }) => code)];
    expect(new Set(all).size).toBe(all.length);
  });
});

it('the texts about block lists read at grade 6 at most', () => {
  const texts = [...lists.flatMap(({ leave, advice }) => [leave, advice]), ...dead.map(({ why }) => why)];
  expect(readability(texts.flatMap(splitSentences)).grade).toBeLessThanOrEqual(6);
});
