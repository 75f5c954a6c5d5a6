/**
 * What people bring, one of each kind: the wording of real programs, with people and servers that do not exist.
 * Lines end as they do on the clipboard.
 */
export const PASTES = {
  outlookDialog: `Task 'rosa@brook-mail.example - Sending' reported error (0x80042109): 'Outlook cannot connect to your outgoing (SMTP) e-mail server. If you continue to receive this message, contact your server administrator or Internet service provider (ISP).'`,
  thunderbirdGerman: `Senden der Nachricht fehlgeschlagen.
Fehler beim Senden der Nachricht: Der Mail-Server antwortete:
5.1.1 <otto@hill-farm.example>: Recipient address rejected: User unknown in virtual mailbox table.
Bitte überprüfen Sie die E-Mail-Adresse des Empfängers "otto@hill-farm.example" und wiederholen Sie den Vorgang.`,
  iosCutOff: `Cannot Send Mail
A copy has been placed in your Outbox. The recipient “otto@hill-farm.example” was rejected by the server because it does not allow rel`,
  gmailBounce: `Address not found
Your message wasn't delivered to otto@hill-farm.example because the address couldn't be found, or is unable to receive mail.
LEARN MORE
The response from the remote server was:
550 5.1.1 <otto@hill-farm.example>: Recipient address rejected: User unknown`,
  microsoftReport: `Delivery has failed to these recipients or groups:

otto@hill-farm.example (otto@hill-farm.example)
The recipient's mailbox is full and can't accept messages now. Please try resending your message later, or contact the recipient directly.

Diagnostic information for administrators:

Generating server: AS8PR04MB1234.eurprd04.prod.outlook.com

otto@hill-farm.example
Remote Server returned '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException'`,
  eximBounce: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  otto@hill-farm.example
    host mx.hill-farm.example [192.0.2.25]
    SMTP error from remote mail server after RCPT TO:<otto@hill-farm.example>:
    550 5.1.1 No such user here`,
  delayed: `This is the mail system at host relay.brook-mail.example.

####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 4 hour(s).
It will be retried until it is 5 day(s) old.

<otto@hill-farm.example>: connect to mx.hill-farm.example[192.0.2.25]:25:
    Connection timed out`,
  outOfOffice: `From: Otto <otto@hill-farm.example>
To: rosa@brook-mail.example
Subject: Automatic reply: Eggs for Saturday
Date: Mon, 2 Nov 2026 09:15:00 +0000
Auto-Submitted: auto-replied
Content-Type: text/plain; charset=utf-8

I am out of the office until 9 November and will read your mail then.`,
  codeAlone: '550 5.7.1',
  signInChallenge:
    'AUTH XOAUTH2\n334 eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIiwic2NvcGUiOiJodHRwczovL21haWwuZ29vZ2xlLmNvbS8ifQ==',
  nodemailerLog: `Error: Invalid login: 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6
    at SMTPConnection._formatError (/srv/app/node_modules/nodemailer/lib/smtp-connection/index.js:809:19) {
  code: 'EAUTH',
  response: '535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6',
  responseCode: 535,
  command: 'AUTH PLAIN'
}`,
  yahooDeferred:
    '421 4.7.0 [TSS04] Messages from 192.0.2.10 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes',
  gibberish: 'flurb the gnarl, seventeen quibbets went sideways again',
} as const;

/** A report of one mail service on one day (RFC 7489, Appendix C). */
export const DMARC_REPORT = `<?xml version="1.0" encoding="UTF-8"?>
<feedback>
  <report_metadata>
    <org_name>Harbour Mail</org_name><email>reports@harbour-mail.example</email><report_id>20261101.7</report_id>
    <date_range><begin>1793491200</begin><end>1793577599</end></date_range>
  </report_metadata>
  <policy_published><domain>brook-mail.example</domain><adkim>r</adkim><aspf>r</aspf><p>none</p><pct>100</pct></policy_published>
  <record>
    <row>
      <source_ip>192.0.2.10</source_ip><count>12</count>
      <policy_evaluated><disposition>none</disposition><dkim>pass</dkim><spf>pass</spf></policy_evaluated>
    </row>
    <identifiers><header_from>brook-mail.example</header_from></identifiers>
    <auth_results><spf><domain>brook-mail.example</domain><result>pass</result></spf></auth_results>
  </record>
</feedback>
`;
