import type { Phrases } from './phrases.ts';

/** Filters in front of a mail server: amavis, MailMarshal, MailScanner, m-FILTER, Symantec, SurfControl, Mimecast, Proofpoint. */
export default {
  program: 'mail filters',
  failed: [
    'failed to send to identified host,?',
    'addressed to:?',
    '(?:virus|attachment|banned file)[^\\n@]{0,60} to:?',
    'was not sent to:?',
  ],
  list: [
    '以下の(?:メールアドレス|宛先|アドレス)(?:への|に|宛)(?:の)?(?:送信|配信|メール)[^\\n]{0,30}',
    '(?:message|e-?mail) (?:with subject: [^\\n]{0,200} )?(?:could|can|has)[^:\\n]{0,80} (?:the following )?recipients?:',
  ],
  copy: [
    '-{3,12} ?(?:original mail info|returned message|message non-deliverable)[^\\n]{0,40}',
    '--- message non-deliverable\\.?',
  ],
  refused: [
    'transcript of the attempts to send the message',
    'was considered unsolicited bulk e-?mail|(?:contains?|contained) (?:a )?(?:virus|banned (?:name|file))',
    'was not sent|has been (?:blocked|quarantined|rejected) by',
    '送信できませんでした|メールサーバーとの通信中',
    'delivery attempts? (?:were|was) unsuccessful',
  ],
} satisfies Phrases;
