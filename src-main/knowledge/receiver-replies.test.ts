import { describe, expect, it } from 'vitest';
import { checkReplies, readReplyText, type ReplyRow } from './testing/check-replies.ts';

const MIMECAST = 'https://community.mimecast.com/docs/DOC-1369#550';
const BLOCKED = '554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using';

const FILTERS: readonly ReplyRow[] = [
  [
    'Mimecast: first contact',
    '451 Internal resource is temporarily unavailable - https://x.example [id]',
    'greylisted',
  ],
  ['Mimecast: a blocked sender', `550 Envelope blocked - User Domain Entry - ${MIMECAST}`, 'recipient-refused'],
  ['Mimecast: reputation', '550 csi.mimecast.org Poor Reputation Sender.', 'low-reputation'],
  [
    'Mimecast: the recipient’s own domain',
    `550 Rejected by header based Anti-Spoofing policy: anna@bert.example - ${MIMECAST}`,
    'recipient-policy',
  ],
  ['Proofpoint: for good', '554 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.7', 'address-blocklisted'],
  ['Proofpoint: for minutes', '421 4.7.0 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.7', 'low-reputation'],
  ['Cloudmark', '554 refused, see http://csi.cloudmark.com/reset-request/?ip=192.0.2.7', 'address-blocklisted'],
  [
    'Cisco: reputation',
    "554-mx.bert.example\n554 Your access to this mail system has been rejected due to the sending MTA's poor reputation.",
    'low-reputation',
  ],
  ['Trend Micro: a list', '550 5.7.1 <bert@bert.example>: Recipient address rejected: ERS-RBL.', 'address-blocklisted'],
  [
    'Trend Micro: put off',
    '450 4.7.1 Client host [192.0.2.7] blocked using ABC.q.mail-abuse.com; deferred using Trend Micro Email Reputation database.',
    'low-reputation',
  ],
  [
    'Symantec: who may send',
    '553-SPF (Sender Policy Framework) domain authentication fail. Refer to http://www.symanteccloud.com/troubleshooting (#5.7.1)',
    'spf-fail',
  ],
  [
    'Hornetsecurity',
    '554 5.5.4 Your IP 192.0.2.7 address has a bad reputation. To unblock visit http://cloud-security.net/unblock?a=1',
    'low-reputation',
  ],
  ['FTGate: its number alone', '550 5.7.1 (#2.03)', 'address-blocklisted'],
  ['Rspamd: a list of its owner', '554 5.7.1 Matched map: FORBIDDEN_FILE_EXTENSION', 'attachment-blocked'],
  ['Hornetsecurity: a link', '554 5.6.2 Spam Link rejected', 'spam-content'],
  [
    'Barricade MX: an ending that does not exist',
    '550 5.7.1 sender <anna@pc.local> from unknown TLD #129',
    'sender-domain-missing',
  ],
  [
    'Barracuda: by one of its rules',
    '550 permanent failure for one or more recipients (bert@bert.example:blocked)',
    'recipient-policy',
  ],
  ['amavis: a kind of attachment', '554 5.7.0 Reject, id=00123-04 - BANNED: .exe,.exe-ms', 'attachment-blocked'],
  ['amavis: the head of the message', '554 5.6.0 Bounce, id=00123-04 - BAD HEADER: MIME error', 'message-malformed'],
  [
    'policyd-weight',
    '550 5.7.1 Mail appeared to be SPAM or forged. Ask your Mail/DNS-Administrator to correct HELO and DNS MX settings or to get removed from DNSBLs',
    'address-blocklisted',
  ],
  ['SPFBL: first contact', '451 [SPFBL] greylisting.', 'greylisted'],
  [
    'ASSP: a code to send back',
    '554 5.7.1 Mail (id-1) appears to be unsolicited - resend with the code 123 appended to subject',
    'spam-content',
  ],
];

const PROVIDERS: readonly ReplyRow[] = [
  [
    'Orange: no such recipient',
    '550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416 [416]',
    'recipient-unknown',
  ],
  ['Orange: its number with the server in front', '421 OFR004_104 [104]', 'too-many-connections'],
  ['La Poste: text or server', '550 5.5.0 Service refuse. LPN007_510 [510]', 'spam-content'],
  ['La Poste: later', '450 4.7.1 Service refuse. Veuillez essayer plus tard. LPN027_503 [503]', 'low-reputation'],
  ['Orange: its number alone', '550 5.2.0 ofr_506', 'spam-content'],
  ['NetEase: many wrong recipients', '421 HL:REP 163 mx9,abc', 'low-reputation'],
  ['NetEase: text', '554 DT:SPM 163 mx9,abc', 'spam-content'],
  ['NetEase: a quarter of an hour', '451 MI:SFQ 163 mx9,abc', 'rate-limited'],
  ['QQ: the sending server', '550 Connection frequency limited. http://service.mail.qq.com/', 'rate-limited'],
  [
    'QQ: only a help page',
    '550 http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000726',
    'spam-content',
  ],
  ['Alibaba: sign-in', '526 Authentication failure[0]', 'wrong-password'],
  ['Alibaba: From', "440 mail from account doesn't conform with authentication", 'sender-not-allowed'],
  ['STRATO: a link', '550 5.7.1 Refused by local policy. No SPAM please! (B-URL)', 'spam-content'],
  ['STRATO: an attachment', '550 5.7.1 Refused by local policy. No SPAM please! (B-ATTACH)', 'attachment-blocked'],
  ['Interia: a blocked sender', "550 5.7.1 Recipient doesn't want your mail", 'recipient-refused'],
  [
    'Forpsi: too much',
    '550 5.1.0 cNkj1y0022zrrQM01NkjaD policy violation, see https://support.forpsi.com/kb/a4075',
    'sending-limit',
  ],
  [
    'Neo: the hour is used up',
    '550 5.4.6 <anna@anna.example>: Recipient address rejected: Sender Domain Hourly Limit Exceeded',
    'sending-limit',
  ],
  [
    'EarthLink',
    '550 IP 192.0.2.7 is blocked by EarthLink. Go to earthlink.net/block for details.',
    'address-blocklisted',
  ],
  [
    'Bluehost: first contact',
    '452 <bert@bert.example> requested action aborted: try again later - GL/GL',
    'greylisted',
  ],
  [
    'DreamHost: what may be sent',
    '450 4.7.1 <bert@bert.example>: Recipient address rejected: Policy Rejection- Quota Exceeded.',
    'sending-limit',
  ],
  ['Daum: no such recipient', '550 5.1.1 RUSR 192.0.2.7: No such user: <bert@bert.example>', 'recipient-unknown'],
  ['Daum: the sending server', '421 4.4.5 CCRT 192.0.2.7: Connection refused. Server is busy(RT)', 'low-reputation'],
  [
    'Naver: the day is used up',
    '550 5.7.1 Since you sent too many e-mails,you are not allowed to send more e-mails within 24 hours.',
    'rate-limited',
  ],
  ['WP, in Polish', '554 (#5.3.0) Nie przyjmiemy tej wiadomosci poniewaz jest to spam', 'spam-content'],
  ['BlueTie: its number alone', '554 BL0005', 'low-reputation'],
  ['AT&T', '553 5.3.0 alph1 DNSBL:ATTRBL 521_is_blocked.', 'address-blocklisted'],
  [
    'BigPond: the own line',
    '554 BigPond Outbound OB105. Connection refused. 192.0.2.7 is listed',
    'address-blocklisted',
  ],
  ['a Japanese phone', '550 5.2.0 Unknown user bert@bert.example', 'recipient-refused'],
];

const LISTS: readonly ReplyRow[] = [
  [
    'known spam senders',
    `${BLOCKED} zen.spamhaus.org; https://www.spamhaus.org/sbl/query/SBL123456`,
    'address-blocklisted',
  ],
  [
    'a domain',
    '550 anna.example listed in dbl.spamhaus.org; see http://www.spamhaus.org/query/dbl',
    'domain-blocklisted',
  ],
  [
    'UCEPROTECT',
    '550-Blacklisted in dnsbl-1.uceprotect.net:\n550 IP 192.0.2.7 is UCEPROTECT-Level 1 listed.',
    'address-blocklisted',
  ],
  [
    'invaluement',
    '550-Blocked by ivmSIP and/or ivmSIP/24 - see\n550 https://www.invaluement.com/lookup/?item=192.0.2.7',
    'address-blocklisted',
  ],
  ['Barracuda', `${BLOCKED} b.barracudacentral.org`, 'address-blocklisted'],
  ['SORBS, which is closed', `${BLOCKED} dnsbl.sorbs.net; Currently Sending Spam`, 'recipient-misconfigured'],
  ['NiX Spam, which is closed', `${BLOCKED} ix.dnsbl.manitu.net`, 'recipient-misconfigured'],
  ['a list that closed long ago', `${BLOCKED} dnsbl.njabl.org`, 'recipient-misconfigured'],
];

describe('mail filters', () => {
  checkReplies(FILTERS);
});

describe('providers that receive', () => {
  checkReplies(PROVIDERS);
});

describe('block lists by name', () => {
  checkReplies(LISTS);

  it('blames the recipient’s server, not the sender, for a list that is closed', () => {
    const read = readReplyText(`${BLOCKED} dnsbl.sorbs.net`);
    expect(read?.actor).toBe('recipient-provider');
    expect(read?.says).toContain('no longer exists');
  });

  it.each(['combined.mail.abusix.zone', 'psbl.surriel.com', 'bl.mailspike.net', 'ips.backscatterer.org'])(
    '%s is known from memory, so nothing more than a guess is said',
    (zone) => {
      expect(readReplyText(`${BLOCKED} ${zone}`)?.causes[0]?.confidence).toBe('possible');
    },
  );
});

describe('a token of a receiver', () => {
  it.each([
    ['421 HL:ICC 163 mx9,abc', 'transient'],
    ['550 Domain frequency limited', 'transient'],
    ['450 4.7.1 Client host blocked using ABC.q.mail-abuse.com', 'transient'],
    ['550 5.7.1 <bert@bert.example>: Recipient address rejected: ERS-RBL.', 'permanent'],
  ])('%s is %s', (text, permanence) => {
    expect(readReplyText(text)?.permanence).toBe(permanence);
  });

  it.each(['XHL:REP', 'OFR_4161', 'BB-URL', 'ERS-RBLX'])('is not seen inside a longer word: %s', (word) => {
    const read = readReplyText(`550 ${word}`);
    expect(read?.causes[0]?.confidence ?? 'unknown').not.toBe('sure');
  });
});
