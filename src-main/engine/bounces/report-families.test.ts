import { describe, expect, it } from 'vitest';
import { readBounce } from './read-bounce.ts';
import { readMessage } from './read-message.ts';
import { readPasted } from './read-pasted.ts';
import { MORE_REPORT_FAMILIES } from './testing/more-report-families.ts';
import { REPORT_FAMILIES } from './testing/report-families.ts';

const SENDER = 'From: Mail Delivery System <MAILER-DAEMON@mx.sender.example>\nTo: anna@sender.example';
const HEADER = `Return-Path: <>\n${SENDER}\nSubject: Undelivered mail\nDate: Mon, 23 Nov 2026 10:00:00 +0000`;

const asMail = (text: string) =>
  readBounce(
    readMessage(
      new TextEncoder().encode(`${HEADER}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`),
    ),
  );

describe.each([...REPORT_FAMILIES, ...MORE_REPORT_FAMILIES])('a report of $program', ({ text, recipients, kind }) => {
  const expected = { kind, recipients };

  it.each([
    ['as a mail', asMail(text)],
    ['as a mail with CRLF', asMail(text.replaceAll('\n', '\r\n'))],
    ['pasted', readPasted(text)],
    ['pasted with CRLF', readPasted(text.replaceAll('\n', '\r\n'))],
    ['pasted with CR', readPasted(text.replaceAll('\n', '\r'))],
    ['quoted', readPasted(text.replace(/^/gm, '> '))],
    ['without empty lines', readPasted(text.replace(/\n{2,}/g, '\n'))],
    [
      'with a note above it',
      readPasted(
        `Can you help me?\n\n---------- Forwarded message ---------\n${SENDER}\nSubject: Undelivered mail\nDate: Monday\n\n${text}`,
      ),
    ],
  ])('names who failed: %s', (_, bounce) => {
    expect({ kind: bounce?.kind, recipients: bounce?.entries.map(({ recipient }) => recipient) }).toEqual(expected);
  });
});
