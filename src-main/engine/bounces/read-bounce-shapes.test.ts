import { describe, expect, it } from 'vitest';
import { readBounce } from './read-bounce.ts';
import { readMessage } from './read-message.ts';
import { COPY, group, header, multipart, part, personHeader, report, status } from './testing/build-report.ts';

const read = (source: string) => readBounce(readMessage(new TextEncoder().encode(source)));
/** The kind and each recipient with what became of it. */
const told = (source: string): string => {
  const { kind, entries } = read(source);
  return [
    kind,
    ...entries.map(({ recipient, action, status: code }) => [recipient, action, code].filter(Boolean).join(' ')),
  ].join(', ');
};
const BOB = group('bob@example.net');
const EVE = group('eve@example.net', 'Action: delayed\nStatus: 4.4.1');
const REPORT = `${header()}\n${report([status(BOB)], 'inner')}`;
const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n');
const attached = (type: string, content: string, more = '') =>
  `${personHeader('What is this?')}\n${multipart('multipart/mixed', [part('text/plain', 'Can you look?'), part(type, content, more)])}`;
const BASE64 = 'Content-Disposition: attachment; filename="a.eml"\nContent-Transfer-Encoding: base64\n';

describe('the shapes of a report', () => {
  it.each([
    ['plain', `${header()}\n${report([status(BOB)])}`],
    [
      'in a signed mail',
      `${header()}\n${multipart('multipart/signed', [report([status(BOB)], 'inner'), part('application/pkcs7-signature', 'AA')])}`,
    ],
    [
      'with the footer of a list',
      `${header()}\n${multipart('multipart/mixed', [report([status(BOB)], 'inner'), part('text/plain', 'Bye')])}`,
    ],
    [
      'with a packed status',
      `${header()}\n${report([part('message/delivery-status', base64(BOB), 'Content-Transfer-Encoding: base64\n')])}`,
    ],
    ['with a status that is called text', `${header()}\n${report([part('text/plain', BOB)])}`],
    ['without words', `${header()}\n${multipart('multipart/report', [status(BOB), COPY])}`],
    ['attached', attached('message/rfc822', REPORT)],
    ['attached as a file', attached('application/octet-stream', base64(REPORT), BASE64)],
    [
      'attached to a mail that was attached',
      attached('message/rfc822', attached('message/rfc822', REPORT).replaceAll('outer', 'middle')),
    ],
    ['in the text of a mail', `${personHeader('Look')}\n\nSee:\n\n${REPORT}`],
    [
      'in a report that names nobody',
      `${header()}\n${multipart('multipart/mixed', [part('text/plain', 'The following address failed:'), part('message/rfc822', REPORT)])}`,
    ],
  ])('%s', (_, source) => {
    expect(told(source)).toBe('bounce, bob@example.net failed 5.1.1');
    expect(told(source.replaceAll('\n', '\r\n'))).toBe(told(source));
    expect(told(source.replaceAll('\n', '\r'))).toBe(told(source));
  });

  it('keeps delayed and failed recipients apart', () => {
    expect(told(`${header()}\n${report([status(BOB, EVE)])}`)).toBe(
      'bounce, bob@example.net failed 5.1.1, eve@example.net delayed 4.4.1',
    );
  });

  it('joins the reports that somebody passes on together', () => {
    const parts = ['a@x.example', 'b@x.example'].map((one) =>
      part('message/rfc822', `${header()}\n${report([status(group(one))], one)}`),
    );
    expect(told(`${personHeader('Two')}\n${multipart('multipart/mixed', parts)}`)).toBe(
      'bounce, a@x.example failed 5.1.1, b@x.example failed 5.1.1',
    );
  });

  it('says for whom the report itself is, where it is about a report that came back', () => {
    const inner = part('message/rfc822', REPORT);
    const outer = multipart('multipart/report', [
      part('text/plain', 'It failed.'),
      status(group('anna@sender.example')),
      inner,
    ]);
    expect(told(`${header({ To: 'postmaster@mx.sender.example' })}\n${outer}`)).toBe(
      'bounce, anna@sender.example failed 5.1.1',
    );
  });

  it('takes a receipt for a message that arrived', () => {
    const receipt = part(
      'message/disposition-notification',
      'Final-Recipient: rfc822;bob@example.net\nDisposition: manual-action/MDN-sent-manually; displayed',
    );
    const mail = multipart('multipart/report; report-type=disposition-notification', [
      part('text/plain', 'It was read.'),
      receipt,
    ]);
    expect(told(`${personHeader('Read: Hello')}\n${mail}`)).toBe('delivered, bob@example.net');
  });

  it.each([
    [
      'an ordinary mail',
      attached('message/rfc822', 'From: c@example.org\nTo: b@example.net\nSubject: Lunch\nDate: today\n\nAt noon?'),
    ],
    [
      'a newsletter about returned mail',
      `${header({ 'Return-Path': '<news@shop.example>', From: 'News <news@shop.example>', Subject: 'Why mail bounces' })}\n\nUndelivered mail returned to sender: "your message could not be delivered to bob@example.net".`,
    ],
    [
      'a question about it',
      `${personHeader('Re: Undelivered Mail Returned to Sender')}\n\nMy mail could not be delivered. Can you help?`,
    ],
  ])('keeps out %s', (_, source) => {
    expect(told(source)).toBe('not-a-report');
  });

  it.each([
    ['Out of office: Hello', 'I am away. If your message could not be delivered, call me.'],
    ['Automatic reply: Hello', 'This mailbox is no longer in use. Please write to robert@new.example.'],
  ])('takes "%s" for an answer of a machine', (subject, words) => {
    expect(told(`${personHeader(subject)}\nAuto-Submitted: auto-replied\n\n${words}`)).toBe(
      'auto-reply, bob@example.net',
    );
  });

  it.each([
    'I use a filter. Please click the link below to have your address added to my allowed list.',
    'Your message is being held because the address anna@sender.example has not been verified. To release it, send an empty message to this address.',
    'To release your message for delivery, please use the reply feature of your mail program.',
  ])('takes a request for proof for what it is: %s', (words) => {
    expect(told(`${personHeader('Please confirm')}\nAuto-Submitted: auto-replied\n\n${words}`)).toBe('challenge');
  });

  it('ends where messages are nested without end', () => {
    let source = REPORT;
    for (let depth = 0; depth < 30; depth += 1)
      source = attached('message/rfc822', source).replaceAll('outer', `b${depth}`);
    expect(['bounce', 'not-a-report']).toContain(read(source).kind);
  });
});
