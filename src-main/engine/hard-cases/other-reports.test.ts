/** Guide, section 3: complaint reports (RFC 5965, RFC 6591) and what is no report at all; section 9: DMARC and TLS reports. */
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { answer } from './testing/ask.ts';

const feedback = (fields: string): string => `--f\nContent-Type: message/feedback-report\n\n${fields}\n`;
const COPY =
  '--f\nContent-Type: message/rfc822\n\nFrom: anna@sender.example\nTo: bob@example.net\nSubject: Minutes\n\nHello\n';
const complaint = (...parts: string[]): string =>
  `Received: from mx.example.net by mx.sender.example; Tue, 24 Nov 2026 09:00:00 +0000\nFrom: feedback@example.net\nTo: abuse@sender.example\nSubject: Abuse report\nDate: Tue, 24 Nov 2026 09:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=feedback-report; boundary="f"\n\n--f\nContent-Type: text/plain\n\nThis is an email abuse report.\n${parts.join('')}--f--\n`;
const ABUSE = 'Feedback-Type: abuse\nUser-Agent: Feedback/1.0\nVersion: 1\nOriginal-Rcpt-To: bob@example.net';

describe('complaints', () => {
  it('abuse, with the recipient that complained', () => {
    const { kind, results, fixes } = answer(complaint(feedback(ABUSE), COPY));
    expect([kind, fixes]).toEqual(['complaint', []]);
    expect(results.map(({ recipient }) => recipient)).toEqual(['bob@example.net']);
  });

  it.each([
    ['opt-out', 'Feedback-Type: opt-out\nUser-Agent: x/1\nVersion: 1'],
    [
      'auth-failure (RFC 6591)',
      'Feedback-Type: auth-failure\nUser-Agent: x/1\nVersion: 1\nAuth-Failure: dmarc\nReported-Domain: sender.example',
    ],
    ['no type at all', 'User-Agent: x/1\nVersion: 1'],
    ['fields without values', 'Feedback-Type:\nUser-Agent:\nVersion:'],
  ])('%s', (_, fields) => {
    expect(answer(complaint(feedback(fields), COPY)).kind).toBe('complaint');
  });

  it('without a recipient: none is made up', () => {
    const { kind, results } = answer(
      complaint(
        feedback('Feedback-Type: abuse\nUser-Agent: x/1\nVersion: 1'),
        '--f\nContent-Type: text/rfc822-headers\n\nFrom: anna@sender.example\nSubject: Minutes\n',
      ),
    );
    expect(kind).toBe('complaint');
    expect(results.map(({ recipient }) => recipient).filter((one) => one !== undefined)).toEqual([]);
  });

  it('several reports in one message', () => {
    const all = ['bob', 'carla', 'dan'].map((name) =>
      feedback(`Feedback-Type: abuse\nUser-Agent: x/1\nVersion: 1\nOriginal-Rcpt-To: ${name}@example.net`),
    );
    const { kind, results } = answer(complaint(...all));
    expect(kind).toBe('complaint');
    expect(results.map(({ recipient }) => recipient)).toEqual([
      'bob@example.net',
      'carla@example.net',
      'dan@example.net',
    ]);
  });
});

const plain = (subject: string, body: string, fields = '', from = 'bob@example.net'): string =>
  `Received: from mx.example.net by mx.sender.example; Tue, 24 Nov 2026 09:00:00 +0000\nFrom: ${from}\nTo: anna@sender.example\nSubject: ${subject}\nDate: Tue, 24 Nov 2026 09:00:00 +0000\nMessage-ID: <9@example.net>\n${fields}\n${body}\n`;

describe('what is no report', () => {
  it.each([
    [
      'a holiday with words of a report',
      plain(
        'Out of office',
        'I am on holiday. Mail that could not be delivered to me is returned to its sender; delivery has failed for some.',
        'Auto-Submitted: auto-replied\n',
      ),
      'auto-reply',
    ],
    [
      'a question whether one is human',
      plain(
        'Confirm your message',
        'Please click the link below to prove you are human, so that your message is delivered: https://confirm.example.net/1',
      ),
      'challenge',
    ],
    ['an ordinary mail', plain('Lunch', 'Shall we meet at noon?'), 'not-a-report'],
    [
      'an ordinary mail that speaks of returned mail',
      plain(
        'Question about the undelivered mail',
        'Hi Anna, did you see that some of my mails were returned as undeliverable? The error said 550 5.1.1 User unknown.',
      ),
      'not-a-report',
    ],
    [
      'a newsletter about bounces',
      plain(
        'How to lower your bounce rate',
        'A hard bounce is a permanent failure such as 550 5.1.1. A soft bounce is a full mailbox (552 5.2.2).',
        'List-Unsubscribe: <https://news.example.net/u>\nPrecedence: bulk\n',
        'news@news.example.net',
      ),
      'not-a-report',
    ],
  ])('%s', (_, text, kind) => {
    const said = answer(text);
    expect([said.kind, said.fixes]).toEqual([kind, []]);
  });
});

describe('reports about a whole domain', () => {
  const dmarc =
    '<?xml version="1.0"?><feedback><report_metadata><org_name>example.net</org_name></report_metadata><policy_published><domain>sender.example</domain></policy_published></feedback>';
  const tls = '{"organization-name":"example.net","date-range":{},"policies":[]}';

  it.each([
    ['DMARC, as XML', new TextEncoder().encode(dmarc), 'dmarc-report'],
    ['DMARC, gzip', gzipSync(new TextEncoder().encode(dmarc)), 'dmarc-report'],
    ['DMARC, zip', zipSync({ 'example.net!sender.example!1!2.xml': new TextEncoder().encode(dmarc) }), 'dmarc-report'],
    ['TLS (RFC 8460), as JSON', new TextEncoder().encode(tls), 'tls-report'],
    ['TLS, gzip', gzipSync(new TextEncoder().encode(tls)), 'tls-report'],
  ])('%s', (_, bytes, kind) => {
    expect(answer(bytes)).toMatchObject({ kind, results: [], fixes: [] });
  });
});
