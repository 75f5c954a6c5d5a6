/** One report as a mail program or a provider writes it, by our own hand in its usual form; judged before it was read. */
export interface WorldReport {
  readonly program: string;
  readonly source: string;
  readonly kind?: 'bounce' | 'delayed';
  /** Every failed recipient with the reasons that a mail administrator would take as right. */
  readonly failed: Readonly<Record<string, readonly string[]>>;
  readonly code?: string;
  readonly status?: string;
  readonly permanence?: 'permanent' | 'transient';
}

/** The message that was lost: whatever it says is no evidence. */
export const LOST = `Received: from pc (pc.anna.example [192.0.2.44]) by mail.anna.example; Mon, 2 Mar 2026 10:00:00 +0100
From: Anna <anna@anna.example>
To: Bert <bert@bert.example>
Subject: Virus found, mailbox full, password wrong
Message-Id: <2026030210@anna.example>

Hello Bert,
my old provider wrote: 550 5.7.1 rejected as spam, your IP is on the Spamhaus block list.
And then: 552 5.2.2 mailbox full. The certificate has expired, and relaying was denied.
`;

const HEADER = 'To: anna@anna.example\nDate: Mon, 2 Mar 2026 10:00:05 +0000\nMIME-Version: 1.0\n';

/** A report of one part. */
export const plain = (from: string, subject: string, body: string, type = 'text/plain; charset=utf-8'): string =>
  `Return-Path: <>\nFrom: ${from}\nSubject: ${subject}\n${HEADER}Content-Type: ${type}\n\n${body}`;

/** The message that was lost as a part. */
export const COPY = `Content-Type: message/rfc822\n\n${LOST}`;

/** A report of RFC 3464: words, fields, copy. `words` is a whole part where it names its own type. */
export function dsn(from: string, subject: string, words: string, fields: string): string {
  const first = words.startsWith('Content-Type: ') ? words : `Content-Type: text/plain; charset=utf-8\n\n${words}`;
  const parts = [first, `Content-Type: message/delivery-status\n\n${fields}`, COPY];
  const body = parts.map((one) => `--b1\n${one}\n`).join('');
  return plain(from, subject, `${body}--b1--\n`, 'multipart/report; report-type=delivery-status; boundary="b1"');
}
