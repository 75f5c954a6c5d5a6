/** What a mail app does when a letter is sent: `node send-letter.mjs`, the order as JSON on standard input. */
import { text } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';

const { host, user, password, rootPem, letter } = JSON.parse(await text(process.stdin));
const transport = createTransport({
  host,
  port: 587,
  requireTLS: true,
  auth: { user, pass: password },
  tls: { ca: [rootPem] },
  connectionTimeout: 5000,
  greetingTimeout: 5000,
  socketTimeout: 15_000,
});
await transport.sendMail(letter);
