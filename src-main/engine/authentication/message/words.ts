import type { Severity } from '../finding.ts';

/** What a finding about a message says to people. `{name}` stands for one of its values. */
export interface Words {
  readonly severity: Severity;
  readonly title: string;
  readonly says: string;
  /** What mends it. */
  readonly fix?: { readonly where: 'name-service' | 'mail-server' | 'mail-app' | 'nobody'; readonly what: string };
}

/**
 * Every finding about a message, by its effect: what keeps mail from arriving stands first, what is only worth a word
 * last. The order of this table is the order in which findings are told.
 */
export const WORDS = {
  'author-missing': {
    severity: 'problem',
    title: 'The message does not say who it is from',
    says: 'There is no address in the From line. Most servers refuse such mail.',
    fix: { where: 'mail-app', what: 'Set your address in the mail app, then send again.' },
  },
  'author-several-fields': {
    severity: 'problem',
    title: 'The message has more than one From line',
    says: 'Only one is allowed. Big providers refuse mail with two of them.',
    fix: { where: 'mail-app', what: 'Write one From line only.' },
  },
  'author-several-domains': {
    severity: 'problem',
    title: 'The From line names several domains',
    says: 'It names {domains}. Receivers can check one domain only.',
    fix: { where: 'mail-app', what: 'Use one From address.' },
  },
  'author-malformed': {
    severity: 'problem',
    title: 'The From address cannot be read',
    says: 'Its domain is not a real name. Nobody can check it.',
    fix: { where: 'mail-app', what: 'Correct your address in the mail app.' },
  },
  'rule-refuses': {
    severity: 'problem',
    title: 'The rule of {domain} asks servers to refuse this message',
    says: 'Neither a signature nor the sending server vouches for {domain}. Its own rule then says: {policy}.',
    fix: { where: 'mail-server', what: 'Sign your mail as {domain}, or send through its own server.' },
  },
  'rule-to-spam': {
    severity: 'problem',
    title: 'The rule of {domain} asks servers to put this message into spam',
    says: 'Neither a signature nor the sending server vouches for {domain}. Its own rule then says: {policy}.',
    fix: { where: 'mail-server', what: 'Sign your mail as {domain}, or send through its own server.' },
  },
  'server-not-allowed': {
    severity: 'problem',
    title: 'The sending server is not on the list of {domain}',
    says: 'The message came from {ip}. The list (SPF) of {domain} does not name it.',
    fix: {
      where: 'name-service',
      what: 'Add the server to the SPF record, or send through the server that is named there.',
    },
  },
  'body-changed': {
    severity: 'problem',
    title: 'The text was changed on the way',
    says: 'The signature of {domain} does not fit the text any more. A list, a filter or a virus scanner may have added words.',
    fix: {
      where: 'mail-server',
      what: 'Find out which server changes mail after it was signed. Sign after it, not before.',
    },
  },
  'signature-wrong': {
    severity: 'problem',
    title: 'The signature of {domain} is wrong',
    says: 'A signed line was changed, or the published key is not the one that signed.',
    fix: { where: 'name-service', what: 'Compare the key of your mail server with the record at {name}.' },
  },
  'key-missing': {
    severity: 'problem',
    title: 'The key for the signature is not published',
    says: 'The message is signed as {domain}. There is no key at {name}.',
    fix: { where: 'name-service', what: 'Add the key that your mail service shows you.' },
  },
  'key-alias-lost': {
    severity: 'problem',
    title: 'The key record points to nothing',
    says: '{name} points to {alias}. There is no key there.',
    fix: { where: 'name-service', what: 'Copy the target again from your mail service, or turn signing on there.' },
  },
  'key-revoked': {
    severity: 'problem',
    title: 'The key for the signature was withdrawn',
    says: 'The record at {name} holds an empty key. Nothing signed with it counts.',
    fix: { where: 'mail-server', what: 'Sign with a new key and publish it.' },
  },
  'key-broken': {
    severity: 'problem',
    title: 'The published key cannot be used',
    says: 'The record at {name} is damaged or does not fit. It may have been cut or pasted with extra signs.',
    fix: { where: 'name-service', what: 'Replace the record with the exact text from your mail service.' },
  },
  'key-too-short': {
    severity: 'problem',
    title: 'The key is too short to count',
    says: 'Keys need at least 1024 bits. The one at {name} has fewer.',
    fix: { where: 'mail-server', what: 'Make a key of 2048 bits and publish it.' },
  },
  'signature-expired': {
    severity: 'problem',
    title: 'The signature is too old',
    says: 'It was good until {date}. The message came later than that, or it is an old one.',
    fix: { where: 'mail-server', what: 'Let signatures hold for some days, and check the clock of the server.' },
  },
  'signature-void': {
    severity: 'problem',
    title: 'The signature of {domain} is not valid',
    says: 'It breaks the rules for signatures, so receivers pass over it. The reason: {reason}.',
    fix: { where: 'mail-server', what: 'Look at the signing settings of your mail server.' },
  },
  unsigned: {
    severity: 'warning',
    title: 'The message is not signed',
    says: 'Big providers trust signed mail more. From senders of many messages they want it.',
    fix: { where: 'mail-server', what: 'Turn signing (DKIM) on at your mail service.' },
  },
  'signed-by-others': {
    severity: 'warning',
    title: 'Only another domain signed the message',
    says: 'The signature is of {signers}. It does not vouch for {domain}.',
    fix: { where: 'mail-server', what: 'Set up signing with your own domain at your mail service.' },
  },
  'rule-unmet': {
    severity: 'warning',
    title: 'Nobody vouches for {domain} in this message',
    says: 'No good signature or sending server belongs to {domain}. Its rule lets such mail pass for now.',
    fix: { where: 'mail-server', what: 'Sign your mail as {domain}.' },
  },
  'provider-said-no': {
    severity: 'warning',
    title: 'The receiving provider was not content',
    says: '{server} says: {verdicts}.',
  },
  'chain-broken': {
    severity: 'warning',
    title: 'The chain of the servers that passed it on is broken',
    says: 'A list or a forwarding sealed the message. The seals do not hold any more.',
    fix: { where: 'nobody', what: 'Only those who forward the message can mend this.' },
  },
  'field-twice': {
    severity: 'problem',
    title: 'The line {field} stands there {count} times',
    says: 'It may be there once only. Some servers refuse the message for that.',
    fix: { where: 'mail-app', what: 'Write the line {field} once.' },
  },
  'date-missing': {
    severity: 'problem',
    title: 'The message has no date',
    says: 'Every message needs a date that can be read. Filters take its lack for spam.',
    fix: { where: 'mail-app', what: 'Let the mail app write the Date line.' },
  },
  'date-off': {
    severity: 'warning',
    title: 'The date of the message is far off',
    says: 'It differs by {hours} hours from the time of the first server. The clock may be wrong.',
    fix: { where: 'mail-app', what: 'Set the clock of the sending computer.' },
  },
  'id-missing': {
    severity: 'warning',
    title: 'The message has no proper number of its own',
    says: 'The Message-ID line is missing or not well formed. Gmail refuses some mail for that.',
    fix: { where: 'mail-app', what: 'Let the mail app or server write a Message-ID line.' },
  },
  'line-too-long': {
    severity: 'problem',
    title: 'A line of the message is too long',
    says: 'It has {count} signs, and 998 are allowed. Servers break or refuse it.',
    fix: { where: 'mail-app', what: 'Let the mail app encode the text before it is sent.' },
  },
  'raw-letters': {
    severity: 'warning',
    title: 'The header holds letters that were not encoded',
    says: 'Older servers refuse or damage letters such as ä in a header.',
    fix: { where: 'mail-app', what: 'Let the mail app encode the subject and names.' },
  },
  'unsubscribe-incomplete': {
    severity: 'problem',
    title: 'People cannot leave the list with one click',
    says: 'This looks like a mailing to many. Gmail and Yahoo want two lines for it. What is missing: {missing}.',
    fix: {
      where: 'mail-server',
      what: 'Add List-Unsubscribe with an https link, and List-Unsubscribe-Post: List-Unsubscribe=One-Click.',
    },
  },
  'unsubscribe-unsigned': {
    severity: 'problem',
    title: 'The lines for leaving the list are not signed',
    says: 'The one-click lines count only when a good signature covers both of them.',
    fix: { where: 'mail-server', what: 'Sign List-Unsubscribe and List-Unsubscribe-Post too.' },
  },
  'bulk-rules': {
    severity: 'warning',
    title: 'The message does not meet the rules for many messages',
    says: '{providers} want this from people who send {count} or more a day. What is missing: {missing}.',
    fix: { where: 'mail-server', what: 'Meet these rules before you send to many people.' },
  },
  'very-large': {
    severity: 'warning',
    title: 'The message is large',
    says: 'It has {size} MB as it is sent. Many providers take 25 MB or less.',
    fix: { where: 'mail-app', what: 'Share large files with a link.' },
  },
  'html-only': {
    severity: 'notice',
    title: 'There is no plain text beside the formatted text',
    says: 'Filters count that against a message.',
    fix: { where: 'mail-app', what: 'Send both forms of the text.' },
  },
  'pictures-only': {
    severity: 'warning',
    title: 'The message is pictures with next to no words',
    says: 'Filters cannot read pictures, so they take such mail for spam.',
    fix: { where: 'mail-app', what: 'Write the main points as text.' },
  },
  'link-differs': {
    severity: 'warning',
    title: 'A link shows one place and leads to another',
    says: 'It shows {shown} and leads to {leads}. Filters take that for a trick.',
    fix: { where: 'mail-app', what: 'Show the place the link leads to, or plain words.' },
  },
  'link-to-number': {
    severity: 'warning',
    title: 'A link leads to a number, not to a name',
    says: 'It leads to {leads}. Filters take that for a trick.',
    fix: { where: 'mail-app', what: 'Use the name of the web page.' },
  },
  'reply-elsewhere': {
    severity: 'notice',
    title: 'Answers go to another domain',
    says: 'The message is from {domain}. Answers go to {reply}.',
  },
  'name-holds-address': {
    severity: 'warning',
    title: 'The name of the sender shows another address',
    says: 'The name shows {shown}, and the address is of {domain}. Filters take that for a trick.',
    fix: { where: 'mail-app', what: 'Use a plain name in the mail app.' },
  },
  'subject-missing': {
    severity: 'notice',
    title: 'The message has no subject',
    says: 'Filters count that against a message.',
    fix: { where: 'mail-app', what: 'Write a subject.' },
  },
  'subject-shouts': {
    severity: 'notice',
    title: 'The subject is in capital letters',
    says: 'Filters count that against a message.',
    fix: { where: 'mail-app', what: 'Write the subject in the usual way.' },
  },
  'way-slow': {
    severity: 'notice',
    title: 'The message waited {minutes} minutes on the way',
    says: 'The wait was before {server}.',
  },
  'way-open': {
    severity: 'notice',
    title: 'A part of the way was not encrypted',
    says: '{server} took the message without encryption.',
    fix: { where: 'mail-server', what: 'Turn encryption (TLS) on between the servers.' },
  },
  'clocks-disagree': {
    severity: 'notice',
    title: 'The clocks on the way disagree',
    says: '{server} says it had the message {seconds} seconds before it was sent on to it.',
  },
  'key-weak': {
    severity: 'notice',
    title: 'The key of {domain} is short',
    says: 'It has {bits} bits. 2048 are advised.',
    fix: { where: 'mail-server', what: 'Make a key of 2048 bits and publish it.' },
  },
  'old-algorithm': {
    severity: 'warning',
    title: 'The signature of {domain} is of an old kind',
    says: 'Many receivers do not take SHA-1 any more. For them the message is not signed.',
    fix: { where: 'mail-server', what: 'Set signing to rsa-sha256.' },
  },
  'key-testing': {
    severity: 'notice',
    title: 'The key of {domain} is marked as a test',
    says: 'The record at {name} holds t=y. Some receivers then do not count the signature.',
    fix: { where: 'name-service', what: 'Take t=y out when all works.' },
  },
  'signature-partial': {
    severity: 'warning',
    title: 'The signature leaves the end of the text open',
    says: '{count} bytes can be changed and it would still hold. Some receivers do not count it.',
    fix: { where: 'mail-server', what: 'Turn off the length limit (l=) of the signature.' },
  },
  'too-many-signatures': {
    severity: 'notice',
    title: 'The message has {count} signatures',
    says: 'We looked at the first {checked}.',
  },
  'verdicts-untrusted': {
    severity: 'notice',
    title: 'Some words about checks may be made up',
    says: '{count} such lines came with the message. We did not use them.',
  },
  'key-unknown': {
    severity: 'could-not-check',
    title: 'We could not check the signature of {domain}',
    says: 'The key at {name} could not be asked for.',
  },
  'rule-unknown': {
    severity: 'could-not-check',
    title: 'We could not check the rule of {domain}',
    says: 'The name service gave no answer.',
  },
  'header-too-large': {
    severity: 'could-not-check',
    title: 'The header is too large to check',
    says: 'It has more than 1 MB or 10,000 lines. No honest message has that.',
  },
  'check-stopped': {
    severity: 'could-not-check',
    title: 'The check of the signatures was stopped',
    says: 'It took too long, or it was ended.',
  },
  'signature-good': {
    severity: 'good',
    title: 'The signature of {domain} is good',
    says: 'Nothing it covers was changed on the way.',
  },
  'rule-met': {
    severity: 'good',
    title: 'The message meets the rule of {domain}',
    says: '{voucher} vouches for it.',
  },
  'chain-good': {
    severity: 'good',
    title: 'All servers that passed it on sealed it well',
    says: 'The chain of {count} seals holds.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A finding's name. A public contract: add, never rename. */
export type MessageCode = keyof typeof WORDS;
