import { describe, expect, it } from 'vitest';
import { copyBegins, FAILED_BEFORE, LEADS_TO, LIST_BEGINS, PHRASES, saidIn } from './registry.ts';

const all = PHRASES.flatMap(({ program, ...roles }) =>
  Object.values(roles).flatMap((phrases) => phrases.map((phrase) => ({ program, phrase }))),
);

describe('the phrases of all programs', () => {
  it('are there, each program once', () => {
    const programs = PHRASES.map(({ program }) => program);
    expect(programs.length).toBeGreaterThan(20);
    expect(new Set(programs).size).toBe(programs.length);
  });

  it.each(all)('$program: $phrase', ({ phrase }) => {
    expect(phrase).not.toMatch(/\s{2}/);
    expect(phrase, 'no blank inside of a character class').not.toMatch(/\[[^\]]* [^\]]*\]/);
    const bare = phrase.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x');
    expect(bare, 'bounded repetition only').not.toMatch(/[*]|\{\d{1,4},\}|\+/);
    expect(new RegExp(phrase, 'iu').test(''), 'says something').toBe(false);
  });
});

describe('what they find', () => {
  it('knows words that lead to an address, over line breaks and marks', () => {
    expect(LEADS_TO.failed.test('could not be delivered to\n> <')).toBe(true);
    expect(LEADS_TO.sender.test('A message sent by\n\n  <')).toBe(true);
    expect(LEADS_TO.typed.test('(expanded from\n <')).toBe(true);
    expect(LEADS_TO.helper.test('please contact ')).toBe(true);
    expect(LEADS_TO.failed.test('could not be delivered to Bob, who wrote ')).toBe(false);
    expect(FAILED_BEFORE.test('> does not exist')).toBe(true);
    expect(FAILED_BEFORE.test(' wrote: does not exist')).toBe(false);
  });

  it('says where the heading of the list stands', () => {
    const text = 'Hello.\n\nThe following addresses had permanent fatal errors:\n\nbob@example.net';
    const place = LIST_BEGINS.placeIn(text);
    expect(place && text.slice(place.start, place.end)).toContain('following addresses');
    expect(LIST_BEGINS.placeIn('Hello.')).toBeUndefined();
  });

  it('says where the copy begins: at a line of its own', () => {
    expect(copyBegins('no\n--- Below this line is a copy of the message.\n\nx')).toBe(3);
    expect(copyBegins('we keep a copy of the message for you all, as is the custom here')).toBeUndefined();
    expect(copyBegins('    (reason: 550 5.6.9 improper use of 8-bit data in message header)')).toBeUndefined();
  });

  it('says what a whole report says', () => {
    const said = saidIn('Your message has not been delivered yet. We will keep trying. The mail server will retry.');
    expect([said('waiting'), said('arrived')]).toEqual([true, false]);
    expect(saidIn('Good morning')('refused')).toBe(false);
  });
});
