import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAppDialog } from './app-dialog.ts';

describe('isAppDialog', () => {
  it.each([
    ['Outlook, in any language', 'ポート: 25、セキュリティ (SSL): いいえ'],
    ['Outlook’s numbers', "Sending reported error (0x800CCC79) : 'no'"],
    ['PHPMailer and Roundcube', 'SMTP Error: The following recipients failed: bob@example.net'],
    ['Roundcube, de', 'SMTP-Fehler (550): nein'],
    ['PHPMailer, fr', 'Erreur SMTP : non'],
    ['Jakarta Mail', 'com.sun.mail.smtp.SMTPSendFailedException: 550 no'],
    ['Python', "smtplib.SMTPDataError: (550, b'no')"],
    ['MailKit', 'MailKit.Net.Smtp.SmtpCommandException: no'],
    ['.NET', 'System.Net.Mail.SmtpException: Transaction failed.'],
    ['Ruby', 'Net::SMTPFatalError: 550 no'],
    ['K-9', 'Failed to send some messages\nNegative SMTP reply: 550 no'],
    ['curl', 'curl: (55) RCPT failed: 550'],
    ['Evolution', 'RCPT TO <bob@example.net> failed: no'],
    ['Geary', 'SMTP command "RCPT" failed: no'],
    ['Apple Mail', 'Cannot send message using the server smtp.example.org'],
    ['Apple Mail, ja', 'サーバ smtp.example.org を使ってメッセージを送信できません。'],
  ])('%s', (_, text) => {
    expect(isAppDialog(text)).toBe(true);
  });

  it.each([
    ['Exim’s report', 'SMTP error from remote mail server after RCPT TO:<bob@example.net>: 550 no'],
    ['Postfix’s report', '<bob@example.net>: host mx.example.net[192.0.2.7] said: 550 no'],
    ['a report in plain words', 'Your message was not delivered to bob@example.net.'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => {
    expect(isAppDialog(text)).toBe(false);
  });

  it('sees a sign wherever it stands, and takes any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (before, after) => {
        expect(isAppDialog(`${before}\ncurl: (67) Login denied\n${after}`)).toBe(true);
        expect(typeof isAppDialog(before + after)).toBe('boolean');
      }),
    );
  });
});
