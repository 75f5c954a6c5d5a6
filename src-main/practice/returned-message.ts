import { SAMPLE } from './sample-world.ts';

export interface Refusal {
  readonly recipient: string;
  /** `5.1.1` */
  readonly status: string;
  /** The recipient server's whole reply. */
  readonly reply: string;
  readonly now: Date;
}

const BOUNDARY = 'northmail-returned-1';

const part = (type: string, lines: readonly string[]): string[] => [
  `--${BOUNDARY}`,
  `Content-Type: ${type}`,
  '',
  ...lines,
  '',
];

/** What a person reads in the returned message. */
export const returnedText = ({ recipient, reply }: Omit<Refusal, 'now' | 'status'>): string =>
  [
    `Your message could not be handed over to ${recipient}.`,
    '',
    `The server ${SAMPLE.recipientServer} answered:`,
    reply,
  ].join('\n');

/** A whole returned message as an `.eml` text (RFC 3462, RFC 3464), lines ended with CRLF. */
export const returnedMessage = (refusal: Refusal): string => {
  const date = refusal.now.toUTCString().replace('GMT', '+0000');
  return [
    `From: Mail Delivery System <MAILER-DAEMON@${SAMPLE.server}>`,
    `To: ${SAMPLE.user}`,
    'Subject: Undelivered mail returned to sender',
    `Date: ${date}`,
    `Message-ID: <returned-1@${SAMPLE.server}>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${BOUNDARY}"`,
    '',
    ...part('text/plain; charset=utf-8', returnedText(refusal).split('\n')),
    ...part('message/delivery-status', [
      `Reporting-MTA: dns; ${SAMPLE.server}`,
      `Arrival-Date: ${date}`,
      '',
      `Final-Recipient: rfc822; ${refusal.recipient}`,
      'Action: failed',
      `Status: ${refusal.status}`,
      `Remote-MTA: dns; ${SAMPLE.recipientServer}`,
      `Diagnostic-Code: smtp; ${refusal.reply}`,
    ]),
    ...part('text/rfc822-headers', [
      `From: Anna <${SAMPLE.user}>`,
      `To: ${refusal.recipient}`,
      'Subject: Order for the shop',
      `Date: ${date}`,
      `Message-ID: <order-1@${SAMPLE.domain}>`,
    ]),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
};
