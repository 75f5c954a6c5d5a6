import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn } from './addresses-in.ts';
import { decodeWords } from './decode-words.ts';
import { readParameters } from './read-parameters.ts';

describe('decodeWords', () => {
  it.each([
    ['=?utf-8?B?R3LDvMOfZQ==?=', 'Grüße'],
    ['=?ISO-8859-1?q?Gr=FC=DFe_an?= alle', 'Grüße an alle'],
    ['=?utf-8?Q?a?= =?utf-8?Q?b?= c', 'ab c'],
    ['=?utf-8?B?R3LD?= =?utf-8?B?vA==?=', 'Grü'],
    ['=?utf-8*en?Q?x?=', 'x'],
    ['=?utf-8?Q?with blanks in it?=', 'with blanks in it'],
    ['=?utf-8?Q?cut off', 'cut off'],
    ['=?iso-2022-jp?B?GyRCMDhAaBsoQg==?= =?iso-2022-jp?B?GyRCSVRMQBsoQg==?=', '宛先不明'],
    ['=?x-bogus?Q?=E4?=', 'ä'],
    ['no word =? here ?=', 'no word =? here ?='],
  ])('%s', (value, text) => {
    expect(decodeWords(value)).toBe(text);
  });

  it('never throws', () => {
    const part = fc.constantFrom('=?', '?=', '?', 'utf-8', 'B', 'Q', '=', ' ', 'x', '*');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        expect(typeof decodeWords(parts.join(''))).toBe('string');
      }),
    );
  });
});

describe('readParameters', () => {
  const get = (header: string, name: string): string | undefined => readParameters(header).parameters.get(name);

  it('reads values with quotes, without, and with the end missing', () => {
    expect(readParameters('Text/PLAIN (a comment); charset=utf-8')).toMatchObject({ value: 'text/plain' });
    expect(get('a/b; Boundary="x; y\\"z"; c=d', 'boundary')).toBe('x; y"z');
    expect(get('a/b; boundary="abc', 'boundary')).toBe('abc');
    expect(get("a/b; charset='utf-8'", 'charset')).toBe('utf-8');
    expect(get('a/b; name=my file.txt; x=y', 'name')).toBe('my file.txt');
    expect(get('a/b; x=1; x=2', 'x')).toBe('1');
    expect(get('a/b; boundary = "a"', 'boundary')).toBe('a');
  });

  it('joins and decodes pieces (RFC 2231)', () => {
    expect(get("a; filename*=utf-8'de'Gr%C3%BC%C3%9Fe.eml", 'filename')).toBe('Grüße.eml');
    expect(get("a; filename*1*=%9Fe; filename*0*=utf-8''Gr%C3%BC%C3", 'filename')).toBe('Grüße');
    expect(get('a; name*0="a"; name*1="b"', 'name')).toBe('ab');
    expect(get('a; name="=?utf-8?Q?=C3=A4?="', 'name')).toBe('ä');
  });

  it('never throws', () => {
    const part = fc.constantFrom(';', '=', '"', "'", '*', '0', '%', 'name', ' ', '\\', 'utf-8');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 80 }), (parts) => {
        expect(readParameters(parts.join('')).parameters.size).toBeLessThanOrEqual(80);
      }),
    );
  });
});

describe('addressesIn', () => {
  it.each([
    ['bob@example.net', ['bob@example.net']],
    ['"Doe, Bob" <bob@example.net>, (x, y) Carla <carla@example.com>', ['bob@example.net', 'carla@example.com']],
    ['Team: bob@example.net, carla@example.com;', ['bob@example.net', 'carla@example.com']],
    ['Mail Delivery System <>', []],
    ['MAILER-DAEMON', []],
    ['<@relay.example:bob@example.net>', ['bob@example.net']],
  ])('%s', (value, addresses) => {
    expect(addressesIn(value)).toEqual(addresses);
  });
});
