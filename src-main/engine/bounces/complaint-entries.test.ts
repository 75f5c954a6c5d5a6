import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaintEntries, feedbackTypeOf } from './complaint-entries.ts';
import { readMessage } from './read-message.ts';

const part = (type: string, body: string): string => `--b\nContent-Type: ${type}\n\n${body}\n`;
const report = (...parts: string[]) =>
  readMessage(
    new TextEncoder().encode(
      'From: <feedback@provider.example>\nTo: <abuse@sender.example>\nSubject: complaint\nMIME-Version: 1.0\n' +
        `Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n${part('text/plain', 'This is a report.')}${parts.join('')}--b--\n`,
    ),
  );
const feedback = (...fields: string[]) =>
  part('message/feedback-report', ['Feedback-Type: abuse', 'Version: 1', ...fields].join('\n'));
const copy = (to: string) => part('message/rfc822', `From: anna@sender.example\nTo: ${to}\nSubject: News\n\nHello`);
const recipients = (...parts: string[]) => complaintEntries(report(...parts)).map(({ recipient }) => recipient);

describe('complaintEntries', () => {
  it.each([
    ['with a type', 'Original-Rcpt-To: rfc822; bob@example.net'],
    ['without one', 'Original-Rcpt-To: <bob@example.net>'],
    ['in the words of another provider', 'Removal-Recipient: bob@example.net'],
    ['as the original recipient', 'Original-Recipient: rfc822;bob@example.net'],
  ])('finds who complained %s', (_, field) => {
    expect(recipients(feedback(field), copy('eve@example.net'))).toEqual(['bob@example.net']);
  });

  it('gives everybody once, of all reports in one message', () => {
    const [first, second] = ['bob@example.net', 'eve@example.net'].map((one) => `Original-Rcpt-To: ${one}`);
    expect(recipients(feedback(`${first}\n${second}`), feedback('Original-Rcpt-To: BOB@example.net'))).toEqual([
      'BOB@example.net',
      'eve@example.net',
    ]);
    expect(
      recipients(feedback(first ?? ''), copy('x@a.example'), feedback(second ?? ''), copy('y@a.example')),
    ).toHaveLength(2);
  });

  it('asks the copy where the address is missing or made unreadable', () => {
    expect(recipients(feedback(), copy('bob@example.net, eve@example.net'))).toEqual(['bob@example.net']);
    expect(recipients(feedback('Original-Rcpt-To: redacted'), copy('bob@example.net'))).toEqual(['bob@example.net']);
    expect(recipients(feedback())).toEqual([]);
  });

  it('takes the writer where there is no feedback part', () => {
    expect(recipients()).toEqual(['feedback@provider.example']);
  });

  it('knows what sort of report it is', () => {
    expect(feedbackTypeOf(report(feedback()))).toBe('abuse');
    expect(feedbackTypeOf(report(part('message/feedback-report', 'Version: 1\nFeedback-Type : Auth-Failure')))).toBe(
      'auth-failure',
    );
    expect(feedbackTypeOf(report(part('message/feedback-report', 'Version: 1')))).toBeUndefined();
    expect(feedbackTypeOf(report())).toBeUndefined();
  });

  it('never throws and names nobody twice', () => {
    const field = fc.constantFrom('Original-Rcpt-To: a@a.example', 'Original-Rcpt-To: A@A.example', 'Source-IP: x', '');
    fc.assert(
      fc.property(fc.array(fc.oneof(field, fc.string({ maxLength: 40 })), { maxLength: 20 }), (fields) => {
        const named = complaintEntries(report(feedback(...fields))).map(({ recipient }) => recipient?.toLowerCase());
        expect(new Set(named).size).toBe(named.length);
      }),
      { numRuns: 50 },
    );
  });
});
