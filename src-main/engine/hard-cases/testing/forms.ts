import { expect } from 'vitest';
import { told } from './ask.ts';

/** A delivery report (RFC 3464) about one recipient, in which a server's line is the diagnostic. */
export const inReport = (line: string, { status = '5.0.0', action = 'failed', to = 'bob@example.net' } = {}): string =>
  `Return-Path: <>
Date: Tue, 24 Nov 2026 09:00:05 +0000
From: MAILER-DAEMON@mx.sender.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: anna@sender.example
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8

Your message could not be delivered to one or more recipients.

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.sender.example

Final-Recipient: rfc822; ${to}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; ${line.replaceAll('\n', '\n    ')}

--b1
Content-Type: message/rfc822

From: anna@sender.example
To: ${to}
Subject: Minutes

Hello
--b1--
`;

/** Outlook's one sentence, with the server's line in it. */
export const inOutlook = (line: string): string =>
  `The message could not be sent. Subject 'Minutes', Account: 'Work', Server: 'smtp.sender.example', Protocol: SMTP, Server Response: '${line}', Port: 587, Secure(SSL): Yes, Server Error: ${/\b[245]\d\d\b/.exec(line)?.[0] ?? '550'}, Error Number: 0x800CCC6F`;

/** Thunderbird's sentence, which asks to check the message whatever the server said. */
export const inThunderbird = (line: string): string =>
  `An error occurred while sending mail. The mail server responded:  ${line.replace(/\.$/, '')}. Please check the message and try again.`;

/** Mail on an iPhone and on a Mac. */
export const inAppleMail = (line: string): string =>
  `Cannot Send Mail. A copy has been placed in your Outbox. The server response was: ${line}`;

const LINE_ENDS = { LF: '\n', CRLF: '\r\n', CR: '\r' } as const;

/** Every dress in which a person may bring a server's line. */
export const formsOf = (line: string): Readonly<Record<string, string>> => ({
  'bare line': line,
  'two lines with blanks': `\n  ${line}  \n`,
  'quoted in a mail': `> ${line.replaceAll('\n', '\n> ')}`,
  Outlook: inOutlook(line),
  Thunderbird: inThunderbird(line),
  'Apple Mail': inAppleMail(line),
  ...Object.fromEntries(
    Object.entries(LINE_ENDS).map(([name, end]) => [`report, ${name}`, inReport(line).replaceAll('\n', end)]),
  ),
});

/** What must come out for the first recipient; what is left out is not looked at. */
export interface Wanted {
  readonly reason: string;
  readonly cause?: string;
  readonly permanence?: string;
  readonly actor?: string;
  readonly advice?: string;
  readonly replyCode?: string;
  readonly enhancedStatus?: string;
  readonly saidBy?: string;
}

/** The same answer whatever the line was brought in. */
export function expectInEveryForm(line: string, wanted: Wanted, skip: readonly string[] = []): void {
  const keys = Object.keys(wanted) as (keyof Wanted)[];
  const misses = Object.entries(formsOf(line)).flatMap(([form, text]) => {
    if (skip.includes(form)) return [];
    const said = told(text);
    const wrong = keys.filter((key) => said[key] !== wanted[key]);
    return wrong.map((key) => `${form}: ${key} is ${String(said[key])}, not ${String(wanted[key])}`);
  });
  expect(misses).toEqual([]);
}
