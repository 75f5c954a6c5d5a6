import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeChallenge } from './decode-challenge.ts';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');

describe('decodeChallenge', () => {
  it('makes the hidden answer of a token sign-in readable', () => {
    const text = `334 ${encoded({ status: '400', schemes: 'Bearer', scope: 'https://mail.example.org/' })}`;
    expect(decodeChallenge(text)).toBe('334 oauth error status 400 schemes Bearer');
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
        expect(decodeChallenge(encoded({ status, x: 'y' }))).toBe(`oauth error status ${status} schemes`);
      }),
    );
  });
});
