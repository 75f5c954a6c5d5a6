import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportText } from './report-text.ts';

const WORDS = 'Your message could not be delivered to one or more recipients.\n\n<bob@example.net>: no such user';
const COPY =
  'Return-Path: <anna@sender.example>\nFrom: Anna <anna@sender.example>\nTo: bob@example.net, eve@example.net\n\nHello';

describe('reportText', () => {
  it('parts the words from the copy, and tells whose message it was', () => {
    const { text, own, sentTo } = reportText(`${WORDS}\n\n----- Original message -----\n\n${COPY}`);
    expect(text.trim()).toBe(WORDS);
    expect([...own]).toEqual(['anna@sender.example']);
    expect(sentTo).toEqual(['bob@example.net', 'eve@example.net']);
  });

  it('takes a copy that begins with its header', () => {
    const { text, sentTo } = reportText(`${WORDS}\n\n${COPY}`);
    expect(text.trim()).toBe(WORDS);
    expect(sentTo).toEqual(['bob@example.net', 'eve@example.net']);
  });

  it.each([
    ['quoted', WORDS.replace(/^/gm, '> ')],
    ['with pretty marks', WORDS.replaceAll('.', '.\u200b').replaceAll(' ', '\u00a0')],
    ['with CRLF', WORDS.replaceAll('\n', '\r\n')],
    [
      'below the header of a forward',
      `-----Original Message-----\nFrom: Mail System\nTo: anna@sender.example\nSubject: Returned\n\n${WORDS}`,
    ],
  ])('reads it %s', (_, raw) => {
    expect(reportText(raw).text.trim()).toBe(WORDS);
  });

  it('keeps what the header of a forward says', () => {
    const raw = `-----Original Message-----\nFrom: Mail Delivery System\nTo: anna@sender.example\nSubject: Returned\n\n${WORDS}`;
    expect(reportText(raw)).toMatchObject({ subject: 'Returned', fromDaemon: true });
    expect(reportText(WORDS)).toMatchObject({ fromDaemon: false, sentTo: [] });
    expect(reportText(WORDS)).not.toHaveProperty('subject');
  });

  it('never throws, gives the same for all line ends, and reads no more than 256 kB', () => {
    const piece = fc.constantFrom(
      WORDS,
      COPY,
      '> ',
      '\n',
      '-----Original Message-----\n',
      'From: a@a.example\n',
      'To: b@b.example\n',
      '=\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const raw = pieces.join('');
        const read = reportText(raw);
        expect(reportText(raw.replaceAll('\n', '\r\n'))).toEqual(read);
        expect(reportText(raw.replaceAll('\n', '\r'))).toEqual(read);
      }),
    );
    expect(reportText('word '.repeat(100_000)).text.length).toBeLessThanOrEqual(262_144);
  });
});
