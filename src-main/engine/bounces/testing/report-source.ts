/** The source of a returned message for tests: `qmail` words, a delivery status when `isMultipart`. */
export function reportSource(
  recipient: string,
  { isMultipart = false, from = 'MAILER-DAEMON@mx.example' } = {},
): string {
  const top = `Return-Path: <>\nDate: Tue, 24 Nov 2026 10:00:00 +0000\nFrom: ${from}\nTo: anna@sender.example\nSubject: failure notice\n`;
  const words = `Hi. This is the qmail-send program at mx.example.\n\n<${recipient}>:\n550 5.1.1 no such user\n`;
  if (!isMultipart) return `${top}\n${words}`;
  const name = `b-${recipient}`;
  const status = `Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ${recipient}\nAction: failed\nStatus: 5.1.1`;
  return (
    `${top}MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="${name}"\n\n` +
    `--${name}\nContent-Type: text/plain\n\n${words}\n--${name}\nContent-Type: message/delivery-status\n\n${status}\n\n--${name}--\n`
  );
}
