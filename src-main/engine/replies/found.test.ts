import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundSchema } from '../../contract/reading.ts';
import { foundInText } from './found.ts';

describe('foundInText', () => {
  it('reads the closing list of Outlook', () => {
    const text =
      "Account: 'anna@example.org', Server: 'smtp.example.org', Port: 25, Secure(SSL): No, Error Number: 0x800CCC0E";
    expect(foundInText(text)).toEqual({
      address: 'anna@example.org',
      hostname: 'smtp.example.org',
      port: 25,
      socketType: 'plain',
      client: 'outlook-classic',
    });
  });

  it('tells the two kinds of secure connection apart by the port, and does not guess without one', () => {
    expect(foundInText('Port: 465, Secure(SSL): Yes').socketType).toBe('tls');
    expect(foundInText('Port: 587, Secure(SSL): Yes').socketType).toBe('starttls');
    expect(foundInText('Secure(SSL): Yes').socketType).toBeUndefined();
  });

  it('reads Thunderbird, Apple Mail and Node texts', () => {
    expect(foundInText('The Outgoing server (SMTP) smtp.example.org is unknown.')).toMatchObject({
      hostname: 'smtp.example.org',
      client: 'thunderbird',
    });
    expect(foundInText('Cannot send message using the server mail.example.org')).toMatchObject({
      hostname: 'mail.example.org',
      client: 'apple-mail-mac',
    });
    expect(foundInText('getaddrinfo ENOTFOUND smtp.exmple.org').hostname).toBe('smtp.exmple.org');
    expect(foundInText('connect ECONNREFUSED 192.0.2.1:587')).toEqual({ port: 587 });
  });

  it('strips quotes, blanks and a scheme from the host', () => {
    expect(foundInText("Server: ' https://smtp.example.org:465/ ', Port: 465").hostname).toBe('smtp.example.org');
  });

  it.each([
    'getaddrinfo ENOTFOUND "smtp.exmple.org";',
    'getaddrinfo ENOTFOUND smtp.exmple.org ',
    "Server: 'http://smtp.exmple.org', Port: 587",
    'Could not connect to SMTP host: smtp.exmple.org, port: 465',
    'Le serveur sortant (SMTP) « smtp.exmple.org » est inconnu.',
    'Serwer „smtp.exmple.org” poczty wychodzącej (SMTP) jest nieznany.',
    '送信 (SMTP) サーバー smtp.exmple.org が見つかりません。',
    'De uitgaande (SMTP-)server smtp.exmple.org is onbekend.',
    'Cannot send message using the server smtp.exmple.org:anna@example.org',
  ])('finds the name in %s', (text) => {
    expect(foundInText(text).hostname).toBe('smtp.exmple.org');
  });

  it.each(['The evolution of this list was slow.', 'A mail came in spring.', 'It is a blue mail van.'])(
    'takes plain words for no app: %s',
    (text) => {
      expect(foundInText(text)).not.toHaveProperty('client');
    },
  );

  it.each([
    ['Der SMTP-Server mail.example.org ist unbekannt. Fehler beim Senden der Nachricht', 'thunderbird'],
    ['Une erreur est survenue lors de l’envoi de l’e-mail. Veuillez réessayer', 'thunderbird'],
    ['Verzenden van het bericht is mislukt.', 'thunderbird'],
    ['Serverantwort: "550 nein", Anschluss: 25, Secure (SSL): Nein, Serverfehler: 550', 'outlook-classic'],
    ['サーバー エラー: 550、エラー番号: 0x800CCC79', 'outlook-classic'],
    ['Cannot send message using the server mail.example.org', 'apple-mail-mac'],
    ['User-Agent: K-9 Mail for Android', 'thunderbird-android'],
    ['User-Agent: Thunderbird for Android', 'thunderbird-android'],
    ['X-Mailer: iPhone Mail (21F79)', 'apple-mail-ios'],
    ['X-Mailer: Outlook for iOS and Android', 'outlook-mobile'],
    ['User-Agent: eM_Client/10.0', 'em-client'],
    ['X-Mailer: Mailspring', 'mailspring'],
    ['X-Mailer: BlueMail for Android', 'bluemail'],
    ['User-Agent: Evolution 3.52.3-0ubuntu1', 'evolution'],
    ['User-Agent: KMail/6.1.0', 'kmail'],
    ['WP Mail SMTP: There was a problem while sending the test email.', 'web-site'],
    ['SMTP Error: Could not connect. PHPMailer 6.9', 'web-site'],
  ])('knows the app by %s', (text, client) => {
    expect(foundInText(text).client).toBe(client);
  });

  it('reads the account and the missing security out of Outlook’s list in another language', () => {
    const text =
      "Compte : 'anna@example.org', Serveur : 'smtp.example.org', Protocole : SMTP, Réponse du serveur : '550 Relais refusé', Port : 25, Sécurisé (SSL) : Non, Erreur du serveur : 550, Numéro d'erreur : 0x800CCC79";
    expect(foundInText(text)).toEqual({
      address: 'anna@example.org',
      hostname: 'smtp.example.org',
      port: 25,
      socketType: 'plain',
      client: 'outlook-classic',
    });
  });

  it('takes an address only where the text says that it is the account’s own', () => {
    expect(foundInText('550 <bob@example.net>: User unknown')).toEqual({});
    expect(foundInText('553 <x@example.net>: not owned by user anna@example.org').address).toBe('anna@example.org');
  });

  it('finds nothing in plain words', () => {
    expect(foundInText('My mail does not go out')).toEqual({});
  });

  it('always fits the contract', () => {
    const piece = fc.constantFrom(
      'Server: ',
      "'",
      'smtp.a.example',
      ':587',
      ' Port: ',
      '70000',
      'from: ',
      'a@b.example',
      ' secure (ssl): no',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
        ),
        (text) => {
          expect(foundSchema.safeParse(foundInText(text)).success).toBe(true);
        },
      ),
    );
  });
});
