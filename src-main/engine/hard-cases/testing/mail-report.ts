/** What a delivery report (RFC 3464) is made of; each part may be left out. */
export interface ReportParts {
  /** What people see. */
  readonly words?: string;
  /** Fields of each recipient in the delivery status. None: there is no such part. */
  readonly groups?: readonly string[];
  /** Fields of the whole delivery status. */
  readonly about?: string;
  readonly statusType?: string;
  readonly to?: string;
  readonly cc?: string;
  /** More header fields of the report. */
  readonly fields?: string;
}

const copyOf = ({ to = 'bob@example.net', cc }: ReportParts): string =>
  `From: anna@sender.example\nTo: ${to}\n${cc === undefined ? '' : `Cc: ${cc}\n`}Subject: Minutes\n\nHello`;

/** A report as a mail server sends it, from own words and own hosts. LF line ends. */
export function mailReport(parts: ReportParts): string {
  const {
    words = 'Your message could not be delivered to one or more recipients.',
    groups = [],
    about = 'Reporting-MTA: dns; mx.sender.example',
    statusType = 'message/delivery-status',
    fields = '',
  } = parts;
  const status = groups.length === 0 ? [] : [`Content-Type: ${statusType}\n\n${[about, ...groups].join('\n\n')}\n`];
  const bodies = [
    `Content-Type: text/plain; charset=utf-8\n\n${words}\n`,
    ...status,
    `Content-Type: message/rfc822\n\n${copyOf(parts)}`,
  ];
  return `Return-Path: <>
Date: Tue, 24 Nov 2026 09:00:05 +0000
From: MAILER-DAEMON@mx.sender.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: anna@sender.example
${fields}MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="part"

${bodies.map((body) => `--part\n${body}`).join('\n')}
--part--
`;
}
