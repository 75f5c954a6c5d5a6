import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSeenLines, lineText } from './join-seen-lines.ts';
import { seen } from './testing/seen.ts';

const joined = (...lines: string[]) => joinSeenLines(lines.map((text, row) => seen(text, { row })));

describe('joinSeenLines', () => {
  it('joins a sentence that the edge of the window broke', () => {
    expect(joined('The message could not be sent because', 'the server refused it')).toEqual([
      'The message could not be sent because the server refused it',
    ]);
  });

  it('leaves a line alone whose end was a choice: the next word would have fitted', () => {
    expect(joined('It failed', 'The message could not be sent to anybody')).toEqual([
      'It failed',
      'The message could not be sent to anybody',
    ]);
  });

  it('puts the halves of a hyphenated name together without a blank', () => {
    expect(joined('the server of this account is smtp.brook-', 'mail.example')).toEqual([
      'the server of this account is smtp.brook-mail.example',
    ]);
  });

  it('begins anew at each code of an answer', () => {
    expect(joined('550-5.7.26 This mail has been blocked', '550 5.7.26 because of its sender')).toHaveLength(2);
  });

  it('keeps a heading and the text below it apart, by their size and by the gap', () => {
    const heading = seen('Sending of the message has failed', { height: 30 });
    expect(joinSeenLines([heading, seen('the server refused it', { row: 2 })])).toHaveLength(2);
    const far = [seen('Sending of the message has failed'), seen('the server refused it', { row: 5 })];
    expect(joinSeenLines(far)).toHaveLength(2);
  });

  it('writes Japanese without blanks, and keeps those around Latin words', () => {
    expect(lineText(seen('送信 できません でした smtp 550'))).toBe('送信できませんでした smtp 550');
    expect(joined('メッセージを送信できませんで', 'した。')).toEqual(['メッセージを送信できませんでした。']);
  });

  it('loses no word and makes none up', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { maxLength: 12 }), (lines) => {
        const texts = lines.map((words) => words.join(' '));
        expect(joined(...texts).join(' ')).toBe(texts.join(' '));
      }),
    );
  });
});
