import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedWords } from './quoted-words.ts';

const server = (text: string): string | undefined => quotedWords(text).server[0];

describe('quotedWords', () => {
  it('takes the server’s words out of a Thunderbird sentence', () => {
    const text =
      'An error occurred while sending mail. The mail server responded: 5.7.1 <bob@example.net>: Relay access denied. Please check the message recipient "bob@example.net" and try again.';
    expect(server(text)).toBe('5.7.1 <bob@example.net>: Relay access denied');
  });

  it('takes all four parts out of Outlook’s one sentence', () => {
    const text =
      "The message could not be sent because one of the recipients was rejected by the server. Account: 'mail', Server: 'smtp.example.org', Protocol: SMTP, Server Response: '550 5.7.1 Relaying denied', Port: 25, Secure(SSL): No, Server Error: 550, Error Number: 0x800ccc79";
    expect(quotedWords(text)).toEqual({
      server: ['550 5.7.1 Relaying denied'],
      account: 'mail',
      port: 25,
      secure: false,
      host: 'smtp.example.org',
      serverError: '550',
      errorNumber: '0x800CCC79',
    });
  });

  it.each([
    [
      'The server response was: 5.7.0 Must issue a STARTTLS command first.',
      '5.7.0 Must issue a STARTTLS command first.',
    ],
    ['Invalid login: 535 5.7.8 not accepted', '535 5.7.8 not accepted'],
    ["{ code: 'EAUTH', response: '535 5.7.8 no', responseCode: 535 }", '535 5.7.8 no'],
    [
      '<a@b.example>: host mx.b.example[192.0.2.1] said: 550 5.1.1 no such user (in reply to RCPT TO command)',
      '550 5.1.1 no such user',
    ],
    ["Remote Server returned '550 5.4.1 Access denied'", '550 5.4.1 Access denied'],
    ['The response from the remote server was:\n550 5.1.1 gone', '550 5.1.1 gone'],
    ['192.0.2.1 does not like recipient.\nRemote host said: 550 no such user', '550 no such user'],
    ['(reason: 550 5.2.2 full)', '550 5.2.2 full'],
    ['SMTP error from remote mail server after RCPT TO:<a@b.example>: host b [192.0.2.1]: 550 gone', '550 gone'],
  ])('%s', (text, words) => {
    expect(server(text)).toBe(words);
  });

  it.each([
    [
      'de',
      'Fehler beim Senden der Nachricht: Der Mail-Server antwortete: \n%.\n Bitte überprüfen Sie die E-Mail-Adresse des Empfängers "bob@example.net"',
    ],
    [
      'fr',
      'Le serveur de courrier a répondu : %. Veuillez vérifier l’adresse du destinataire bob@example.net et essayer à nouveau.',
    ],
    ['es', 'El servidor de correo respondió: \n%.\nVerifique el destinatario "bob@example.net" y vuelva a intentarlo.'],
    [
      'it',
      'Il server di posta ha risposto: \n%.\n Controllare il destinatario del messaggio “bob@example.net” e riprovare.',
    ],
    ['nl', 'De mailserver antwoordde: \n%.\n Controleer de berichtontvanger ‘bob@example.net’ en probeer het opnieuw.'],
    ['pl', 'Odpowiedź serwera:\n%.\nSprawdź adresata wiadomości (bob@example.net), a następnie ponów próbę.'],
    [
      'pt',
      'O servidor de email respondeu:\n%.\nVerifique o destinatário da mensagem "bob@example.net" e tente novamente.',
    ],
    ['ja', 'サーバーからの応答:\n%\nメッセージの受信者 "bob@example.net" を確認し、再度試してください。'],
  ])('takes the server’s words out of a Thunderbird sentence in %s', (_, template) => {
    const said = '5.7.1 <bob@example.net>: Relay access denied';
    expect(quotedWords(template.replace('%', said)).server).toEqual([said]);
  });

  it.each([
    [
      'de',
      'Konto: "Test", Server: "<smtp.example.org>", Protokoll: SMTP, Serverantwort: "%", Anschluss: 25, Secure (SSL): Nein, Serverfehler: 550, Fehlernummer: 0x800CCC79.',
    ],
    [
      'fr',
      "Compte : 'Test', Serveur : 'smtp.example.org', Protocole : SMTP, Réponse du serveur : '%', Port : 25, Sécurisé (SSL) : Non, Erreur du serveur : 550, Numéro d'erreur : 0x800CCC79",
    ],
    [
      'es',
      "Cuenta: 'Test', Servidor: 'smtp.example.org', Protocolo: SMTP, Respuesta del servidor: '%', Puerto: 25, Seguro (SSL): No, Error del servidor: 550, Número de error: 0x800CCC79",
    ],
    [
      'it',
      "Account: 'Test', Server: 'smtp.example.org', Protocollo: SMTP, Risposta server: '%', porta: 25, sicuro (SSL): No, errore del server: 550, numero di errore: 0x800CCC79",
    ],
    [
      'nl',
      "account: 'Test', server: 'smtp.example.org', protocol: SMTP, reactie van server: '%', poort: 25, beveiligd (SSL): Nee, serverfout: 550, foutnummer: 0x800CCC79",
    ],
    [
      'pl',
      "Konto: 'Test', Serwer: 'smtp.example.org', Protokół: SMTP, Odpowiedź serwera: '%', Port: 25, Zabezpieczenia (SSL): Nie, Błąd serwera: 550, Numer błędu: 0x800CCC79",
    ],
    [
      'pt',
      "Conta: 'Test', Servidor: 'smtp.example.org', Protocolo: SMTP, Resposta do Servidor: '%', Porta: 25, Secure Sockets Layer (SSL): Não, Erro do Servidor: 550, Número do Erro: 0x800CCC79",
    ],
    [
      'ja',
      "アカウント: 'Test'、サーバー: 'smtp.example.org'、プロトコル: SMTP、サーバーの応答: '%'、ポート: 25、Secure (SSL): いいえ、サーバー エラー: 550、エラー番号: 0x800CCC79",
    ],
  ])('takes Outlook’s list apart in %s', (_, template) => {
    const said = '550 5.7.1 <bob@example.net>... no, not here: 3 tries';
    expect(quotedWords(template.replace('%', said))).toEqual({
      server: [said],
      account: 'Test',
      host: 'smtp.example.org',
      port: 25,
      secure: false,
      serverError: '550',
      errorNumber: '0x800CCC79',
    });
  });

  it.each([
    [
      'a Node stack',
      "Error: Invalid login: 535 5.7.8 no\n    at SMTPConnection._formatError (/app/x.js:1:2) {\n  code: 'EAUTH'",
      '535 5.7.8 no',
    ],
    ['one line of it', 'Error: Message failed: 554 5.7.1 no at Foo.bar (node:internal/x:1:2)', '554 5.7.1 no'],
    [
      'Python',
      "smtplib.SMTPRecipientsRefused: {'bob@example.net': (550, b'5.1.1 no such user')}",
      '550 5.1.1 no such user',
    ],
    ['Symfony', 'Expected response code "250" but got code "535", with message "535 5.7.8 no".', '535 5.7.8 no'],
    [
      'PHPMailer',
      'SMTP Error: The following recipients failed: bob@example.net: 5.1.1 no such user',
      '5.1.1 no such user',
    ],
    [
      'Roundcube',
      'SMTP Error (550): Failed to add recipient "bob@example.net" (5.1.1 no such user).',
      '5.1.1 no such user',
    ],
    ['K-9', 'Negative SMTP reply: 550 5.1.1 no such user', '550 5.1.1 no such user'],
    ['msmtp', 'msmtp: server message: 535 5.7.8 no', '535 5.7.8 no'],
    ['mutt', 'SMTP session failed: 550 5.1.1 no', '550 5.1.1 no'],
    ['swaks', '<** 550 5.7.1 Relay access denied', '550 5.7.1 Relay access denied'],
    ['Gmail', 'Server returned error: "535 5.7.8 no, code: 535"', '535 5.7.8 no, code: 535'],
  ])('takes the server’s words out of %s', (_, text, words) => {
    expect(server(text)).toBe(words);
  });

  it('keeps words of the server that only look like the end of a quote', () => {
    const said = '550 5.7.1 (user "bob") was refused at mx.example.net (see the page), score: 12, limit: 5';
    expect(server(`The mail server responded: ${said}. Please check the message recipient and try again.`)).toBe(said);
  });

  it('leaves absent facts out', () => {
    expect(quotedWords('Sending failed.')).toEqual({ server: [] });
    expect(quotedWords('Port: 0, Port: 99999')).toEqual({ server: [] });
  });

  it('gives each quote once, in the order of the text', () => {
    expect(quotedWords('<<< 550 one\n\n<<< 551 two\n\n<<< 550 one\n\n').server).toEqual(['550 one', '551 two']);
  });

  it('does not take a placeholder for words', () => {
    expect(quotedWords('The mail server responded: %s. Please check the message.').server).toEqual([]);
  });

  it('does not take what a server was told about the sender for its words about this message', () => {
    const called =
      '550-Postmaster verification failed while checking <anna@pc.example>\n550-Called: 192.0.2.8\n550-Sent: RCPT TO:<postmaster@pc.example>\n550-Response: 550 <postmaster@pc.example>: User unknown\n550 A postmaster is required';
    expect(quotedWords(called).server).toEqual([]);
    expect(quotedWords(`host mx.example said: ${called}`).server).toHaveLength(1);
  });

  it('never throws, caps each quote, and keeps its port a port', () => {
    const piece = fc.constantFrom(
      'server responded: ',
      'said: 550 ',
      "Response: '",
      'Port: ',
      '99',
      '\n',
      'x'.repeat(900),
      '(reason: ',
      ', Secure(SSL): No',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const quoted = quotedWords(pieces.join(''));
        expect(quoted.server.every((words) => words.length > 0 && words.length <= 2000)).toBe(true);
        expect(quoted.port ?? 1).toBeLessThanOrEqual(65_535);
      }),
      { numRuns: 60 },
    );
  });
});
