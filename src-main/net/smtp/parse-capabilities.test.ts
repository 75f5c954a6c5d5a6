import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCapabilities } from './parse-capabilities.ts';

describe('parseCapabilities', () => {
  it('reads what a usual server offers', () => {
    expect(
      parseCapabilities(['mail.example greets you', 'PIPELINING', 'SIZE 35882577', 'STARTTLS', 'AUTH PLAIN login']),
    ).toEqual({
      lines: ['PIPELINING', 'SIZE 35882577', 'STARTTLS', 'AUTH PLAIN login'],
      mechanisms: ['PLAIN', 'LOGIN'],
      startTls: true,
      pipelining: true,
      maxSize: 35_882_577,
    });
  });

  it('reads the old spelling of AUTH and counts a mechanism once', () => {
    expect(parseCapabilities(['x', 'AUTH=LOGIN PLAIN', 'AUTH LOGIN CRAM-MD5']).mechanisms).toEqual([
      'LOGIN',
      'PLAIN',
      'CRAM-MD5',
    ]);
  });

  it.each(['XXXXXXXA', 'STARTTLSX', 'X STARTTLS', 'STARTTLS please'])('does not take %s for STARTTLS', (line) => {
    expect(parseCapabilities(['x', line]).startTls).toBe(false);
  });

  it.each(['SIZE', 'SIZE 0', 'SIZE abc', 'SIZE 99999999999999999999'])('knows no limit from %s', (line) => {
    expect(parseCapabilities(['x', line])).not.toHaveProperty('maxSize');
  });

  it('sees whether letters beyond ASCII are taken', () => {
    expect(parseCapabilities(['x', 'smtputf8']).smtpUtf8).toBe(true);
    for (const line of ['SMTPUTF', 'SMTPUTF8X', '8BITMIME'])
      expect(parseCapabilities(['x', line])).not.toHaveProperty('smtpUtf8');
  });

  it('does not read the greeting line', () => {
    expect(parseCapabilities(['STARTTLS']).startTls).toBe(false);
    expect(parseCapabilities(['AUTH PLAIN']).mechanisms).toEqual([]);
  });

  it('takes no word for a mechanism that cannot be one', () => {
    expect(parseCapabilities(['x', `AUTH PL<AIN> ${'A'.repeat(50)} NTLM`]).mechanisms).toEqual(['NTLM']);
  });

  it('is capped for any list', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 700 }), { maxLength: 120 }), (lines) => {
        const { lines: kept, mechanisms } = parseCapabilities([...lines, `AUTH ${'A B C D '.repeat(60)}`]);
        expect(kept.length).toBeLessThanOrEqual(64);
        expect(kept.every((line) => line.length <= 512 && line !== '')).toBe(true);
        expect(mechanisms.length).toBeLessThanOrEqual(32);
        expect(mechanisms.every((word) => word.length <= 40)).toBe(true);
      }),
    );
  });
});
