import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from './split-words.ts';

const texts = (text: string) => splitWords(text).map((word) => word.text);

describe('splitWords', () => {
  it('parts words at blanks and hyphens, and joins what an apostrophe parts', () => {
    expect(texts("the mail-box doesn't exist")).toEqual(['the', 'mail', 'box', 'doesnt', 'exist']);
  });

  it('keeps addresses, hosts and numbers of the network whole, and leaves codes out', () => {
    const words = splitWords('550 5.1.1 bob@example.net at mx.example.net [192.0.2.1]');
    expect(words.map(({ kind, text }) => [kind, text])).toEqual([
      ['word', '550'],
      ['address', 'bob@example.net'],
      ['word', 'at'],
      ['name', 'mx.example.net'],
      ['ip', '192.0.2.1'],
    ]);
  });

  it('reads a word for one or several as one', () => {
    expect(texts('the following recipient(s) failed')).toEqual(['the', 'following', 'recipients', 'failed']);
  });

  it('counts clauses, and remembers a comma', () => {
    const words = splitWords('the user left. no mailbox, sorry');
    expect(words.map(({ clause }) => clause)).toEqual([0, 0, 0, 1, 1, 1]);
    expect(words.map(({ pause }) => pause)).toEqual([false, false, false, false, false, true]);
  });

  it('begins a clause with a word that turns the sentence', () => {
    expect(splitWords('user exists but mailbox is full').map(({ clause }) => clause)).toEqual([0, 0, 1, 1, 1]);
  });

  it('takes each sign of Chinese and Japanese for a word, and folds accents', () => {
    expect(texts('邮箱已满')).toEqual(['邮', '箱', '已', '满']);
    expect(texts('la boîte est pleine')).toEqual(['la', 'boite', 'est', 'pleine']);
    expect(texts('pełna størrelse groß')).toEqual(['pelna', 'storrelse', 'gross']);
  });

  it('gives places that grow, and at most 2,000 words of any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => {
        const places = splitWords(text).map(({ at }) => at);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(new Set(places).size).toBe(places.length);
      }),
    );
    expect(splitWords('a '.repeat(5000))).toHaveLength(2000);
  });
});
