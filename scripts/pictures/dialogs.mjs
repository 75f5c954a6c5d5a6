/**
 * What test pictures show: error dialogs of the kind that mail apps open, with made-up people and servers.
 *
 * @typedef {'outlook' | 'message-box' | 'thunderbird' | 'ios' | 'android' | 'webmail' | 'terminal'} Look
 * @typedef {{
 *   id: string,
 *   look: Look,
 *   title: string,
 *   body: readonly string[],
 *   buttons?: readonly string[],
 *   language?: 'deu' | 'fra' | 'spa' | 'ita' | 'nld' | 'pol' | 'por' | 'jpn',
 *   marks: readonly string[],
 * }} Dialog `title` and `body` are the words of the error; `marks` are the codes and hosts that must be read without a fault
 */

/** @type {readonly Dialog[]} */
export const DIALOGS = [
  {
    id: 'outlook-interrupted',
    look: 'outlook',
    title: 'Outlook Send/Receive Progress',
    body: [
      "Task 'anna@brook-mail.example - Sending' reported error (0x800CCC0F): 'The connection to the server was interrupted. If this problem continues, contact your server administrator or Internet service provider (ISP).'",
    ],
    buttons: ['Cancel All', '<< Details', 'Settings'],
    marks: ['0x800CCC0F', 'anna@brook-mail.example'],
  },
  {
    id: 'outlook-port-25',
    look: 'outlook',
    title: 'Internet E-mail - anna@brook-mail.example',
    body: [
      "The connection to the server has failed. Account: 'anna@brook-mail.example', Server: 'smtp.brook-mail.example', Protocol: SMTP, Port: 25, Secure(SSL): No, Socket Error: 10060, Error Number: 0x800CCC0E",
    ],
    buttons: ['Cancel All', '<< Details'],
    marks: ['0x800CCC0E', 'smtp.brook-mail.example', '10060'],
  },
  {
    id: 'outlook-sign-in',
    look: 'outlook',
    title: 'Outlook Send/Receive Progress',
    body: [
      "The message could not be sent because the server rejected the sender's e-mail address. The sender's e-mail address was 'anna@brook-mail.example'. Account: 'Brook', Server: 'mail.brook-mail.example', Protocol: SMTP, Server Response: '530 5.7.0 Authentication required', Port: 587, Secure(SSL): Yes, Server Error: 530, Error Number: 0x800CCC78",
    ],
    buttons: ['Cancel All', '<< Details'],
    marks: ['0x800CCC78', 'mail.brook-mail.example', '530', '5.7.0', '587'],
  },
  {
    id: 'outlook-relay',
    look: 'message-box',
    title: 'Microsoft Outlook',
    body: [
      'The message could not be sent because one of the recipients was rejected by the server.',
      "The rejected e-mail address was 'bob@harbor-news.example'. Server: 'smtp.kestrel.example', Server Response: '550 5.7.1 Unable to relay for bob@harbor-news.example', Port: 25, Secure(SSL): No, Server Error: 550, Error Number: 0x800CCC79",
    ],
    buttons: ['OK'],
    marks: ['0x800CCC79', 'smtp.kestrel.example', '550', '5.7.1'],
  },
  {
    id: 'outlook-not-found',
    look: 'message-box',
    title: 'Microsoft Outlook',
    body: [
      "Sending reported error (0x800CCC0D): 'Unable to find the e-mail server. Please verify the server information in your account properties. The server smtp.brook-mial.example was not found.'",
    ],
    buttons: ['OK', 'Help'],
    marks: ['0x800CCC0D', 'smtp.brook-mial.example'],
  },
  {
    id: 'windows-certificate',
    look: 'message-box',
    title: 'Internet Security Warning',
    body: [
      'The server you are connected to is using a security certificate that cannot be verified.',
      'The certificate has expired or is not yet valid.',
      'Do you want to continue using this server?',
    ],
    buttons: ['Yes', 'No'],
    marks: [],
  },
  {
    id: 'thunderbird-relay',
    look: 'thunderbird',
    title: 'Send Message Error',
    body: [
      'An error occurred while sending mail. The mail server responded: 5.7.1 <bob@harbor-news.example>: Relay access denied. Please check the message recipient "bob@harbor-news.example" and try again.',
    ],
    buttons: ['OK'],
    marks: ['5.7.1', 'bob@harbor-news.example'],
  },
  {
    id: 'thunderbird-timeout',
    look: 'thunderbird',
    title: 'Send Message Error',
    body: [
      'Sending of the message failed.',
      'The message could not be sent because the connection to Outgoing server (SMTP) smtp.brook-mail.example timed out. Try again.',
    ],
    buttons: ['OK'],
    marks: ['smtp.brook-mail.example'],
  },
  {
    id: 'thunderbird-password',
    look: 'thunderbird',
    title: 'Login Failed',
    body: [
      'Sending of the message failed.',
      'An error occurred sending mail: Unable to authenticate to SMTP server smtp.kestrel.example. The server responded: 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6',
    ],
    buttons: ['Retry', 'Enter New Password', 'Cancel'],
    marks: ['535', '5.7.8', 'smtp.kestrel.example'],
  },
  {
    id: 'thunderbird-too-big',
    look: 'thunderbird',
    title: 'Send Message Error',
    body: [
      'An error occurred while sending mail. The mail server responded: 5.3.4 Message size exceeds fixed limit. Please check the message and try again.',
    ],
    buttons: ['OK'],
    marks: ['5.3.4'],
  },
  {
    id: 'ios-relay',
    look: 'ios',
    title: 'Cannot Send Mail',
    body: [
      'A copy has been placed in your Outbox. The recipient "bob@harbor-news.example" was rejected by the server because it does not allow relaying.',
    ],
    buttons: ['OK'],
    marks: ['bob@harbor-news.example'],
  },
  {
    id: 'ios-identity',
    look: 'ios',
    title: 'Cannot Verify Server Identity',
    body: [
      'The identity of "smtp.brook-mail.example" cannot be verified by Mail. Review the certificate details to continue.',
    ],
    buttons: ['Continue', 'Details', 'Cancel'],
    marks: ['smtp.brook-mail.example'],
  },
  {
    id: 'ios-password',
    look: 'ios',
    title: 'Cannot Send Mail',
    body: ['The user name or password for "smtp.kestrel.example" is incorrect.'],
    buttons: ['Cancel', 'Settings'],
    marks: ['smtp.kestrel.example'],
  },
  {
    id: 'android-unknown-user',
    look: 'android',
    title: 'Failed to send some messages',
    body: ['550 5.1.1 <berta@harbor-news.example>: Recipient address rejected: User unknown in local recipient table'],
    buttons: [],
    marks: ['550', '5.1.1', 'berta@harbor-news.example'],
  },
  {
    id: 'android-listed',
    look: 'android',
    title: 'Message not sent',
    body: [
      '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using zen.spamhaus.org; see the page of the list for details',
    ],
    buttons: ['Retry'],
    marks: ['554', '5.7.1', '203.0.113.9', 'zen.spamhaus.org'],
  },
  {
    id: 'android-password',
    look: 'android',
    title: 'Authentication failed',
    body: [
      'Negative SMTP reply: 535 5.7.8 Username and Password not accepted. Open the account settings to sign in again.',
    ],
    buttons: ['Settings'],
    marks: ['535', '5.7.8'],
  },
  {
    id: 'webmail-not-found',
    look: 'webmail',
    title: 'Address not found',
    body: [
      "Your message wasn't delivered to ben@harbor-news.example because the address couldn't be found, or is unable to receive mail.",
      'The response from the remote server was:',
      '550 5.1.1 <ben@harbor-news.example>: Recipient address rejected: no such user here',
    ],
    marks: ['550', '5.1.1', 'ben@harbor-news.example'],
  },
  {
    id: 'webmail-full',
    look: 'webmail',
    title: 'Recipient inbox full',
    body: [
      "Your message couldn't be delivered to mara@harbor-news.example. Their inbox is full, or it's getting too much mail right now.",
      'The response was:',
      '552 5.2.2 The email account that you tried to reach is over quota and inactive.',
    ],
    marks: ['552', '5.2.2', 'mara@harbor-news.example'],
  },
  {
    id: 'webmail-unsigned',
    look: 'webmail',
    title: 'Message blocked',
    body: [
      'Your message to rosa@harbor-news.example has been blocked. See technical details below for more information.',
      'The response was:',
      '550-5.7.26 This mail has been blocked because the sender is unauthenticated. DKIM = did not pass. SPF [kestrel.example] with ip: [203.0.113.9] = did not pass.',
    ],
    marks: ['5.7.26', '203.0.113.9', 'kestrel.example'],
  },
  {
    id: 'webmail-greylisted',
    look: 'webmail',
    title: 'Delivery incomplete',
    body: [
      'There was a temporary problem delivering your message to tom@harbor-news.example. We will retry for 46 more hours.',
      '450 4.7.1 <tom@harbor-news.example>: Recipient address rejected: Greylisted, try again in 300 seconds',
    ],
    marks: ['450', '4.7.1', '300'],
  },
  {
    id: 'terminal-self-signed',
    look: 'terminal',
    title: '$ node send.mjs',
    body: ['Error: self-signed certificate', "  code: 'ESOCKET',", "  command: 'CONN'"],
    marks: ['ESOCKET'],
  },
  {
    id: 'terminal-no-host',
    look: 'terminal',
    title: '$ node send.mjs',
    body: [
      'Error: getaddrinfo ENOTFOUND smtp.brook-mial.example',
      "  code: 'EDNS',",
      "  hostname: 'smtp.brook-mial.example',",
      "  command: 'CONN'",
    ],
    marks: ['ENOTFOUND', 'smtp.brook-mial.example'],
  },
  {
    id: 'german-password',
    look: 'thunderbird',
    language: 'deu',
    title: 'Fehler beim Senden der Nachricht',
    body: [
      'Fehler beim Senden der Nachricht: Der Mail-Server antwortete: 5.7.8 Error: authentication failed. Bitte überprüfen Sie das Passwort für den Ausgangsserver smtp.kestrel.example und versuchen Sie es erneut.',
    ],
    buttons: ['OK'],
    marks: ['5.7.8', 'smtp.kestrel.example'],
  },
  {
    id: 'french-recipient',
    look: 'thunderbird',
    language: 'fra',
    title: "Erreur lors de l'envoi du message",
    body: [
      "Une erreur est survenue lors de l'envoi du courrier. Le serveur a répondu : 5.1.1 <zoe@harbor-news.example>: Recipient address rejected: User unknown. Vérifiez l'adresse du destinataire et réessayez.",
    ],
    buttons: ['OK'],
    marks: ['5.1.1', 'zoe@harbor-news.example'],
  },
  {
    id: 'spanish-relay',
    look: 'message-box',
    language: 'spa',
    title: 'Error al enviar el mensaje',
    body: [
      'Se produjo un error al enviar el correo. El servidor respondió: 550 5.7.1 Unable to relay. Compruebe la dirección del destinatario e inténtelo de nuevo.',
    ],
    buttons: ['Aceptar'],
    marks: ['550', '5.7.1'],
  },
  {
    id: 'polish-full',
    look: 'thunderbird',
    language: 'pol',
    title: 'Błąd wysyłania wiadomości',
    body: [
      'Wystąpił błąd podczas wysyłania wiadomości. Odpowiedź serwera: 552 5.2.2 <ola@harbor-news.example>: Mailbox full. Sprawdź odbiorcę i spróbuj ponownie.',
    ],
    buttons: ['OK'],
    marks: ['552', '5.2.2', 'ola@harbor-news.example'],
  },
  {
    id: 'japanese-too-big',
    look: 'message-box',
    language: 'jpn',
    title: 'メッセージ送信エラー',
    body: [
      'メールの送信中にエラーが発生しました。サーバーからの応答: 552 5.3.4 Message size exceeds fixed maximum message size',
      'メッセージを確認して、もう一度やり直してください。',
    ],
    buttons: ['OK'],
    marks: ['552', '5.3.4'],
  },
];

/** The words of the error as a person would type them. @param {Dialog} dialog */
export const trueText = ({ title, body }) => [title, ...body].join('\n');
