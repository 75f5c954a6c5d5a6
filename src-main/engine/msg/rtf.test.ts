import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompressRtf } from './decompress-rtf.ts';
import { rtfToText } from './rtf-to-text.ts';

/** The worked example of [MS-OXRTFCP] section 3.1.1. */
const EXAMPLE = Uint8Array.from(
  '2d0000002b0000004c5a4675f1c5c7a703000a00 726370673132354232 0af320 68656c0900 20627705b0 6c647d0a800fa0'
    .replaceAll(' ', '')
    .match(/../g)!
    .map((hex) => Number.parseInt(hex, 16)),
);

describe('decompressRtf', () => {
  it('reads the example of the specification', () => {
    expect(decompressRtf(EXAMPLE, 1000)).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
  });

  it('keeps its limit, and gives nothing for what it is not', () => {
    expect(decompressRtf(EXAMPLE, 6)).toBe('{\\rtf1');
    expect(decompressRtf(new Uint8Array(40), 10)).toBe('');
    expect(decompressRtf(new Uint8Array(3), 10)).toBe('');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expect(decompressRtf(new Uint8Array([...EXAMPLE.subarray(0, 16), ...noise]), 5000).length).toBeLessThanOrEqual(
          5000,
        );
      }),
    );
  });
});

describe('rtfToText', () => {
  it.each([
    ['{\\rtf1\\ansi one\\par two\\tab x\\line{\\b three}}', 'one\ntwo\tx\nthree'],
    ['{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}text}', 'text'],
    ["{\\rtf1\\ansicpg1251 \\'ef\\'ee\\'f7\\'f2\\'e0}", 'почта'],
    ["{\\rtf1\\ansicpg932 \\'88\\'b6}", '宛'],
    ['{\\rtf1\\uc1 Gr\\u252?\\u223?e \\{x\\}\\~y}', 'Grüße {x} y'],
    ['{\\rtf1\\ansi broken \\par }}} more', 'broken \n more'],
    [
      '{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf \\pard\\htmlrtf0 Mailbox{\\*\\htmltag116 <br>}\\htmlrtf \\line\\htmlrtf0 {\\*\\htmltag84 &lt;}\\htmlrtf <\\htmlrtf0 full{\\*\\htmltag72 </p>}}',
      'Mailbox\n<full',
    ],
  ])('%s', (rtf, text) => {
    expect(rtfToText(rtf)).toBe(text);
  });

  it('never throws, and takes a hundred thousand open groups', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      '\\',
      '\\par ',
      "\\'e4",
      '\\u9999 ',
      '\\uc9 ',
      '\\*',
      'a',
      '\n',
      '\\fonttbl',
      '\\bin',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 200 }), (parts) => {
        expect(typeof rtfToText(parts.join(''))).toBe('string');
      }),
    );
    expect(rtfToText(`${'{'.repeat(100_000)}x${'}'.repeat(100_000)}y`)).toBe('xy');
  });
});
