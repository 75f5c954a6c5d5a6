import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/replies.ts';
import { explain } from '../explain.ts';

/** Reports that quote nobody: what they say themselves, the reason, and what is right besides. */
const REPORTS: readonly (readonly [string, readonly string[]])[] = [
  [
    'Your message did not reach some or all of the intended recipients.\n\n      Subject:\tHello\n      Sent:\t4/29/2010 11:34 PM\n\nThe following recipient(s) could not be reached:\n\n      bob@example.org on 4/29/2010 11:34 PM\n            The e-mail account does not exist at the organization this message was sent to.  Check the e-mail address, or contact the recipient directly to find out the correct address.\n            <mx.sender.example #5.1.1>\n',
    ['recipient-unknown'],
  ],
  [
    "Your message did not reach some or all of the intended recipients.\n\n      Subject:\tHello\n      Sent:\t4/29/2010 11:34 PM\n\nThe following recipient(s) could not be reached:\n\n      bob@example.org on 4/29/2010 11:34 PM\n            The message could not be delivered because the recipient's mailbox is full.\n            <mx.sender.example #5.2.2>\n",
    ['mailbox-full'],
  ],
  [
    "Your message did not reach some or all of the intended recipients.\n\nThe following recipient(s) cannot be reached:\n\n      bob@example.org on 4/29/2010 11:34 PM\n            There was a SMTP communication problem with the recipient's email server.  Please contact your system administrator.\n            <mx.sender.example #5.5.0 smtp;550 5.7.1 Your IP is on our block list>\n",
    ['ip-blocklisted'],
  ],
  [
    "Your message did not reach some or all of the intended recipients.\n\nThe following recipient(s) could not be reached:\n\n      bob@example.org on 4/29/2010 11:34 PM\n            This message is larger than the current system limit or the recipient's mailbox is full. Create a shorter message body or remove attachments and try sending it again.\n            <mx #5.2.3>\n",
    ['message-too-big', 'mailbox-full'],
  ],
  [
    'Your message did not reach some or all of the intended recipients.\n\nThe following recipient(s) could not be reached:\n\n      bob@example.org on 4/29/2010 11:34 PM\n            You do not have permission to send to this recipient.  For assistance, contact your system administrator.\n            <mx.sender.example #5.7.1 smtp;550 5.7.1 Unable to relay for bob@example.org>\n',
    ['relay-denied'],
  ],
  [
    'Your message did not reach some or all of the intended recipients.\n\nThe following recipient(s) could not be reached:\n\n      bob@example.org on 4/29/2010 11:34 PM\n            Could not deliver the message in the time limit specified. Please retry or contact your administrator.\n            <mx.sender.example #4.4.7>\n',
    ['timeout-expired'],
  ],
  [
    'Your message did not reach some or all of the intended recipients.\n\nThe following recipient(s) could not be reached:\n\n      bob@example.org on 4/29/2010 11:34 PM\n            A configuration error in the e-mail system caused the message to bounce between two servers or to be forwarded between two recipients.\n            <mx #5.4.6>\n',
    ['mail-loop'],
  ],
  [
    'Your message did not reach some or all of the intended recipients.\n\nThe following recipient(s) could not be reached:\n\n      bob@example.org on 4/29/2010 11:34 PM\n            The e-mail system was unable to deliver the message, but did not report a specific reason.  Check the address and try again.  If it still fails, contact your system administrator.\n            <mx #5.0.0>\n',
    ['unknown', 'remote-server-error', 'recipient-unknown'],
  ],
  [
    'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  bob@example.org\n    Unrouteable address\n',
    ['domain-not-found', 'recipient-unknown'],
  ],
  [
    'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  bob@example.org\n    mailbox is full: retry timeout exceeded\n',
    ['mailbox-full'],
  ],
  [
    "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  bob@example.org\n    all hosts for 'example.org' have been failing for a long time (and retry time not reached)\n",
    ['timeout-expired', 'connection-failed'],
  ],
  [
    'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  bob@example.org\n    all relevant MX records point to non-existent hosts\n',
    ['domain-not-found'],
  ],
  [
    'This message was created automatically by mail delivery software (Exim).\n\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on mx.sender.example.\n\nThe address to which the message has not yet been delivered is:\n\n  bob@example.org\n    Delay reason: host mx.example.org [192.0.2.9]: Connection timed out\n\nNo action is required on your part. Delivery attempts will continue for\nsome time, and this warning may be repeated at intervals if the message\nremains undelivered.\n',
    ['connection-failed', 'timeout-expired'],
  ],
  [
    "This is the mail system at host mx.sender.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n                   The mail system\n\n<bob@example.org>: Host or domain name not found. Name service error for\n    name=example.org type=AAAA: Host not found\n",
    ['domain-not-found'],
  ],
  [
    "This is the mail system at host mx.sender.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n                   The mail system\n\n<bob@example.org>: connect to mx.example.org[192.0.2.9]:25: Connection refused\n",
    ['connection-failed'],
  ],
  [
    "This is the mail system at host mx.sender.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n                   The mail system\n\n<bob@example.org>: mail for example.org loops back to myself\n",
    ['mail-loop'],
  ],
  [
    "This is the mail system at host mx.sender.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n                   The mail system\n\n<bob@example.org>: maildir delivery failed: Sorry, the user's maildir has\n    overdrawn his diskspace quota, please try again later.\n",
    ['mailbox-full'],
  ],
  [
    'This is the mail system at host mx.sender.example.\n\nI\'m sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It\'s attached below.\n\n                   The mail system\n\n<bob@example.org>: unknown user: "bob"\n',
    ['recipient-unknown'],
  ],
  [
    '   ----- The following addresses had permanent fatal errors -----\n<bob@example.org>\n\n   ----- Transcript of session follows -----\n550 5.1.2 <bob@example.org>... Host unknown (Name server: example.org: host not found)\n',
    ['domain-not-found'],
  ],
  [
    '   ----- The following addresses had transient non-fatal errors -----\n<bob@example.org>\n\n   ----- Transcript of session follows -----\n<bob@example.org>... Deferred: Connection timed out with mx.example.org.\nWarning: message still undelivered after 4 hours\nWill keep trying until message is 5 days old\n',
    ['connection-failed', 'timeout-expired'],
  ],
  [
    "Hi. This is the qmail-send program at mx.sender.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<bob@example.org>:\nSorry, I couldn't find any host named example.org. (#5.1.2)\n",
    ['domain-not-found'],
  ],
  [
    "Hi. This is the qmail-send program at mx.sender.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<bob@example.org>:\nSorry, no mailbox here by that name. vpopmail (#5.1.1)\n",
    ['recipient-unknown'],
  ],
  [
    "Hi. This is the qmail-send program at mx.sender.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<bob@example.org>:\nuser is over quota\n",
    ['mailbox-full'],
  ],
  [
    'Your message\n\n  Subject: Hello\n\nwas not delivered to:\n\n  bob@example.org\n\nbecause:\n\n  User bob (bob@example.org) not listed in Domino Directory\n',
    ['recipient-unknown'],
  ],
  [
    'Your message\n\n  Subject: Hello\n\nwas not delivered to:\n\n  bob@example.org\n\nbecause:\n\n  Error transferring to MX.EXAMPLE.ORG; Maximum hop count exceeded.  Message probably in a routing loop.\n',
    ['mail-loop'],
  ],
  [
    "** Address not found **\n\nYour message wasn't delivered to bob@example.org because the address couldn't be found, or is unable to receive mail.\n\nLearn more here: https://support.google.com/mail/?p=NoSuchUser\n\nThe response was:\n\n550 5.1.1 The email account that you tried to reach does not exist.\n",
    ['recipient-unknown'],
  ],
  [
    "** Recipient inbox full **\n\nYour message couldn't be delivered to bob@example.org. Their inbox is full, or it's getting too much mail right now.\n",
    ['mailbox-full', 'rate-limited'],
  ],
  [
    '** Message blocked **\n\nYour message to bob@example.org has been blocked. See technical details below for more information.\n\nThe response from the remote server was:\n\n554 5.7.1 Spam message rejected\n',
    ['spam-content'],
  ],
  [
    'Adresse nicht gefunden\n\nIhre Nachricht wurde nicht an bob@example.org zugestellt, weil die Adresse nicht gefunden wurde oder keine E-Mails empfangen kann.\n',
    ['recipient-unknown'],
  ],
  [
    "Adresse introuvable\n\nVotre message n'est pas parvenu à bob@example.org, car l'adresse est introuvable ou ne peut pas recevoir de messages.\n",
    ['recipient-unknown'],
  ],
  [
    'No se ha encontrado la dirección\n\nTu mensaje no se ha entregado a bob@example.org porque no se ha encontrado la dirección o no puede recibir correo.\n',
    ['recipient-unknown'],
  ],
  [
    'Ihre Nachricht an bob@example.org konnte nicht zugestellt werden.\n\nbob wurde auf example.org nicht gefunden.\n',
    ['recipient-unknown'],
  ],
  [
    "Votre message à bob@example.org n'a pas pu être remis.\n\nbob est introuvable sur example.org.\n",
    ['recipient-unknown'],
  ],
  [
    'Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\nbob@example.org\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden. Überprüfen Sie die E-Mail-Adresse des Empfängers, und versuchen Sie, die Nachricht erneut zu senden.\n',
    ['recipient-unknown'],
  ],
  [
    'Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\nbob@example.org\nDas Postfach des Empfängers ist voll und kann zurzeit keine Nachrichten akzeptieren.\n',
    ['mailbox-full'],
  ],
  [
    'Échec de la remise à ces destinataires ou groupes :\n\nbob@example.org\nLa boîte aux lettres du destinataire est pleine et ne peut pas accepter de messages actuellement.\n',
    ['mailbox-full'],
  ],
  [
    "Delivery has failed to these recipients or groups:\n\nbob@example.org\nYour message wasn't delivered because the recipient's email provider rejected it.\n",
    ['policy-refused', 'unknown', 'recipient-unknown', 'recipient-refused'],
  ],
  [
    "Delivery has failed to these recipients or groups:\n\nbob@example.org\nThe recipient's mailbox is full and can't accept messages now. Please try resending your message later, or contact the recipient directly.\n",
    ['mailbox-full'],
  ],
  [
    "Delivery has failed to these recipients or groups:\n\nbob@example.org\nThe message you sent exceeds the size limit for the recipient's mailbox.\n",
    ['message-too-big', 'mailbox-full'],
  ],
  [
    "Delivery has failed to these recipients or groups:\n\nfriends@example.org\nYour message can't be delivered because delivery to this group is restricted to people in the organization.\n",
    ['recipient-refused'],
  ],
  [
    '以下の宛先にメールを配信できませんでした。\n\nbob@example.org\n\n理由: 宛先のメールボックスが一杯です。\n',
    ['mailbox-full'],
  ],
  ['メールを送信できませんでした。\n\nbob@example.org\n\nエラー: ユーザーが見つかりません\n', ['recipient-unknown']],
  ['您的邮件无法送达以下收件人:\n\nbob@example.org\n\n原因: 收件人邮箱不存在\n', ['recipient-unknown']],
  [
    'Ваше письмо не доставлено следующим получателям:\n\nbob@example.org\n\nПричина: почтовый ящик переполнен\n',
    ['mailbox-full'],
  ],
  [
    '    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this e-mail.\n\n    An error has occurred while attempting to deliver a message for\n    the following list of recipients:\n\nbob@example.org: Invalid recipient: bob@example.org\n\n    Below is a copy of the original message:\n',
    ['recipient-unknown'],
  ],
  [
    '    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this e-mail.\n\n    An error has occurred while attempting to deliver a message for\n    the following list of recipients:\n\nbob@example.org: No MX found for domain\n\n    Below is a copy of the original message:\n',
    ['domain-not-found', 'domain-no-mail'],
  ],
  [
    'Sorry, we were unable to deliver your message to the following address.\n\n<bob@example.org>:\nNo MX or A records for example.org\n',
    ['domain-not-found', 'domain-no-mail'],
  ],
  [
    'Sorry, we were unable to deliver your message to the following address.\n\n<bob@example.org>:\nUnable to deliver message after multiple retries, giving up.\n',
    ['timeout-expired'],
  ],
  [
    "The following message to <bob@example.org> was undeliverable.\nThe reason for the problem:\n5.4.7 - Delivery expired (message too old) 'timeout'\n",
    ['timeout-expired'],
  ],
  [
    "The following message to <bob@example.org> was undeliverable.\nThe reason for the problem:\n5.1.2 - Bad destination host 'DNS Hard Error looking up example.org (MX):  NXDomain'\n",
    ['domain-not-found'],
  ],
  [
    "The following message to <bob@example.org> was undeliverable.\nThe reason for the problem:\n5.4.7 - Delivery expired (message too old) [Default] 450-'<bob@example.org>: Recipient address rejected: Greylisted' (delivery attempts: 36)\n",
    ['greylisted', 'timeout-expired'],
  ],
];

function told(text: string) {
  const input = { name: '-', bytes: new TextEncoder().encode(text), kind: 'message-returned' } as const;
  const [reading] = explain(input, catalogue, {});
  return reading && 'results' in reading ? reading.results[0] : undefined;
}

describe('the own words of a report', () => {
  it.each(REPORTS)('decide where no server is quoted: %s', (text, reasons) => {
    expect(reasons).toContain(told(text)?.reason);
  });
});
