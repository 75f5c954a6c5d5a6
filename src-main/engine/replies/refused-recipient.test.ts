import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blamedRecipient, refusedRecipient } from './refused-recipient.ts';

describe('refusedRecipient', () => {
  it.each([
    ['Outlook', "The rejected e-mail address was 'bob@example.net'. Subject 'Offer'"],
    ['Outlook, de', 'Die nicht akzeptierte E-Mail-Adresse ist "bob@example.net". Betreff "Test"'],
    ['Outlook, fr', "L’adresse de messagerie refusée était '<bob@example.net>'."],
    ['Outlook, es', 'La dirección de correo electrónico rechazada era "<bob@example.net>".'],
    ['Outlook, it', "L'indirizzo di posta elettronica rifiutato era '<bob@example.net>'."],
    ['iOS', 'The recipient “bob@example.net” was rejected by the server.'],
    ['Roundcube', 'SMTP Error (550): Failed to add recipient "bob@example.net" (no).'],
    ['Roundcube, fr', 'Erreur SMTP (550) : échec de l’ajout du destinataire « bob@example.net » (no).'],
    ['PEAR Mail', 'Failed to add recipient: bob@example.net [SMTP: no]'],
    ['PHPMailer', 'SMTP Error: The following recipients failed: bob@example.net: no'],
    ['PHPMailer, de', 'SMTP-Fehler: Die folgenden Empfänger sind nicht korrekt: bob@example.net: no'],
    ['Evolution', 'RCPT TO <bob@example.net> failed: no'],
    ['msmtp', 'msmtp: recipient address bob@example.net not accepted by the server'],
    ['Python', "smtplib.SMTPRecipientsRefused: {'bob@example.net': (550, b'no')}"],
  ])('is named by %s', (_, text) => {
    expect(refusedRecipient(text)).toBe('bob@example.net');
  });

  it.each([
    ['Thunderbird', 'Please check the message recipient "bob@example.net" and try again.'],
    ['Thunderbird, broken over lines', 'Please check the message\nrecipient "bob@example.net" and try again.'],
    ['Thunderbird, de', 'Bitte überprüfen Sie die E-Mail-Adresse des Empfängers "bob@example.net"'],
    ['Thunderbird, fr', 'Veuillez vérifier l’adresse du destinataire bob@example.net et essayer à nouveau.'],
    ['Thunderbird, it', 'Controllare il destinatario del messaggio “bob@example.net”'],
    ['Thunderbird, nl', 'Controleer de berichtontvanger ‘bob@example.net’'],
    ['Thunderbird, pl', 'Sprawdź adresata wiadomości (bob@example.net), a następnie'],
    ['Thunderbird, ja', 'メッセージの受信者 "bob@example.net" を確認し'],
  ])('is blamed by %s, but not named as refused', (_, text) => {
    expect(blamedRecipient(text)).toBe('bob@example.net');
    expect(refusedRecipient(text)).toBeUndefined();
  });

  it.each([
    ['the account’s owner', 'Sender address rejected: not owned by user ben@example.org'],
    ['a sender', 'MAIL FROM command failed: <anna@example.org> is not allowed'],
    ['no address', 'The recipient was rejected by the server.'],
    ['a host', 'Connection to smtp.example.org failed: no'],
  ])('is not %s', (_, text) => {
    expect(refusedRecipient(text)).toBeUndefined();
  });

  it('takes any text, and gives nothing longer than an address may be', () => {
    const piece = fc.constantFrom(
      'smtp ',
      'RCPT TO <',
      'recipient "',
      'a@b.example',
      '(550) : «',
      ': ',
      'x'.repeat(400),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 100 }), (pieces) => {
        expect((refusedRecipient(pieces.join('')) ?? '').length).toBeLessThanOrEqual(320);
      }),
      { numRuns: 60 },
    );
  });
});
