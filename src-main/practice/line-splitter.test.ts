import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineSplitter, type ReceivedLine } from './line-splitter.ts';

const texts = (lines: readonly ReceivedLine[]): string[] => lines.map((line) => line.text);

/** Feeds `bytes` in pieces of the given sizes. */
const feed = (bytes: Buffer, sizes: readonly number[], maxBytes?: number): ReceivedLine[] => {
  const splitter = createLineSplitter(maxBytes);
  const lines: ReceivedLine[] = [];
  let from = 0;
  for (const size of [...sizes, bytes.length]) {
    lines.push(...splitter.push(bytes.subarray(from, from + size)));
    from = Math.min(bytes.length, from + size);
  }
  return lines;
};

describe('createLineSplitter', () => {
  it.each([
    ['EHLO a\r\nQUIT\r\n', ['EHLO a', 'QUIT']],
    ['bare\nends\n', ['bare', 'ends']],
    ['\r\n\r\n', ['', '']],
    ['a\rb\r\n', ['a\rb']],
    ['unfinished', []],
    ['a\0\u001b[31m\r\n', ['a\0\u001b[31m']],
  ])('cuts %j', (input, expected) => {
    expect(texts(createLineSplitter().push(Buffer.from(input)))).toEqual(expected);
  });

  it('keeps the end of a line that comes in two pieces', () => {
    const splitter = createLineSplitter();
    expect(splitter.push(Buffer.from('NO'))).toEqual([]);
    expect(splitter.push(Buffer.from('OP\r'))).toEqual([]);
    expect(texts(splitter.push(Buffer.from('\nQ')))).toEqual(['NOOP']);
  });

  it('cuts a long line at the cap, says so, and reads the next one whole', () => {
    const lines = createLineSplitter(4).push(Buffer.from('123456789\r\nok\r\n'));
    expect(lines).toEqual([
      { text: '1234', cut: true },
      { text: 'ok', cut: false },
    ]);
  });

  it('forgets an unfinished line on reset', () => {
    const splitter = createLineSplitter(4);
    splitter.push(Buffer.from('far too long'));
    splitter.reset();
    expect(splitter.push(Buffer.from('ok\r\n'))).toEqual([{ text: 'ok', cut: false }]);
  });

  it('gives the same lines however the stream is cut into pieces', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/[\r\n]/g, ''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), fc.array(fc.nat(9)), (lines, sizes) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\r\n`).join(''));
        expect(feed(bytes, sizes)).toEqual(lines.map((text) => ({ text, cut: false })));
      }),
    );
  });

  it('never gives more than the cap, and one line for each line end, for any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.array(fc.nat(20)),
        fc.integer({ min: 1, max: 8 }),
        (input, sizes, cap) => {
          const bytes = Buffer.from(input);
          const lines = feed(bytes, sizes, cap);
          expect(lines).toHaveLength(bytes.filter((byte) => byte === 0x0a).length);
          expect(lines.every((line) => line.text.length <= cap)).toBe(true);
        },
      ),
    );
  });
});
