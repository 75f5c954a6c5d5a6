import { describe, expect, it } from 'vitest';
import { stageOf } from './stage-of.ts';

describe('stageOf', () => {
  it.each([
    ['550 no (in reply to RCPT TO command)', 'rcpt'],
    ['SMTP error from remote mail server after MAIL FROM:<a@b.example>: 550', 'mail'],
    ['554 spam (in reply to end of DATA command)', 'data'],
    ["{ code: 'EAUTH', command: 'AUTH PLAIN' }", 'auth'],
    ['421 no (in reply to EHLO command)', 'ehlo'],
    ['lost connection while receiving the initial server greeting', 'connect'],
    ['mx.example.net did not like our RCPT TO:', 'rcpt'],
  ])('%s', (text, stage) => {
    expect(stageOf(text)).toBe(stage);
  });

  it('does not guess: the sentence of a mail app tells nothing about it', () => {
    expect(stageOf('Please check the message recipient and try again.')).toBeUndefined();
  });
});
