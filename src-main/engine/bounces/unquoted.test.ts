import { describe, expect, it } from 'vitest';
import { unquoted } from './unquoted.ts';

describe('unquoted', () => {
  it.each([
    ['> one\n> two', 'one\ntwo'],
    ['>> one\n>>\n>> two', 'one\n\ntwo'],
    ['Anna wrote:\n> one\n> two', 'Anna wrote:\none\ntwo'],
    ['<<< 550 no\n>>> DATA\ntext', '<<< 550 no\n>>> DATA\ntext'],
    ['one\ntwo\nthree\n> four', 'one\ntwo\nthree\n> four'],
  ])('%j', (text, plain) => {
    expect(unquoted(text)).toBe(plain);
  });
});
