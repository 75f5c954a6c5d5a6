import { describe, expect, it } from 'vitest';
import { buildMsg } from '../msg/testing/build-msg.ts';
import { attachedMessages } from './attached-report.ts';
import { readMessage } from './read-message.ts';
import { reportSource } from './testing/report-source.ts';

const REPORT = reportSource('bob@example.net', { isMultipart: true });

const mail = (type: string, name: string, content: string): Uint8Array =>
  new TextEncoder().encode(
    `From: Anna <anna@a.example>\nTo: help@a.example\nSubject: What is this?\nMIME-Version: 1.0\n` +
      `Content-Type: multipart/mixed; boundary="m"\n\n--m\nContent-Type: text/plain\n\nPlease look at it.\n` +
      `--m\nContent-Type: ${type}\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: ${
        type.startsWith('message/') ? '7bit' : 'base64'
      }\n\n${content}\n--m--\n`,
  );
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\n');
const subjects = (bytes: Uint8Array): string[] =>
  [...attachedMessages(readMessage(bytes))].map(({ subject }) => subject);

const REPORT_BYTES = new TextEncoder().encode(REPORT);

describe('attachedMessages', () => {
  it.each([
    ['as a message', 'message/rfc822', 'returned.eml', REPORT],
    ['as a file with its name', 'application/octet-stream', 'returned.eml', base64(REPORT_BYTES)],
    ['as a file with another name', 'application/octet-stream', 'noname', base64(REPORT_BYTES)],
    ['as an attached text', 'text/plain', 'returned.txt', base64(REPORT_BYTES)],
  ])('finds a report that was attached %s', (_, type, name, content) => {
    expect(subjects(mail(type, name, content))).toEqual(['failure notice']);
  });

  it('finds an item of Outlook', () => {
    const item = buildMsg({ properties: { '0037001F': 'Undeliverable: Hello', '1000001F': 'It failed.' } });
    for (const type of ['application/vnd.ms-outlook', 'application/octet-stream'])
      expect(subjects(mail(type, 'returned.msg', base64(item)))).toEqual(['Undeliverable: Hello']);
  });

  it('finds the source of a report in the text', () => {
    const note = 'From: Anna <anna@a.example>\nTo: b@a.example\nSubject: Fwd\n\nLook:\n\n';
    expect(subjects(new TextEncoder().encode(note + reportSource('bob@example.net')))).toEqual(['failure notice']);
  });

  it('takes no other file for a message', () => {
    expect(subjects(mail('application/pdf', 'a.pdf', base64(REPORT_BYTES)))).toEqual([]);
    expect(subjects(mail('application/octet-stream', 'a.bin', base64(new Uint8Array(300).fill(7))))).toEqual([]);
    expect(subjects(mail('application/vnd.ms-outlook', 'a.msg', base64(new Uint8Array(300).fill(7))))).toEqual([]);
  });
});
