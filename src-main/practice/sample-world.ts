/** The people, names and domains of every practice problem. All of them are in `.example` (RFC 2606). */
export const SAMPLE = {
  domain: 'northmail.example',
  server: 'smtp.northmail.example',
  /** A second name of the same server. */
  otherServer: 'mail.northmail.example',
  user: 'anna@northmail.example',
  /** An address of the same person at a domain that the provider does not know. */
  otherAddress: 'anna@anna-knits.example',
  recipient: 'bob@harbour-books.example',
  recipientDomain: 'harbour-books.example',
  recipientServer: 'mx.harbour-books.example',
} as const;
