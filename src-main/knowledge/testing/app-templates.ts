/**
 * How one program shows a server's reply. `%r` the whole reply, `%c` its three digits, `%e` its enhanced code,
 * `%t` the reply without the three digits, `%w` the words alone.
 */
type AppTemplate = readonly [program: string, template: string];

/** The parts of a reply that a template asks for. */
export function inTemplate(template: string, reply: string): string {
  const [, code = '', enhanced = '', words = ''] = /^(\d{3}) (?:(\d\.\d+\.\d+) )?(.*)$/s.exec(reply) ?? [];
  const parts: Readonly<Record<string, string>> = {
    r: reply,
    c: code,
    e: enhanced,
    t: `${enhanced} ${words}`.trim(),
    w: words,
  };
  return template.replaceAll(/%([rcetw])/g, (_, key: string) => parts[key] ?? '');
}

const list = (names: readonly [string, string, string, string, string, string, string, string, string]): string => {
  const [account, server, protocol, answer, port, secure, no, error, number] = names;
  return `${account}: 'Work', ${server}: 'smtp.example.org', ${protocol}: SMTP, ${answer}: '%r', ${port}: 25, ${secure} (SSL): ${no}, ${error}: %c, ${number}: 0x800CCC79`;
};

/**
 * Outlook: its sentence about a refused recipient, then its list. German, French, Spanish and Italian after Microsoft's
 * support pages on errors 550 and 553, the others from memory.
 */
const OUTLOOK: readonly AppTemplate[] = [
  [
    'Outlook, en',
    `The message could not be sent because one of the recipients was rejected by the server. The rejected e-mail address was 'bob@example.net'. ${list(['Account', 'Server', 'Protocol', 'Server Response', 'Port', 'Secure', 'No', 'Server Error', 'Error Number'])}`,
  ],
  [
    'Outlook, de',
    `Die Nachricht konnte nicht gesendet werden, da einer der Empfänger vom Server nicht akzeptiert wurde. Die nicht akzeptierte E-Mail-Adresse ist "bob@example.net". ${list(['Konto', 'Server', 'Protokoll', 'Serverantwort', 'Anschluss', 'Sicher', 'Nein', 'Serverfehler', 'Fehlernummer'])}`,
  ],
  [
    'Outlook, fr',
    `Impossible d'envoyer le message car l'un des destinataires a été refusé par le serveur. L'adresse refusée était 'bob@example.net'. ${list(['Compte ', 'Serveur ', 'Protocole ', 'Réponse du serveur ', 'Port ', 'Sécurisé', 'Non', 'Erreur du serveur ', "Numéro d'erreur "])}`,
  ],
  [
    'Outlook, es',
    `No se pudo enviar el mensaje porque el servidor rechazó uno de los destinatarios. La dirección rechazada era 'bob@example.net'. ${list(['Cuenta', 'Servidor', 'Protocolo', 'Respuesta del servidor', 'Puerto', 'Seguro', 'No', 'Error del servidor', 'Número de error'])}`,
  ],
  [
    'Outlook, it',
    `Impossibile inviare il messaggio perché uno dei destinatari è stato rifiutato dal server. L'indirizzo rifiutato era 'bob@example.net'. ${list(['Account', 'Server', 'Protocollo', 'Risposta server', 'porta', 'sicuro', 'No', 'errore del server', 'numero di errore'])}`,
  ],
  [
    'Outlook, nl',
    `Het bericht kan niet worden verzonden omdat een van de geadresseerden is geweigerd door de server. ${list(['Account', 'Server', 'Protocol', 'Reactie van server', 'Poort', 'Beveiligd', 'Nee', 'Serverfout', 'Foutnummer'])}`,
  ],
  [
    'Outlook, pl',
    `Nie można wysłać wiadomości, ponieważ jeden z adresatów został odrzucony przez serwer. ${list(['Konto', 'Serwer', 'Protokół', 'Odpowiedź serwera', 'Port', 'Zabezpieczenia', 'Nie', 'Błąd serwera', 'Numer błędu'])}`,
  ],
  [
    'Outlook, pt',
    `Não foi possível enviar a mensagem porque um dos destinatários foi rejeitado pelo servidor. ${list(['Conta', 'Servidor', 'Protocolo', 'Resposta do servidor', 'Porta', 'Seguro', 'Não', 'Erro do servidor', 'Número do erro'])}`,
  ],
  [
    'Outlook, ja',
    `受信者の 1 人がサーバーで拒否されたため、メッセージを送信できませんでした。${list(['アカウント', 'サーバー', 'プロトコル', 'サーバーの応答', 'ポート', 'セキュリティ', 'いいえ', 'サーバー エラー', 'エラー番号'])}`,
  ],
  ['Outlook, a task', `Task 'anna@example.org - Sending' reported error (0x800CCC79) : 'The server responded: %r'`],
  [
    'Outlook, an internal error',
    `Your outgoing (SMTP) e-mail server has reported an internal error. The server responded: %r`,
  ],
];

/** Thunderbird: sentences that blame the recipient or the sender (`thunderbird-sentences.ts` names the files). */
const THUNDERBIRD: readonly AppTemplate[] = [
  [
    'Thunderbird, en',
    'The mail server responded:\n%r.\n Please check the message recipient "bob@example.net" and try again.',
  ],
  [
    'Thunderbird, en, the sender',
    'The mail server responded: %r. Please verify that your email address is correct in your account settings and try again.',
  ],
  [
    'Thunderbird, de',
    'Der Mail-Server antwortete: \n%r.\n Bitte überprüfen Sie die E-Mail-Adresse des Empfängers "bob@example.net"',
  ],
  [
    'Thunderbird, fr',
    'Le serveur de courrier a répondu : %r. Veuillez vérifier l’adresse du destinataire bob@example.net',
  ],
  ['Thunderbird, es', 'El servidor de correo respondió: \n%r.\nVerifique el destinatario "bob@example.net"'],
  [
    'Thunderbird, it',
    'Il server di posta ha risposto: \n%r.\n Controllare il destinatario del messaggio “bob@example.net”',
  ],
  ['Thunderbird, nl', 'De mailserver antwoordde: \n%r.\n Controleer de berichtontvanger ‘bob@example.net’'],
  ['Thunderbird, pl', 'Odpowiedź serwera:\n%r.\nSprawdź adresata wiadomości (bob@example.net)'],
  ['Thunderbird, pt', 'O servidor de email respondeu:\n%r.\nVerifique o destinatário da mensagem "bob@example.net"'],
  ['Thunderbird, ja', 'サーバーからの応答:\n%r\nメッセージの受信者 "bob@example.net" を確認し、再度試してください。'],
];

/**
 * Evolution, SOGo, msmtp and Roundcube after their sources (`mail-apps-desktop.json` names them), Apple Mail in English after
 * support pages; the others from memory.
 */
const OTHER_APPS: readonly AppTemplate[] = [
  ['Apple Mail', 'Cannot send message using the server smtp.example.org\n\nThe server response was: %r'],
  [
    'Apple Mail, de',
    'Die E-Mail kann nicht über den Server smtp.example.org gesendet werden.\n\nDie Antwort des Servers lautete: %r',
  ],
  [
    'Apple Mail, fr',
    'Impossible d’envoyer le message à l’aide du serveur smtp.example.org.\n\nLa réponse du serveur était : %r',
  ],
  [
    'Apple Mail, es',
    'No se puede enviar el mensaje mediante el servidor smtp.example.org.\n\nLa respuesta del servidor fue: %r',
  ],
  [
    'Apple Mail, it',
    'Impossibile inviare il messaggio utilizzando il server smtp.example.org.\n\nLa risposta del server è stata: %r',
  ],
  ['Apple Mail, nl', 'Kan bericht niet versturen via server smtp.example.org.\n\nDe reactie van de server was: %r'],
  ['Apple Mail, pl', 'Nie można wysłać wiadomości przez serwer smtp.example.org.\n\nOdpowiedź serwera: %r'],
  [
    'Apple Mail, pt',
    'Não é possível enviar a mensagem usando o servidor smtp.example.org.\n\nA resposta do servidor foi: %r',
  ],
  ['Apple Mail, ja', 'サーバ smtp.example.org を使ってメッセージを送信できません。\n\nサーバの応答: %r'],
  ['iOS', 'Cannot Send Mail\nThe recipient “bob@example.net” was rejected by the server. The server response was: %r'],
  ['Thunderbird Android and K-9', 'Failed to send some messages\nNegative SMTP reply: %r'],
  [
    'FairEmail',
    'bob@example.net failed\ncom.sun.mail.smtp.SMTPAddressFailedException: %r\n\tat com.sun.mail.smtp.SMTPTransport.rcptTo(SMTPTransport:2)',
  ],
  ['Samsung Email', 'Sending failed\nSMTP error: %r'],
  ['eM Client', "The message could not be sent. Server returned error: '%r'"],
  ['The Bat!', '! Server reports error. The response is: %r'],
  ['Evolution', 'The reported error was “RCPT TO <bob@example.net> failed: %w”.'],
  ['Evolution, the sender', 'The reported error was “MAIL FROM command failed: %w”.'],
  ['Evolution, the message', 'The reported error was “DATA command failed: %w”.'],
  ['KMail, 450 and 550', 'Failed to transport message. Mailbox unavailable. The server said: %t'],
  ['KMail, 452 and 552', 'Failed to transport message. Insufficient storage space on server. The server said: %t'],
  ['KMail', 'Failed to transport message. Server error: %t'],
  ['Geary', 'Geary encountered an error sending an email. Error: SMTP command "RCPT" failed: "%r"'],
  ['Claws Mail', '*** Error occurred while sending the message:\n%r'],
  ['mutt', 'SMTP session failed: %r'],
  [
    'msmtp',
    'msmtp: recipient address bob@example.net not accepted by the server\nmsmtp: server message: %r\nmsmtp: could not send mail (account default from /home/anna/.msmtprc)',
  ],
  ['Roundcube', 'SMTP Error (%c): Failed to add recipient "bob@example.net" (%t).'],
  ['Roundcube, de', 'SMTP-Fehler (%c): Der Empfänger „bob@example.net“ konnte nicht hinzugefügt werden (%t).'],
  ['Roundcube, fr', 'Erreur SMTP (%c) : échec de l’ajout du destinataire « bob@example.net » (%t).'],
  ['Roundcube, the message', 'SMTP Error: [%c] %t'],
  [
    'Horde',
    'There was an error sending your message: Failed to add recipient: bob@example.net [SMTP: Invalid response code received from server (code: %c, response: %t)]',
  ],
  ['SOGo', 'cannot send message: (smtp) all recipients discarded: %r'],
  ['SnappyMail', "Can't send message\n%r"],
  [
    'Zimbra',
    'Message not sent; one or more addresses were not accepted. com.sun.mail.smtp.SMTPAddressFailedException: %r',
  ],
  ['swaks', '<** %r'],
];

/** KMail, where the code picked its first sentence (ksmtp, job.cpp and po). */
const KMAIL: readonly AppTemplate[] = [
  ['KMail, de', 'Postfach nicht erreichbar. Servermeldung: %t'],
  ['KMail, fr', 'Boîte aux lettres non disponible. Le serveur a indiqué : « %t »'],
  ['KMail, es', 'Buzón de correo no disponible. El servidor respondió: %t'],
  ['KMail, it', 'Casella di posta non disponibile. Il server ha risposto: %t'],
  ['KMail, nl', 'Postbus niet beschikbaar. De server zei: %t'],
  ['KMail, pl', 'Skrzynka pocztowa niedostępna. Serwer zwrócił: %t'],
  ['KMail, pt', 'Caixa de correio indisponível. O servidor indicou: %t'],
  ['KMail, pt-BR', 'Espaço de armazenamento insuficiente no servidor. O servidor retornou: %t'],
  ['KMail, de, storage', 'Unzureichender Speicherplatz auf dem Server. Servermeldung: %t'],
];

/**
 * PHPMailer, PEAR Mail, Symfony, .NET in English, Ruby, Go and lettre after their sources (`smtp-libraries.json` names them),
 * Python and nodemailer likewise (`mail-apps.json`, `node-openssl.json`); the others from memory.
 */
const LIBRARIES: readonly AppTemplate[] = [
  ['PHPMailer', 'SMTP Error: The following recipients failed: bob@example.net: %t'],
  [
    'PHPMailer, in full',
    'SMTP Error: data not accepted.SMTP server error: DATA END command failed Detail: %w SMTP code: %c Additional SMTP info: %e',
  ],
  ['PHPMailer, de', 'SMTP-Fehler: Die folgenden Empfänger sind nicht korrekt: bob@example.net: %t'],
  ['PHPMailer, fr', 'Erreur SMTP : les destinataires suivants sont en erreur : bob@example.net: %t'],
  ['PHPMailer, es', 'Error SMTP: Los siguientes destinos fallaron: bob@example.net: %t'],
  ['PHPMailer, it', 'SMTP Error: I seguenti indirizzi destinatari hanno generato un errore: bob@example.net: %t'],
  ['PHPMailer, nl', 'SMTP-fout: de volgende ontvangers zijn mislukt: bob@example.net: %t'],
  ['PHPMailer, pl', 'Błąd SMTP: Następujący odbiorcy są nieprawidłowi: bob@example.net: %t'],
  ['PHPMailer, pt', 'Erro de SMTP: Os seguintes destinatários falharam: bob@example.net: %t'],
  ['PHPMailer, ja', 'SMTPエラー: 次の受信者アドレスに 間違いがあります: bob@example.net: %t'],
  [
    'PHPMailer, es, in full',
    'Error SMTP: Datos no aceptados.Error del servidor SMTP: DATA END command failed Detalle: %w Código del servidor SMTP: %c Información adicional del servidor SMTP: %e',
  ],
  [
    'PEAR Mail, the sender',
    'Failed to set sender: anna@example.org [SMTP: Invalid response code received from server (code: %c, response: %t)]',
  ],
  [
    'PEAR Mail, the message',
    'Failed to send data [SMTP: Invalid response code received from server (code: %c, response: %t)]',
  ],
  ['Symfony and Laravel', 'Expected response code "250/251/252" but got code "%c", with message "%r".'],
  [
    'Symfony, sign-in',
    'Failed to authenticate on SMTP server with username "anna" using the following authenticators: "LOGIN", "PLAIN". Authenticator "LOGIN" returned "Expected response code "235" but got code "%c", with message "%r".".',
  ],
  ['SwiftMailer', 'Swift_TransportException: Expected response code 250 but got code "%c", with message "%r\n"'],
  [
    'Jakarta Mail',
    'jakarta.mail.SendFailedException: Invalid Addresses;\n  nested exception is:\n\tcom.sun.mail.smtp.SMTPAddressFailedException: %r',
  ],
  [
    'JavaMail, the message',
    'com.sun.mail.smtp.SMTPSendFailedException: %r\n\n\tat com.sun.mail.smtp.SMTPTransport.issueSendCommand(SMTPTransport.java:2374)',
  ],
  ['JavaMail, the sender', 'com.sun.mail.smtp.SMTPSenderFailedException: %r'],
  ['.NET, 550', 'System.Net.Mail.SmtpFailedRecipientException: Mailbox unavailable. The server response was: %t'],
  ['.NET, 552', 'System.Net.Mail.SmtpException: Exceeded storage allocation. The server response was: %t'],
  ['.NET, 553', 'System.Net.Mail.SmtpException: Mailbox name not allowed. The server response was: %t'],
  ['.NET, 554', 'System.Net.Mail.SmtpException: Transaction failed. The server response was: %t'],
  [
    '.NET, 421',
    'System.Net.Mail.SmtpException: Service not available, closing transmission channel. The server response was: %t',
  ],
  [
    '.NET, 530',
    'The SMTP server requires a secure connection or the client was not authenticated. The server response was: %t',
  ],
  ['.NET, de', 'Postfach nicht verfügbar. Die Serverantwort war: %t'],
  ['.NET, fr', 'Boîte aux lettres non disponible. La réponse du serveur était : %t'],
  ['.NET, es', 'Buzón no disponible. La respuesta del servidor fue: %t'],
  ['.NET, it', 'Cassetta postale non disponibile. Risposta del server: %t'],
  ['.NET, nl', 'Postvak niet beschikbaar. Het antwoord van de server was: %t'],
  ['.NET, pl', 'Skrzynka pocztowa niedostępna. Odpowiedź serwera: %t'],
  ['.NET, pt', 'Caixa de correio não disponível. A resposta do servidor foi: %t'],
  ['.NET, ja', 'メールボックスを使用できません。サーバーの応答: %t'],
  [
    'MailKit',
    'MailKit.Net.Smtp.SmtpCommandException: %t\n   at MailKit.Net.Smtp.SmtpClient.OnRecipientNotAccepted(MimeMessage message)',
  ],
  [
    'CDO',
    'error 8004020f\nThe event class for this subscription is in an invalid partition. The server rejected one or more recipient addresses. The server response was: %r',
  ],
  ['Go', 'could not send mail: %r'],
  ['Python, a recipient', "smtplib.SMTPRecipientsRefused: {'bob@example.net': (%c, b'%t')}"],
  ['Python, the sender', "smtplib.SMTPSenderRefused: (%c, b'%t', 'anna@example.org')"],
  ['Python, the message', "smtplib.SMTPDataError: (%c, b'%t')"],
  ['Ruby, a not-now code', 'Net::SMTPServerBusy (%r)'],
  ['Ruby, a refusal', 'Net::SMTPFatalError: %r'],
  ['Rust lettre', 'permanent error (%c): %t'],
  ['Rust lettre, a not-now code', 'transient error (%c): %t'],
  [
    'nodemailer',
    "Error: Message failed: %r\n    at SMTPConnection._formatError (/srv/x.js:1:2) {\n  code: 'EMESSAGE',\n  response: '%r',\n  responseCode: %c,\n  command: 'DATA'\n}",
  ],
  [
    'nodemailer, recipients',
    "Error: Can't send mail - all recipients were rejected: %r\n  code: 'EENVELOPE',\n  response: '%r',\n  responseCode: %c,\n  command: 'RCPT TO'",
  ],
  [
    'WordPress mail plugin',
    'There was a problem while sending the test email.\nSMTP Error: The following recipients failed: bob@example.net: %t',
  ],
  ['a Perl script', 'Net::SMTP: recipient bob@example.net rejected: %r'],
];

/** What devices send along with a server's words: from memory. */
const DEVICES: readonly AppTemplate[] = [
  ['Synology', 'Failed to send test message. SMTP server response: %r'],
  ['QNAP', '[Notification Center] Failed to send email. Error: %r'],
  ['a scanner', 'Scan to E-mail: NG. SMTP server error. %r'],
  ['a UPS card', 'Email: Could not send. Server replied: %r'],
];

/** One row for each program and language that shows a reply in a sentence of its own. */
export const APP_TEMPLATES: readonly AppTemplate[] = [
  ...OUTLOOK,
  ...THUNDERBIRD,
  ...OTHER_APPS,
  ...KMAIL,
  ...LIBRARIES,
  ...DEVICES,
];
