import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../knowledge/replies.ts';
import { normalWords } from '../normal-words.ts';
import { matchConcept } from './match-concept.ts';

const reasonOf = (text: string) => matchConcept({ words: normalWords(text) }, catalogue)?.rule.reason;

describe('advice beside a reason', () => {
  it.each([
    [
      'Your email was rejected due to spam classification.\n\n* Set up SPF records for your sending domain',
      'spam-content',
    ],
    [
      'It failed our antispam checks. Please be sure your server is configured correctly (spf, HELO, PTR)',
      'spam-content',
    ],
    ['The mailbox is full. Please make sure that the recipient address is valid', 'mailbox-full'],
  ])('does not hide the reason: %s', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it('decides where nothing else is said', () => {
    expect(reasonOf('Please check your SPF record')).toBe('sender-auth-failed');
  });
});

describe('the end of a paragraph', () => {
  it('ends a clause too: words of two paragraphs never belong together', () => {
    expect(reasonOf('password\nwrong')).toBe('auth-required');
    expect(reasonOf('password\n\nwrong')).not.toBe('auth-required');
    expect(reasonOf('the mailbox\nis full')).toBe('mailbox-full');
  });
});

describe('the form of Postfix', () => {
  it.each([
    ['<bob@example.org>: Recipient address rejected: Mailbox full', 'mailbox-full'],
    ['<bob@example.org>: Recipient address rejected: Greylisted', 'greylisted'],
    ['<bob@example.org>: Recipient address rejected: Domain not found', 'domain-not-found'],
    ['<bob@example.org>: Recipient address rejected: unverified address: connection timed out', 'remote-server-error'],
    ['<bob@example.org>: Recipient address rejected: unverified address', 'recipient-unknown'],
    ['<bob@example.org>: Recipient address rejected: Rate limit exceeded', 'rate-limited'],
    ['<bob@example.org>: Recipient address rejected: Internal system error', 'remote-server-error'],
    ['<anna@example.org>: Sender address rejected: Domain not found', 'sender-rejected'],
    ['<anna@example.org>: Sender address rejected: unverified address', 'sender-rejected'],
    ['mx.example.org[192.0.2.1]: Client host rejected: cannot find your hostname', 'no-reverse-dns'],
    ['mx.example.org[192.0.2.1]: Client host rejected', 'ip-blocklisted'],
  ])('the explanation behind it decides: %s', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });
});

describe('words that only follow from an earlier refusal', () => {
  it('give way to the refusal', () => {
    expect(reasonOf('the mailbox is full. 503 Error: need RCPT command')).toBe('mailbox-full');
    expect(reasonOf('client host rejected. 554 Error: no valid recipients')).toBe('ip-blocklisted');
  });
});
