import type { TextLabel } from './rows.ts';

/** One text as an app or a server shows it around a reply. */
export interface Wrapped {
  /** Which program says it. */
  readonly app: string;
  readonly text: string;
}

const REPLY = /^[245]\d\d[ -]|^[245]\.\d{1,3}\.\d{1,3}\b/;
const SIGN_IN = /^(?:334|454|53[0458])\b|^[45]\.7\.[89]\b/;

/** The text as a person pastes it: with the codes in front that the table keeps apart. */
export function withCodes({ text, code, enhanced }: TextLabel): string {
  const digits = /^(?:\d{3}|0x[0-9A-F]{8})$/i.test(code ?? '') ? code : '';
  const status = /^\d\.\d+\.\d+$/.test(enhanced ?? '') ? enhanced : '';
  const prefix = [digits, status].filter((part) => part && !text.includes(part)).join(' ');
  return prefix ? `${prefix} ${text}` : text;
}

type Template = readonly [app: string, wrap: (reply: string, code: string) => string];

const SENDING: readonly Template[] = [
  [
    'Thunderbird, recipient',
    (reply) =>
      `An error occurred while sending mail. The mail server responded:\n${reply}.\n Please check the message recipient "bob@example.net" and try again.`,
  ],
  [
    'Thunderbird, message',
    (reply) =>
      `An error occurred while sending mail. The mail server responded:  ${reply}. Please check the message and try again.`,
  ],
  [
    'Outlook, recipient',
    (reply, code) =>
      `The message could not be sent because one of the recipients was rejected by the server. The rejected e-mail address was 'bob@example.net'. Subject 'Offer', Account: 'Work', Server: 'smtp.example.org', Protocol: SMTP, Server Response: '${reply}', Port: 587, Secure(SSL): Yes, Server Error: ${code}, Error Number: 0x800CCC79`,
  ],
  [
    'Outlook, sending',
    (reply) =>
      `Task 'anna@example.org - Sending' reported error (0x800CCC6F) : 'Your outgoing (SMTP) e-mail server has reported an internal error. If you continue to receive this message, contact your server administrator or Internet service provider (ISP).  The server responded: ${reply}'`,
  ],
  [
    'Apple Mail',
    (reply) => `Cannot send message using the server smtp.example.org\n\nThe server response was: ${reply}`,
  ],
  [
    'iOS',
    (reply) =>
      `Cannot Send Mail\nA copy has been placed in your Outbox. The message was rejected by the server. The server response was: ${reply}`,
  ],
  ['K-9', (reply) => `Failed to send some messages\nNegative SMTP reply: ${reply}`],
  [
    'nodemailer',
    (reply, code) =>
      `Error: Message failed: ${reply}\n    at SMTPConnection._formatError (/srv/app/node_modules/nodemailer/lib/smtp-connection/index.js:809:19) {\n  code: 'EMESSAGE',\n  response: '${reply}',\n  responseCode: ${code},\n  command: 'DATA'\n}`,
  ],
  ['PHPMailer', (reply) => `SMTP Error: The following recipients failed: bob@example.net: ${reply}`],
  ['Python', (reply, code) => `smtplib.SMTPDataError: (${code}, b'${reply.replace(/^\d{3}[ -]/, '')}')`],
  ['Gmail', (reply) => `Message not delivered\n\nThe response from the remote server was:\n\n${reply}`],
  [
    'Postfix',
    (reply) => `<bob@example.net>: host mx.example.net[192.0.2.7] said: ${reply} (in reply to RCPT TO command)`,
  ],
  [
    'Exim',
    (reply) =>
      `  bob@example.net\n    SMTP error from remote mail server after RCPT TO:<bob@example.net>:\n    host mx.example.net [192.0.2.7]: ${reply}`,
  ],
  ['Microsoft 365', (reply) => `mx.example.net\nRemote Server returned '${reply}'`],
];

const SIGNING_IN: readonly Template[] = [
  [
    'Thunderbird, sign-in',
    (reply) =>
      `Sending of the message failed.\nAn error occurred while sending mail: the mail server responded:  ${reply}`,
  ],
  [
    'Outlook, sign-in',
    (reply, code) =>
      `Log onto outgoing mail server (SMTP): The outgoing server (SMTP) did not accept the login. Account: 'Work', Server: 'smtp.example.org', Protocol: SMTP, Server Response: '${reply}', Port: 587, Secure(SSL): Yes, Server Error: ${code}`,
  ],
  [
    'iOS, sign-in',
    (reply) => `Cannot Send Mail\nThe user name or password is not correct. The server response was: ${reply}`,
  ],
  ['K-9, sign-in', (reply) => `Authentication failed\nNegative SMTP reply: ${reply}`],
  [
    'nodemailer, sign-in',
    (reply, code) =>
      `Error: Invalid login: ${reply}\n  code: 'EAUTH',\n  response: '${reply}',\n  responseCode: ${code},\n  command: 'AUTH PLAIN'`,
  ],
  [
    'Python, sign-in',
    (reply, code) => `smtplib.SMTPAuthenticationError: (${code}, b'${reply.replace(/^\d{3}[ -]/, '')}')`,
  ],
];

const DIALOG: Template = ['a dialog', (text) => `Error\n\n${text}\n\n[ OK ]`];

/** How each app shows a text of its own, by a word in the row's `from`. */
const OWN: readonly (readonly [from: RegExp, template: Template])[] = [
  [/thunderbird android|k-9/i, ['K-9, own text', (text) => `Failed to send some messages\n${text}`]],
  [/thunderbird/i, ['Thunderbird, own text', (text) => `Send Message Error\nSending of the message failed.\n${text}`]],
  [/outlook|exchange/i, ['Outlook, own text', outlookTask]],
  [/iphone|ios|apple/i, ['Apple, own text', (text) => `Cannot Send Mail\n${text}`]],
  [/node|openssl/i, ['Node, own text', (text, code) => `Error: ${text}\n  code: '${code}',\n  command: 'CONN'`]],
];

function outlookTask(text: string, code: string): string {
  const number = /^0x[0-9a-f]{8}$/i.test(code) ? ` (${code})` : '';
  return `Task 'anna@example.org - Sending' reported error${number} : '${text.replace(/^0x[0-9a-f]{8} /i, '')}'`;
}

/** The text of one row in the own sentence of each program that would show it. */
export function wrapInApps(row: TextLabel): Wrapped[] {
  const text = withCodes(row);
  const code = row.code ?? '';
  if (!REPLY.test(text)) {
    const own = OWN.find(([from]) => from.test(row.from))?.[1];
    return [...(own ? [own] : []), DIALOG].map(([app, wrap]) => ({ app, text: wrap(text, code) }));
  }
  const digits = /^[245]\d\d/.exec(text)?.[0] ?? `${text[0] ?? '5'}50`;
  const templates = SIGN_IN.test(text) ? SIGNING_IN : SENDING;
  return templates.map(([app, wrap]) => ({ app, text: wrap(text, digits) }));
}

/** Broken at words after about `width` signs, as a narrow window or a mail does it. */
export const overLines = (text: string, width = 38): string =>
  text.replace(new RegExp(`([^\\n]{${width},}?) (?=[^\\n])`, 'g'), '$1\n');

/** The first 60 % of the text, as a phone shows it. */
export const cutShort = (text: string): string => text.slice(0, Math.ceil(text.length * 0.6));
