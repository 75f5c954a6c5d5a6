/** What a program's report looks like to a person, cut down to the lines that tell; addresses and hosts are made up. */
export interface ReportFamily {
  readonly program: string;
  readonly text: string;
  readonly recipients: readonly string[];
  readonly kind: 'bounce' | 'delayed' | 'delivered';
}

const BOB = 'bob@example.net';
const CARLA = 'carla@example.com';

const one = (program: string, text: string, kind: ReportFamily['kind'] = 'bounce'): ReportFamily => ({
  program,
  text,
  recipients: [BOB],
  kind,
});
const two = (program: string, text: string): ReportFamily => ({
  program,
  text,
  recipients: [BOB, CARLA],
  kind: 'bounce',
});

const NO = '550 5.1.1 User unknown';

export const REPORT_FAMILIES: readonly ReportFamily[] = [
  one(
    'Exim, a warning',
    `A message that you sent has not yet been delivered to one or more of its recipients after more than 24 hours on the queue.\n\nThe address to which the message has not yet been delivered is:\n\n  ${BOB}\n    Delay reason: 451 4.7.1 come back later\n\nNo action is required on your part. Delivery attempts will continue for some time.`,
    'delayed',
  ),
  one(
    'Exim in German',
    `Eine von Ihnen versandte Nachricht konnte an einen oder mehrere Empfänger nicht zugestellt werden. Die folgende(n) Adresse(n) waren nicht erreichbar:\n\n  ${BOB}\n    ${NO}`,
  ),
  one(
    'GMX',
    `This is a permanent error.\n\nThe following address failed:\n\n${BOB}:\nSMTP error from remote server for RCPT TO command, host: mx.example.net reason: ${NO}\n\n--- The header of the original message is following. ---\n\nFrom: anna@sender.example\nTo: ${CARLA}`,
  ),
  one(
    'Zoho',
    `This is a permanent error. A message that you sent could not be delivered to one or more of its recipients.\n\n${BOB}, ERROR CODE :550 - 5.1.1 No account.`,
  ),
  one(
    'Yahoo',
    `Sorry, we were unable to deliver your message to the following address.\n\n<${BOB}>:\n550: 5.1.1 unknown\n\n--- Below this line is a copy of the message.\n\nTo: ${BOB}, ${CARLA}`,
  ),
  one(
    'Exchange Online',
    `Your message to ${BOB} couldn't be delivered.\n\nbob wasn't found at example.net.\n\nanna\tOffice 365\tbob\n\nStatus code: 550 5.1.10\n\nOriginal Message Details\nSender Address:\tanna@sender.example\nRecipient Address:\t${BOB}\n\nError Details\nReported error:\t550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ${BOB} not found`,
  ),
  two(
    'Exchange Online, two',
    `Delivery has failed to these recipients or groups:\n\nBob Smith (${BOB})\nThe email address you entered couldn't be found.\n\nCarla Jones (${CARLA})\nThe recipient's mailbox is full.\n\nDiagnostic information for administrators:\n\n${BOB}\nRemote server returned '550 5.1.10 not found'\n\n${CARLA}\nRemote server returned '554 5.2.2 mailbox full'\n\nOriginal message headers:\n\nFrom: anna@sender.example\nTo: dan@example.org`,
  ),
  one(
    'Exchange 2003',
    `Your message\n\n  To:      Dan <dan@example.org>\n  Subject: Hello\n  Sent:    Monday\n\ndid not reach the following recipient(s):\n\n${BOB} on Mon, 23 Nov 2026\n    The recipient name is not recognized`,
  ),
  one(
    'Exchange 5.5, an X.400 name',
    `did not reach the following recipient(s):\n\nc=US;a= ;p=org;o=site;dda:SMTP=${BOB}; on Mon, 23 Nov\n    The recipient name is not recognized`,
  ),
  one(
    'Exchange, all is well',
    `Delivery to these recipients or groups is complete, but no delivery notification was sent by the destination server:\n\nBob (${BOB})\n\nSubject: Hello`,
    'delivered',
  ),
  one(
    'MDaemon',
    `The attached message had PERMANENT fatal delivery errors!\n\nFailed address: ${BOB}\n\n--- Session Transcript ---\n *  From: anna@sender.example\n *  To: ${BOB}\n <-- ${NO}`,
  ),
  two(
    'Domino',
    `Your message\n\n  Subject: Hello\n\nwas not delivered to:\n\n  ${BOB}\n\nbecause:\n\n  ${NO}\n\nand was not delivered to:\n\n  ${CARLA}\n\nbecause:\n\n  Unable to open mailbox file`,
  ),
  one('GroupWise', `The message that you sent was undeliverable to the following:\n\t${BOB} (${NO})`),
  {
    program: 'GroupWise, a name',
    text: 'The message that you sent was undeliverable to the following:\n\tbob (user not found)',
    recipients: ['bob'],
    kind: 'bounce',
  },
  one(
    'hMailServer',
    `Your message did not reach some or all of the intended recipients.\n\nThe following recipient(s) could not be reached:\n\n${BOB}\n   Error Type: SMTP\n   hMailServer sent: RCPT TO:<${BOB}>\n   Remote server replied: ${NO}`,
  ),
  one(
    'MailEnable',
    `The following recipient(s) could not be reached:\n\n\tRecipient: [SMTP:${BOB}]\n\tReason: Remote SMTP Server Returned: ${NO}\n\nMessage headers follow:\n\nReceived: from a by b\nFrom: anna@sender.example`,
  ),
  one(
    'SmarterMail',
    `Could not deliver message to the following recipient(s):\n\nFailed Recipient: ${BOB}\nReason: Remote host said: ${NO}\n\n   -- The header and top 20 lines of the message follows --\n\nFrom: "Anna" <anna@sender.example>`,
  ),
  one(
    'CommuniGate Pro',
    `Failed to deliver to '${BOB}'\nSMTP module(domain example.net) reports:\n host mx.example.net says:\n ${NO}`,
  ),
  one(
    'OpenSMTPD',
    `An error has occurred while attempting to deliver a message for\nthe following list of recipients:\n\n${BOB}: ${NO}\n\nBelow is a copy of the original message:`,
  ),
  one(
    'James',
    `I'm afraid I wasn't able to deliver your message to the following addresses.\n\nFailed recipient(s):\n${BOB}\n\nError message:\n${NO}`,
  ),
  one(
    'DragonFly Mail Agent',
    `There was an error delivering your mail to <${BOB}>.\n\nmx.example.net did not like our RCPT TO:\n${NO}\n\nMessage headers follow.\n\nFrom: anna@sender.example`,
  ),
  one(
    'Stalwart',
    `Your message could not be delivered to one or more recipients:\n\n<${BOB}> (host 'mx.example.net' rejected command 'RCPT TO:<${BOB}>' with code 550 (5.1.1) 'User unknown')`,
  ),
  one(
    'Haraka',
    `I'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n\nFor further assistance, please send mail to postmaster@sender.example.\n\nIntended Recipients: <${BOB}>\nFailure Reason: ${NO}`,
  ),
  one(
    'PowerMTA',
    `Immediately below you will find a list of the affected recipients; also attached is a report.\n\n  <${BOB}>  delivery failed; will not continue trying`,
  ),
  one(
    'PowerMTA, a delay',
    `Immediately below you will find a list of the affected recipients; also attached is a report.\n\n  <${BOB}>  delayed 4 hours; will continue trying for 3 days`,
    'delayed',
  ),
  one(
    'Courier',
    `Your message to the following recipients cannot be delivered:\n\n<${BOB}>:\n    mx.example.net [192.0.2.1]:\n>>> RCPT TO:<${BOB}>\n<<< ${NO}`,
  ),
  one(
    'IMail',
    `Unknown user: ${BOB}\n\nRCPT TO generated following response:\n${NO}\n\nOriginal message follows.\n\nFrom: anna@sender.example`,
  ),
  one(
    'Post.Office',
    `This Message was undeliverable due to the following reason:\n\nEach of the following recipients was rejected by a remote mail server.\n\n    Recipient: <${BOB}>\n    Reason:    unknown\n\nPlease reply to <Postmaster@sender.example>\nif you feel this message to be in error.`,
  ),
  two(
    'Post.Office, two in a line',
    `The following destination addresses were unknown (please check the addresses):\n\nSMTP <${BOB}>, SMTP <${CARLA}>`,
  ),
  one(
    'T-Online',
    `|-- Message log follows: --|\n no valid recipients were found for this message\n|-- Failed addresses follow: --|\n <${BOB}> ... unknown host\n|-- Message text follows: --|\nFrom: anna@sender.example`,
  ),
  one(
    'Cisco',
    `The following message to <${BOB}> was undeliverable.\nThe reason for the problem:\n5.4.7 - Delivery expired (message too old) 'timeout'`,
  ),
  one(
    'Barracuda',
    `The message sent to ${BOB} was rejected by the recipient's mail server: 550 permanent failure for one or more recipients (${BOB}:blocked)`,
  ),
  one(
    'Sendmail',
    `----- The following addresses had permanent fatal errors -----\n<${BOB}>\n    (reason: ${NO})\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.net.:\n>>> DATA\n<<< ${NO}`,
  ),
  {
    program: 'iCloud',
    text: `Your message could not be delivered to one or more recipients.\n\n<bob@new.example> (expanded from <${BOB}>): no user record found`,
    recipients: [BOB],
    kind: 'bounce',
  },
  {
    program: 'Mailman',
    text: 'Your message to the cats@lists.example mailing-list was rejected for the following reasons:\n\nThe message is not from a list member',
    recipients: ['cats@lists.example'],
    kind: 'bounce',
  },
  one(
    'Gmail',
    `Address not found\nYour message wasn't delivered to ${BOB} because the address couldn't be found.\nThe response was:\n550 5.1.1 The email account does not exist. - gsmtp`,
  ),
  one(
    'Gmail, a delay',
    `Delivery incomplete\nThere was a temporary problem delivering your message to ${BOB}. Gmail will retry for 47 more hours.\nThe response was:\n[mx.example.net. 192.0.2.1: timed out]`,
    'delayed',
  ),
  one(
    'QQ',
    `抱歉，您的邮件被退回来了……\n原邮件信息：\n主题：\tHello\n收件人：\t${BOB}\n退信原因：\t收件人邮箱地址错误或不存在`,
  ),
  one(
    'NetEase',
    `很抱歉，您发送的邮件被退回，以下是该邮件的相关信息：\n\n无法发送到\n${BOB}\n\n退信原因\n收件人不存在`,
  ),
  one('Naver', `메일 전송에 실패하였습니다.\n\n받는사람 : ${BOB}\n실패 사유 : 존재하지 않는 사용자입니다.`),
  one(
    'Docomo',
    `次のあて先へのメッセージはエラーのため送信できませんでした。\n\n送信先メールアドレスが見つかりません。\n${BOB}`,
  ),
  one(
    'Mail.Ru',
    `К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:\n\n${BOB}\n550 5.1.1 Local mailbox ${BOB} is unavailable: user not found`,
  ),
  one('in French', `Votre message n'a pas pu être remis au destinataire suivant :\n\n${BOB}\n\nRaison : 550 5.1.1`),
  one('in Spanish', `Su mensaje no ha podido ser entregado a los siguientes destinatarios:\n\n${BOB}: 550 5.1.1`),
  one('in Italian', `Il messaggio non è stato recapitato ai seguenti destinatari:\n\n${BOB}\n550 5.1.1`),
  one('in Portuguese', `Sua mensagem não pôde ser entregue aos seguintes destinatários:\n\n${BOB}\n550 5.1.1`),
  one('in Dutch', `Uw bericht kon niet worden bezorgd bij de volgende ontvangers:\n\n${BOB}\n550 5.1.1`),
  one('in Polish', `Twoja wiadomość nie została dostarczona do następujących odbiorców:\n\n${BOB}\n550 5.1.1`),
  one('in Swedish', `Ditt meddelande kunde inte levereras till följande mottagare:\n\n${BOB}\n550 5.1.1`),
  one('in Czech', `Vaše zpráva nemohla být doručena následujícím příjemcům:\n\n${BOB}\n550 5.1.1`),
  one('in Turkish', `İletiniz aşağıdaki alıcılara teslim edilemedi:\n\n${BOB}\n550 5.1.1`),
];
