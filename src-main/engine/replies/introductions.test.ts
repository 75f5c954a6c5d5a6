import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BARE_REPLY, CLOSING, INTRODUCTIONS } from './introductions.ts';

const SAID = '550 5.7.1 <bob@example.net>: Relay access denied';

/** What stands behind the last introduction found in a text, up to the quote's end. */
function behind(text: string): string | undefined {
  const hits = INTRODUCTIONS.flatMap((one) => [...text.matchAll(one)].map((hit) => hit.index + hit[0].length));
  const start = Math.max(...hits);
  if (hits.length === 0) return undefined;
  const rest = text.slice(start);
  return rest.slice(0, CLOSING.exec(rest)?.index ?? rest.length).trim();
}

describe('INTRODUCTIONS', () => {
  it('are all global, for matchAll', () => {
    for (const one of [...INTRODUCTIONS, BARE_REPLY]) expect(one.flags, one.source).toContain('g');
  });

  it.each([
    ['de', 'Die Antwort des Servers lautete: %'],
    ['de', 'Der Server meldet: %'],
    ['fr', 'La réponse du serveur était : %'],
    ['fr', 'Le serveur a renvoyé : %'],
    ['es', 'La respuesta del servidor fue: %'],
    ['es', 'El servidor devolvió: %'],
    ['it', 'La risposta del server è stata: %'],
    ['it', 'Il server ha restituito: %'],
    ['nl', 'De reactie van de server was: %'],
    ['nl', 'Antwoord van de server: %'],
    ['pl', 'Odpowiedź serwera brzmiała: %'],
    ['pl', 'Serwer zwrócił: %'],
    ['pt', 'A resposta do servidor foi: %'],
    ['pt', 'O servidor retornou: %'],
    ['ja', 'サーバの応答: %'],
    ['ja', 'サーバーからのメッセージは：%'],
  ])('find the answer in %s: %s', (_, template) => {
    expect(behind(template.replace('%', SAID))).toBe(SAID);
  });

  it.each([
    [
      'a Java class',
      'com.sun.mail.smtp.SMTPAddressFailedException: %\n\tat com.sun.mail.smtp.SMTPTransport.rcptTo(X:2)',
    ],
    ['a Ruby class', 'Net::SMTPServerBusy: %'],
    ['lettre', 'permanent error (550): %'],
    ['Evolution', 'RCPT TO <bob@example.net> failed: %'],
    ['PHPMailer', 'SMTP server error: DATA END command failed Detail: % SMTP code: 550 Additional SMTP info: 5.7.1'],
    ['PHPMailer in another language', 'SMTP-Fehler: Die folgenden Empfänger sind nicht korrekt: bob@example.net: %'],
    ['msmtp', 'msmtp: server message: %\nmsmtp: could not send mail'],
    ['The Bat!', 'Server reports error. The response is: %'],
    ['nodemailer', "Can't send mail - all recipients were rejected: %\n  code: 'EENVELOPE',\n  command: 'RCPT TO'"],
  ])('find the answer in words of %s', (_, template) => {
    expect(behind(template.replace('%', SAID))).toBe(SAID);
  });

  it.each([
    ['.NET', 'Transaction failed. The server response was: %'],
    ['.NET, de', 'Postfach nicht verfügbar. Die Serverantwort war: %'],
    ['KMail', 'Mailbox unavailable. The server said: %'],
    ['KMail, nl', 'Postbus niet beschikbaar. De server zei: %'],
    ['KMail, pt', 'Caixa de correio indisponível. O servidor indicou: %'],
    ['K-9', 'Failed to send some messages\nNegative SMTP reply: %'],
    ['mutt', 'SMTP session failed: %'],
    ['swaks', '<** %'],
    ['a Postfix report', '<bob@example.net>: host mx.example.net[192.0.2.7] said: % (in reply to RCPT TO command)'],
    ['an Exim report', 'SMTP error from remote mail server after RCPT TO:<bob@example.net>: host b [192.0.2.7]: %'],
    ['a qmail report', 'Remote host said: %'],
    ['a UPS card', 'Email: could not send. Server replied: %'],
    ['Samsung Email', 'Sending failed\nSMTP error: %'],
    ['an Evolution command', 'MAIL FROM command failed: %'],
    ['PHPMailer, es, in full', 'DATA END command failed Detalle: % Código del servidor SMTP: 550'],
  ])('find the answer in words of %s, as they are', (_, template) => {
    expect(behind(template.replace('%', SAID))).toBe(SAID);
  });

  it.each([
    ['Apple Mail', 'The server\nresponse was: %'],
    ['PHPMailer', 'SMTP Error: The following\nrecipients failed:\nbob@example.net:\n%'],
    ['Evolution', 'RCPT TO\n<bob@example.net>\nfailed: %'],
    ['lettre', 'permanent error\n(550): %'],
    ['KMail, de', 'Postfach nicht erreichbar.\nServermeldung:\n%'],
  ])('find the answer where the words of %s are broken over lines', (_, template) => {
    expect(behind(template.replace('%', SAID))).toBe(SAID);
  });

  it.each([
    ['Outlook’s own number', 'Server Error: 550, Error Number: 0x800CCC79'],
    ['a sentence', 'Bitte lesen Sie die Antwort des Servers und versuchen Sie es erneut.'],
    ['a library that quotes itself', 'The server returned "Expected response code "235" but got an empty code".'],
  ])('take %s for no quote', (_, text) => {
    expect(behind(text)).toBeUndefined();
  });

  it('take time in proportion to the text, whatever stands in it', () => {
    const piece = fc.constantFrom(
      'SMTP ',
      'smtp error: ',
      'RCPT TO <',
      'failed: ',
      '"',
      '(',
      'server returned ',
      'x'.repeat(500),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const text = pieces.join('');
        for (const one of INTRODUCTIONS) for (const hit of text.matchAll(one)) expect(hit[0].length).toBeLessThan(1200);
      }),
      { numRuns: 40 },
    );
  });
});

describe('CLOSING', () => {
  it.each([
    ['an empty line', `${SAID}\n\nOK`],
    ['the app’s closing words', `${SAID}. Please check the message recipient and try again.`],
    ['the next field of a list', `${SAID}', Port: 25, Secure(SSL): No`],
    ['the next key of an object', `${SAID}',\n  responseCode: 550`],
    ['the next call of a stack', `${SAID}\n\tat com.sun.mail.smtp.SMTPTransport.rcptTo(SMTPTransport:2)`],
    ['the command', `${SAID} (in reply to RCPT TO command)`],
  ])('is %s', (_, text) => {
    expect(text.slice(0, CLOSING.exec(text)?.index)).toContain(SAID);
    expect(text.slice(0, CLOSING.exec(text)?.index).length).toBeLessThanOrEqual(SAID.length + 1);
  });
});

describe('BARE_REPLY', () => {
  it('is a reply with both codes behind other words', () => {
    expect([...`cannot send: ${SAID}`.matchAll(BARE_REPLY)]).toHaveLength(1);
    expect([...`Sending failed\n${SAID}`.matchAll(BARE_REPLY)]).toHaveLength(1);
    expect([...'Port: 587, code 550 5.7.1 no'.matchAll(BARE_REPLY)]).toHaveLength(0);
  });
});
