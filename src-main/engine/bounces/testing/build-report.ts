const DEFAULTS = {
  'Return-Path': '<>',
  From: 'Mail Delivery System <MAILER-DAEMON@mx.sender.example>',
  To: 'anna@sender.example',
  Subject: 'Undelivered Mail Returned to Sender',
  Date: 'Tue, 24 Nov 2026 10:00:00 +0000',
  'MIME-Version': '1.0',
};

/** The header of a mail by field name: of a report, with what is given in place of its own fields. */
export const header = (fields: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ ...DEFAULTS, ...fields })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

/** The header of a mail from a person. */
export const personHeader = (subject: string): string =>
  header({ 'Return-Path': '<bob@example.net>', From: 'Bob <bob@example.net>', Subject: subject });

/** A part of a multipart with its type. */
export const part = (type: string, body: string, more = ''): string => `Content-Type: ${type}\n${more}\n${body}\n`;

/** A multipart of parts; a boundary of its own for each that is nested. */
export const multipart = (type: string, parts: readonly string[], boundary = 'outer'): string =>
  `Content-Type: ${type}; boundary="${boundary}"\n\n${parts.map((one) => `--${boundary}\n${one}\n`).join('')}--${boundary}--\n`;

/** One group of a delivery status. */
export const group = (
  recipient: string,
  rest = 'Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no',
): string => `Final-Recipient: rfc822; ${recipient}\n${rest}\n`;

/** A delivery status with its groups. */
export const status = (...groups: string[]): string =>
  part('message/delivery-status', `Reporting-MTA: dns; mx.sender.example\n\n${groups.join('\n')}`);

export const COPY = part('message/rfc822', 'From: anna@sender.example\nTo: bob@example.net\nSubject: Hi\n\nHello');

/** A report of the usual shape: words, a delivery status, the copy. */
export const report = (parts: readonly string[], boundary = 'outer'): string =>
  multipart(
    'multipart/report; report-type=delivery-status',
    [part('text/plain', 'It failed.'), ...parts, COPY],
    boundary,
  );
