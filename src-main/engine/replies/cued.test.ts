import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cued } from './cued.ts';

const search = (...patterns: RegExp[]) => cued(patterns, (pattern) => pattern);

describe('cued', () => {
  it('gives the expressions whose words stand in the text, in their order', () => {
    const [full, gone, code] = [/mailbox (?:is )?full/i, /user gone/, /\d{3}/];
    const possible = search(full, gone, code);
    expect(possible('552 The MAILBOX FULL')).toEqual([full, code]);
    expect(possible('nothing here')).toEqual([code]);
    expect(possible('user gone, mailbox is full')).toEqual([full, gone, code]);
  });

  it('gives each expression once, and the things that carry them', () => {
    const items = [{ name: 'quota', pattern: /quota|over quota/ }];
    expect(cued(items, ({ pattern }) => pattern)('over quota, quota')).toEqual(items);
    expect(cued(items, ({ pattern }) => pattern)('full')).toEqual([]);
  });

  it('leaves out nothing that matches', () => {
    const patterns = [/ab c/i, /[xy]ab{1,3}/i, /(?:abc|cab)+/i, /\bcab\b/i, /b.b/i];
    fc.assert(
      fc.property(fc.stringMatching(/^[abcxyAB ]{0,40}$/), (text) => {
        const possible = search(...patterns)(text);
        for (const pattern of patterns) if (pattern.test(text)) expect(possible).toContain(pattern);
      }),
    );
  });
});
