import { dsn, LOST, plain, type WorldReport } from './world-report.ts';

const BERT = 'bert@bert.example';
const CARL = 'carl@bert.example';

/** Providers and sending services, in their languages. */
export const WORLD_REPORTS_PROVIDERS: readonly WorldReport[] = [
  {
    program: 'Microsoft 365, HTML, restricted group',
    source: plain(
      'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@anna.example>',
      'Undeliverable: Hello',
      `<html><body><p>Your message to ${BERT} couldn't be delivered.</p><p>The group bert only accepts messages from people in its organization or on its allowed senders list, and your email address isn't on the list.</p><table><tr><td>anna</td><td>Office 365</td><td>bert</td></tr><tr><td>Sender</td><td></td><td>Action Required</td></tr></table><p>Original Message Details</p><p>Error Details</p><table><tr><td>Error:</td><td>550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this group</td></tr></table></body></html>`,
      'text/html; charset=utf-8',
    ),
    failed: { [BERT]: ['recipient-refused'] },
    code: '550',
    status: '5.7.133',
  },
  {
    program: 'Microsoft 365, code in the body alone',
    source: dsn(
      'postmaster@anna.example',
      'Undeliverable: Hello',
      `Your message to ${BERT} couldn't be delivered.\n\nbert wasn't found at bert.example.\n\nanna             Office 365             bert\nAction Required                     Recipient\nUnknown To address\n\nStatus code: 550 5.1.10`,
      `Reporting-MTA: dns;mail.anna.example\n\nFinal-Recipient: rfc822;${BERT}\nAction: failed\nStatus: 5.0.0`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    code: '550',
    status: '5.1.10',
  },
  {
    program: 'Microsoft 365 in German',
    source: plain(
      'Microsoft Outlook <postmaster@anna.example>',
      'Unzustellbar: Hallo',
      `Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\n${BERT}\nIhre Nachricht ist zu groß, um gesendet zu werden. Verkleinern Sie die Nachricht, und versuchen Sie es erneut.\n\nDiagnoseinformationen für Administratoren:\n\nGenerierender Server: mail.anna.example\n\n${BERT}\nRemote Server returned '550 5.3.4 ROUTING.SizeLimit; message size exceeds fixed maximum size for route'`,
    ),
    failed: { [BERT]: ['message-too-big'] },
    code: '550',
    status: '5.3.4',
  },
  {
    program: 'Microsoft 365 in Spanish, two people',
    source: plain(
      'Microsoft Outlook <postmaster@anna.example>',
      'No se puede entregar: Hola',
      `No se pudo entregar el mensaje a estos destinatarios o grupos:\n\n${BERT}\nEl buzón del destinatario está lleno y no puede aceptar mensajes ahora.\n\n${CARL}\nNo se encontró la dirección de correo electrónico que escribió.\n\nInformación de diagnóstico para los administradores:\n\nGenerando servidor: mail.bert.example\n\n${BERT}\nRemote Server returned '554 5.2.2 mailbox full'\n\n${CARL}\nRemote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'`,
    ),
    failed: { [BERT]: ['mailbox-full'], [CARL]: ['recipient-unknown'] },
  },
  {
    program: 'Gmail, HTML, address not found',
    source: dsn(
      'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      'Delivery Status Notification (Failure)',
      `Content-Type: text/html; charset=utf-8\n\n<html><body><h1>Address not found</h1><p>Your message wasn't delivered to <b>${BERT}</b> because the domain bert.example couldn't be found. Check for typos or unnecessary spaces and try again.</p><p>The response was:</p><p>DNS Error: 12345678 DNS type 'mx' lookup of bert.example responded with code NXDOMAIN Domain name not found: bert.example</p></body></html>`,
      `Reporting-MTA: dns; googlemail.com\n\nFinal-Recipient: rfc822; ${BERT}\nAction: failed\nStatus: 4.0.0\nDiagnostic-Code: smtp; DNS Error: 12345678 DNS type 'mx' lookup of bert.example responded with code NXDOMAIN\n Domain name not found: bert.example`,
    ),
    failed: { [BERT]: ['domain-not-found'] },
  },
  {
    program: 'Gmail, blocked by the recipient',
    source: plain(
      'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      'Delivery Status Notification (Failure)',
      `** Message blocked **\n\nYour message to ${BERT} has been blocked. See technical details below for more information.\n\nThe response from the remote server was:\n\n554 5.7.1 <${BERT}>: Recipient address rejected: user bert does not want mail from you`,
    ),
    failed: { [BERT]: ['recipient-refused'] },
    code: '554',
  },
  {
    program: 'Gmail, still trying',
    source: dsn(
      'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      'Delivery Status Notification (Delay)',
      `** Delivery incomplete **\n\nThere was a temporary problem delivering your message to ${BERT}. Gmail will retry for 45 more hours. You'll be notified if the delivery fails permanently.\n\nThe response was:\n\nThe recipient server did not accept our requests to connect. mx.bert.example 198.51.100.7: timed out`,
      `Reporting-MTA: dns; googlemail.com\n\nFinal-Recipient: rfc822; ${BERT}\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: smtp; The recipient server did not accept our requests to connect. mx.bert.example 198.51.100.7: timed out\nWill-Retry-Until: Wed, 4 Mar 2026 10:00:00 +0000`,
    ),
    kind: 'delayed',
    failed: { [BERT]: ['connection-failed'] },
    permanence: 'transient',
  },
  {
    program: 'Yahoo',
    source: plain(
      'MAILER-DAEMON@yahoo.com',
      'Failure Notice',
      `Sorry, we were unable to deliver your message to the following address.\n\n<${BERT}>:\n550: 5.1.1 <${BERT}>: Recipient address rejected: User unknown in relay recipient table\n\n--- Below this line is a copy of the message.\n\n${LOST}`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    code: '550',
    status: '5.1.1',
  },
  {
    program: 'Yahoo, nobody answered',
    source: plain(
      'MAILER-DAEMON@yahoo.com',
      'Failure Notice',
      `Sorry, we were unable to deliver your message to the following address.\n\n<${BERT}>:\nNo MX or A records for bert.example\n\n--- Below this line is a copy of the message.\n\n${LOST}`,
    ),
    failed: { [BERT]: ['domain-no-mail', 'domain-not-found'] },
  },
  {
    program: 'GMX',
    source: plain(
      '"GMX Mailer Daemon" <mailer-daemon@gmx.de>',
      'Mail delivery failed: returning message to sender',
      `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to\none or more of its recipients. This is a permanent error. The following address\nfailed:\n\n${BERT}:\nSMTP error from remote server for RCPT TO command, host: mx.bert.example (198.51.100.7) reason: 554 5.7.1 <${BERT}>: Relay access denied\n\n--- The header of the original message is following. ---\n\n${LOST.split('\n\n')[0] ?? ''}\n`,
    ),
    failed: { [BERT]: ['relay-denied'] },
    code: '554',
  },
  {
    program: 'WEB.DE in German',
    source: plain(
      '"WEB.DE Mailer Daemon" <mailer-daemon@web.de>',
      'Mail delivery failed: returning message to sender',
      `Diese Nachricht wurde automatisch vom Mailserver erzeugt.\n\nDie E-Mail, die Sie versendet haben, konnte nicht an folgenden Empfänger zugestellt werden:\n\n${BERT}\n\nDas Postfach des Empfängers ist voll.\n`,
    ),
    failed: { [BERT]: ['mailbox-full'] },
  },
  {
    program: 'T-Online in German',
    source: plain(
      'Mail Delivery System <Mailer-Daemon@mailout.example>',
      'Ihre E-Mail konnte nicht zugestellt werden',
      `Ihre Nachricht an folgende Empfänger konnte nicht zugestellt werden:\n\n<${BERT}>\n    Der Empfänger ist auf diesem Server nicht bekannt.\n\nDie Originalnachricht ist angehängt.\n`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
  },
  {
    program: 'Orange in French',
    source: plain(
      'MAILER-DAEMON@smtp.example',
      'Non remis : Bonjour',
      `Bonjour,\n\nVotre message n'a pas pu être remis au destinataire suivant :\n\n<${BERT}>\n\nMotif : la boîte aux lettres du destinataire est pleine.\n\nMessage d'origine :\n\n${LOST}`,
    ),
    failed: { [BERT]: ['mailbox-full'] },
  },
  {
    program: 'Free in French',
    source: plain(
      'MAILER-DAEMON@smtp.example (Mail Delivery System)',
      'Message non délivré',
      `Ceci est le système de messagerie smtp.example.\n\nDésolé de vous informer que votre message n'a pas pu être délivré à un ou plusieurs destinataires.\n\n<${BERT}>: host mx.bert.example[198.51.100.7] said: 550 Cet utilisateur n'existe pas (in reply to RCPT TO command)`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
    code: '550',
  },
  {
    program: 'Libero in Italian',
    source: plain(
      'Mail Delivery System <mailer-daemon@smtp.example>',
      'Messaggio non recapitato',
      `Il messaggio non è stato consegnato al seguente destinatario:\n\n${BERT}\n\nMotivo: la casella di posta del destinatario è piena\n`,
    ),
    failed: { [BERT]: ['mailbox-full'] },
  },
  {
    program: 'UOL in Portuguese',
    source: plain(
      'MAILER-DAEMON@smtp.example',
      'Mensagem não entregue',
      `Sua mensagem não pôde ser entregue ao seguinte destinatário:\n\n<${BERT}>\n\nMotivo: usuário não encontrado\n`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
  },
  {
    program: 'Onet in Polish',
    source: plain(
      'Mail Delivery System <MAILER-DAEMON@smtp.example>',
      'Niedostarczona wiadomość',
      `Twoja wiadomość nie została dostarczona do następującego odbiorcy:\n\n<${BERT}>\n\nPowód: skrzynka odbiorcy jest pełna\n`,
    ),
    failed: { [BERT]: ['mailbox-full'] },
  },
  {
    program: 'mail.ru in Russian',
    source: plain(
      'mailer-daemon@corp.mail.ru',
      'Недоставленное сообщение',
      `Это письмо создано автоматически сервером. Отвечать на него не нужно.\n\nК сожалению, ваше письмо не может быть доставлено одному или нескольким получателям:\n\n<${BERT}>: Такого пользователя не существует\n`,
    ),
    failed: { [BERT]: ['recipient-unknown'] },
  },
  {
    program: 'QQ in Chinese',
    source: plain(
      'PostMaster@qq.com',
      '系统退信',
      `您发送的邮件被退回。\n\n收件人：${BERT}\n退信原因：收件人邮箱已满，无法接收邮件。\n\n554 5.2.2 mailbox quota exceeded\n`,
    ),
    failed: { [BERT]: ['mailbox-full'] },
    status: '5.2.2',
  },
  {
    program: 'docomo',
    source: dsn(
      'postmaster@docomo.ne.jp',
      'Undelivered Mail Returned to Sender',
      `次のあて先へのメッセージはエラーのため送信できませんでした。\n送信先メールアドレスが見つからないか、送信先メールサーバの事由により送信できませんでした。\n\n<${BERT}>: host mfsmax.docomo.ne.jp[203.0.113.2] said: 550 Unknown user ${BERT} (in reply to end of DATA command)`,
      `Reporting-MTA: dns; mail.anna.example\n\nFinal-Recipient: rfc822; ${BERT}\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 Unknown user ${BERT}`,
    ),
    failed: { [BERT]: ['recipient-unknown', 'recipient-refused'] },
    code: '550',
  },
  {
    program: 'Mailgun, by mail',
    source: plain(
      'postmaster@mg.anna.example',
      'Delivery failed',
      `Your message could not be delivered.\n\nRecipient: ${BERT}\nReason: Not delivering to previously bounced address\nCode: 605\n`,
    ),
    failed: { [BERT]: ['recipient-unknown', 'recipient-disabled', 'recipient-refused', 'policy-refused'] },
  },
  {
    program: 'Amazon SES as a mail',
    source: dsn(
      'MAILER-DAEMON@amazonses.com',
      'Delivery Status Notification (Failure)',
      `An error occurred while trying to deliver the mail to the following recipients:\n${BERT}`,
      `Reporting-MTA: dns; a1-2.smtp-out.amazonses.com\n\nAction: failed\nFinal-Recipient: rfc822; ${BERT}\nDiagnostic-Code: smtp; 550 5.4.4 Unable to lookup DNS for bert.example\nStatus: 5.4.4`,
    ),
    failed: { [BERT]: ['domain-not-found'] },
    status: '5.4.4',
  },
  {
    program: 'Mimecast, held back and thrown away',
    source: plain(
      '<>',
      '[Postmaster] Email Delivery Failure',
      `This is a message from the Mimecast Services that protect the organisation of bert.example.\n\nYour email could not be delivered to the following recipients:\n\n${BERT}\n\nReason: The email was rejected by the policy for attachments: an attachment of the type EXE is not allowed.\n`,
    ),
    failed: { [BERT]: ['virus-or-attachment'] },
  },
];
