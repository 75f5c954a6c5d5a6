import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeMessage } from './looks-like-message.ts';

const header = 'Return-Path: <>\nReceived: from a\n\tby b\nSubject: x\nFrom: a@b.example\n\nbody';

describe('looksLikeMessage', () => {
  it('knows a header, also with blank lines or an envelope line in front', () => {
    expect(looksLikeMessage(header)).toBe(true);
    expect(looksLikeMessage(`\n\n${header}`)).toBe(true);
    expect(looksLikeMessage(`From MAILER-DAEMON Mon\n${header}`)).toBe(true);
  });

  it('does not take error texts and replies for a mail', () => {
    for (const text of ['550 5.1.1 User unknown', 'Error: it did not work\nCode: 550\n', 'Subject: hello', '']) {
      expect(looksLikeMessage(text), text).toBe(false);
    }
  });

  it('does not take prose after one header line for a mail', () => {
    expect(looksLikeMessage('To: bob\nI pasted this and it does not work\n550 no')).toBe(false);
  });

  it('never hangs on long lines', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 400 }), (text, times) => {
        expect(typeof looksLikeMessage(text.repeat(times))).toBe('boolean');
      }),
      { numRuns: 40 },
    );
  });
});
