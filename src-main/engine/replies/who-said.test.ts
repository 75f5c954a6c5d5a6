import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whoSaid } from './who-said.ts';

describe('whoSaid', () => {
  it('knows Google and Microsoft by the tail of the line', () => {
    expect(whoSaid('550 5.1.1 no such user x1-2 - gsmtp', 'mx.example.net')).toBe('Google');
    expect(whoSaid('550 5.4.1 Access denied [AM0.eur.prod.outlook.com]')).toBe('Microsoft');
  });

  it('does not blame Google for a rule of the recipient’s organisation', () => {
    expect(whoSaid('550 5.7.1 refused by rule - gcdp')).toContain('recipient’s organisation');
  });

  it('prefers the host in the words to the host of the report', () => {
    expect(whoSaid('host mx.b.example[192.0.2.1] said: 550 no', 'mail.a.example')).toBe('mx.b.example');
    expect(whoSaid('550 no', 'dns; mail.a.example')).toBeUndefined();
    expect(whoSaid('550 no', 'mail.a.example')).toBe('mail.a.example');
  });

  it('says nothing when it does not know', () => {
    expect(whoSaid('550 no')).toBeUndefined();
    expect(whoSaid('550 no', 'localhost')).toBeUndefined();
  });

  it('gives a short clean word, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 300 }), (text, host) => {
        expect((whoSaid(text, host) ?? '').length).toBeLessThanOrEqual(253);
      }),
    );
  });
});
