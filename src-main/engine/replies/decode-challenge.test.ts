import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeChallenge } from './decode-challenge.ts';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');

describe('decodeChallenge', () => {
  it('makes the hidden answer of a token sign-in readable', () => {
    const text = `334 ${encoded({ status: '400', schemes: 'Bearer', scope: 'https://mail.example.org/' })}`;
    expect(decodeChallenge(text)).toBe('334 oauth error status 400 schemes Bearer');
  });

  const answer = encoded({ status: '400', schemes: 'Bearer', scope: 'https://mail.example.org/a/long/one' });
  const opened = 'oauth error status 400 schemes Bearer';

  it.each([
    ['broken over lines', `334 ${answer.slice(0, 40)}\n${answer.slice(40)}`],
    ['with the prefix on each line', `334 ${answer.slice(0, 40)}\r\n334 ${answer.slice(40)}`],
    ['cut off after the fields that matter', `334 ${answer.slice(0, 60)}`],
    ['without its padding', `334 ${answer.replace(/=/g, '')}`],
  ])('reads an answer %s', (_, text) => {
    expect(decodeChallenge(text)).toBe(`334 ${opened}`);
  });

  it('reads the continuation that IMAP servers send, and an answer in the letters for web addresses', () => {
    expect(decodeChallenge(`+ ${answer}`)).toBe(`+ ${opened}`);
    expect(decodeChallenge(answer.replaceAll('+', '-').replaceAll('/', '_'))).toBe(opened);
  });

  it('names the error word of RFC 7628', () => {
    expect(decodeChallenge(encoded({ status: 'invalid_token', scope: 'x' }))).toBe('oauth error status invalid_token');
  });

  it('keeps what stands behind the answer', () => {
    expect(decodeChallenge(`334 ${answer}\n535 5.7.8 not accepted`)).toBe(`334 ${opened}\n535 5.7.8 not accepted`);
    expect(decodeChallenge(`334 ${answer}\nAuthentication\nfailed`)).toBe(`334 ${opened}\nAuthentication\nfailed`);
  });

  it('leaves other base64 and broken base64 alone', () => {
    for (const text of [`334 ${encoded({ a: 1 })}`, '334 eyJhbGciOiJIUzI1NiJ', '334 VXNlcm5hbWU6', 'eyJ!!!']) {
      expect(decodeChallenge(text)).toBe(text);
    }
  });

  it('never throws, and opens what holds a status', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.integer({ min: 100, max: 599 }), (text, status) => {
        expect(typeof decodeChallenge(text)).toBe('string');
        expect(decodeChallenge(encoded({ status, x: 'y' }))).toBe(`oauth error status ${status}`);
      }),
    );
  });
});
