import { describe, expect, it } from 'vitest';
import { explainText } from '../engine/replies/explain-text.ts';
import { fixByCause } from './fix-by-cause.ts';
import { catalogue, replyFiles } from './replies.ts';
import { textProblems } from './text-problems.ts';

const articles = import.meta.glob('../../resources/knowledge/fixes/*.md', {
  eager: true,
  import: 'default',
  query: '?raw',
}) as Readonly<Record<string, string>>;
const withoutHead = (article = ''): string => article.replace(/^---\n[\s\S]*?\n---\n/, '');
const linesOf = (fix: string): string[] =>
  withoutHead(articles[`../../resources/knowledge/fixes/${fix}.md`]).split('\n');

/** Quoted words are a server's, an app's or a label: not our advice. */
const weakens = (text: string): boolean =>
  textProblems(text.replace(/“[^”]*”/g, 'Name'), { letter: true }).some((one) => one.startsWith('advice that weakens'));

/** All that a person reads about a text. */
function saidAbout(text: string): string[] {
  const { headline, summary = '', results, fixes } = explainText(text, catalogue, fixByCause);
  const rows = results.flatMap(({ because, says = '' }) => [says, ...because]);
  return [headline, summary, ...rows, ...fixes.flatMap(linesOf)];
}

/** What apps, forums and libraries suggest about a connection that is not secure, in short words of ours. */
const BAD_ADVICE: readonly (readonly [where: string, text: string])[] = [
  [
    'Thunderbird',
    'Unable to establish a secure link with Outgoing server (SMTP) smtp.example.org using STARTTLS since it doesn’t advertise that feature. Switch off STARTTLS for that server or contact your service provider.',
  ],
  [
    'Thunderbird, de',
    'Eine sichere Verbindung mit dem SMTP-Server smtp.example.org kann nicht mit STARTTLS aufgebaut werden. Deaktivieren Sie STARTTLS für diesen Server.',
  ],
  ['Apple Mail', 'The server doesn’t support SSL on port 465. Try again without SSL?'],
  [
    'Outlook',
    'Your server does not support the connection encryption type. Try changing the encryption method to None.',
  ],
  ['nodemailer', 'Error: self-signed certificate in certificate chain. Set rejectUnauthorized: false to go on.'],
  ['PHPMailer', 'SMTP Error: Could not connect to SMTP host. certificate verify failed. Set verify_peer to false.'],
  [
    'curl',
    'curl: (60) SSL certificate problem: unable to get local issuer certificate. Use -k to switch verification off.',
  ],
  ['MailKit', 'SslHandshakeException: set ServerCertificateValidationCallback to return true'],
  ['msmtp', 'msmtp: TLS certificate verification failed: try tls_certcheck off'],
];

describe('advice about a secure connection', () => {
  it.each(BAD_ADVICE)('of %s is never passed on', (_, text) => {
    expect(saidAbout(text).filter(weakens)).toEqual([]);
  });

  it.each(BAD_ADVICE)('of %s leads to a fix or to an honest "we do not know"', (_, text) => {
    const { results, fixes } = explainText(text, catalogue, fixByCause);
    expect(fixes.length > 0 || results[0]?.causes[0]?.confidence === 'unknown').toBe(true);
  });

  const secure = Object.values(replyFiles).flatMap((file) =>
    file.patterns.filter((one) => one.reason === 'tls-failed').map((one) => [one.id, one.example] as const),
  );
  it.each(secure)('%s: nothing that is said about it weakens the connection', (_, example) => {
    expect(saidAbout(example).filter(weakens)).toEqual([]);
  });

  it('would be seen', () => {
    expect(weakens('Switch STARTTLS off in the settings.')).toBe(true);
    expect(weakens('The mail app wrote: “Switch STARTTLS off”')).toBe(false);
  });
});
