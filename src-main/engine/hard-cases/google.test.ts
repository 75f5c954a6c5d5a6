/** Guide, section 4, "Google": one test a sentence, in its order. */
import { describe, expect, it } from 'vitest';
import { answer, told } from './testing/ask.ts';
import { expectInEveryForm, type Wanted } from './testing/forms.ts';

type Case = readonly [title: string, line: string, wanted: Wanted];

const CASES: readonly Case[] = [
  [
    '5.7.26 is about authentication',
    '550-5.7.26 This mail has been blocked because the sender is unauthenticated.\n550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.\n550 5.7.26 For instructions on setting up authentication, go to https://support.google.com/mail/answer/81126#authentication - gsmtp',
    { reason: 'sender-auth-failed', saidBy: 'Google', enhancedStatus: '5.7.26' },
  ],
  [
    '5.7.25 is about reverse DNS',
    '550-5.7.25 [192.0.2.1] The IP address sending this message does not have a PTR\n550-5.7.25 record setup, or the corresponding forward DNS entry does not match the\n550 5.7.25 sending IP. To learn more visit https://support.google.com/mail/answer/81126#ip-practices - gsmtp',
    { reason: 'no-reverse-dns', cause: 'reverse-dns-missing', saidBy: 'Google' },
  ],
  [
    '4.7.28 is a limit for an address of a server',
    '421-4.7.28 Gmail has detected an unusual rate of unsolicited mail originating from\n421-4.7.28 your IP address. To protect our users from spam, mail sent from\n421 4.7.28 your IP address has been temporarily rate limited. - gsmtp',
    { reason: 'rate-limited', permanence: 'transient', saidBy: 'Google' },
  ],
  [
    '5.7.0 is about the attachment',
    '552-5.7.0 This message was blocked because its content presents a potential\n552-5.7.0 security issue. Please visit https://support.google.com/mail/?p=BlockedMessage to review our\n552 5.7.0 message content and attachment content guidelines. - gsmtp',
    { reason: 'virus-or-attachment', cause: 'attachment-blocked' },
  ],
  [
    '5.7.1, first meaning: the reputation of the domain',
    '550-5.7.1 [192.0.2.1] Gmail has detected that this message is likely suspicious\n550-5.7.1 due to the very low reputation of the sending domain. To best protect\n550 5.7.1 our users from spam, the message has been blocked. - gsmtp',
    { reason: 'sender-reputation' },
  ],
  [
    '5.7.1, second meaning: the message is likely unsolicited',
    '550-5.7.1 [192.0.2.1] Our system has detected that this message is likely\n550-5.7.1 unsolicited mail. To reduce the amount of spam sent to Gmail, this message\n550 5.7.1 has been blocked. - gsmtp',
    { reason: 'spam-content' },
  ],
  [
    '5.7.1, third meaning: the DMARC policy of the domain',
    "550-5.7.1 Unauthenticated email from sender.example is not accepted due to domain's\n550-5.7.1 DMARC policy. Please contact the administrator of sender.example domain if\n550 5.7.1 this was a legitimate mail. - gsmtp",
    { reason: 'sender-auth-failed' },
  ],
  [
    '5.7.1, fourth meaning: there is no From',
    '550-5.7.1 [192.0.2.1] Messages missing a valid address in From: header, or having\n550 5.7.1 no From: header, are not accepted. - gsmtp',
    { reason: 'message-malformed' },
  ],
  [
    'no IPv6 guidelines, said to a server: the name of its address is missing',
    '550-5.7.1 [2001:db8::1] Our system has detected that this message does not meet IPv6\n550-5.7.1 sending guidelines regarding PTR records and authentication. Please review\n550 5.7.1 https://support.google.com/mail/?p=IPv6AuthError for more information - gsmtp',
    { reason: 'no-reverse-dns' },
  ],
];

describe('Google', () => {
  it.each(CASES)('%s', (_, line, wanted) => {
    expectInEveryForm(line, wanted);
  });

  const HELP = 'https://groups.google.com/support/';
  it.each([
    [
      'English',
      "We're writing to let you know that the group you tried to contact (team) may not exist, or you may not have permission to post messages to the group.",
    ],
    [
      'German',
      'Die Gruppe (team), die Sie erreichen wollten, gibt es vielleicht nicht, oder Sie dürfen ihr nicht schreiben.',
    ],
    ['French', "Le groupe (team) n'existe peut-être pas, ou vous ne pouvez pas y écrire."],
    ['Spanish', 'Puede que el grupo (team) no exista o que no tengas permiso para escribir en él.'],
    ['Italian', 'Il gruppo (team) potrebbe non esistere, oppure non puoi scrivere al gruppo.'],
    ['Portuguese', 'O grupo (team) pode não existir ou você não pode escrever para ele.'],
    ['Dutch', 'De groep (team) bestaat misschien niet, of u mag er niet naar schrijven.'],
    ['Polish', 'Grupa (team) może nie istnieć albo nie wolno do niej pisać.'],
    ['Russian', 'Возможно, группа (team) не существует или у вас нет права писать в неё.'],
    ['Turkish', 'Grup (team) mevcut olmayabilir veya gruba yazma izniniz olmayabilir.'],
    ['Swedish', 'Gruppen (team) finns kanske inte, eller så får du inte skriva till den.'],
    ['Japanese', 'グループ (team) は存在しないか、投稿する権限がない可能性があります。'],
    ['Chinese', '群组 (team) 可能不存在，或者您无权向其发帖。'],
    ['Korean', '그룹 (team)이 존재하지 않거나 게시할 권한이 없을 수 있습니다.'],
  ])(
    'Groups, %s: "may not exist, or you may not have permission" is one of two, and both stay possible',
    (_, words) => {
      const said = told(`Hello anna@sender.example,\n\n${words}\n\n${HELP}\n\nGoogle Groups`);
      expect(['recipient-unknown', 'recipient-refused']).toContain(said.reason);
      expect(said.causes?.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['recipient-unknown', 'recipient-refused']),
      );
      expect(said.causes?.[0]?.confidence).not.toBe('sure');
    },
  );

  it.each([
    [
      '535 5.7.80',
      '535 5.7.8',
      'Username and Password not accepted. For more information, go to https://support.google.com/mail/?p=BadCredentials - gsmtp',
      'wrong-password',
    ],
    [
      '534 5.7.90',
      '534 5.7.9',
      'Application-specific password required. For more information, go to https://support.google.com/mail/?p=InvalidSecondFactor - gsmtp',
      'app-password-required',
    ],
    ['504 5.7.40', '504 5.7.4', 'Unrecognized Authentication Type. - gsmtp', 'auth-mechanism-unsupported'],
  ])('the table prints %s, the wire says %s: both are one code', (printed, wire, words, cause) => {
    const [a, b] = [printed, wire].map((code) => told(`${code} ${words}`));
    expect([a?.cause, b?.cause]).toEqual([cause, cause]);
    expect(told(printed).causes).toEqual(told(wire).causes);
  });

  it('the table also prints 421 5.7.32: it is the 4.7.32 of the wire', () => {
    const words =
      'Your email has been rate limited because the From: header (RFC5322) in this message is not aligned with either the authenticated SPF or DKIM organizational domain. - gsmtp';
    for (const code of ['421 5.7.32', '421 4.7.32']) {
      expect(told(`${code} ${words}`)).toMatchObject({ reason: 'sender-auth-failed', permanence: 'transient' });
    }
  });

  it('IPv6 guidelines, said to a mail app that talks to the wrong host: the outgoing server stays possible', () => {
    const { results } = answer(
      "The message could not be sent. Account: 'Work', Server: 'gmail-smtp-in.l.google.com', Protocol: SMTP, Server Response: '550 5.7.1 [2001:db8::1] Our system has detected that this message does not meet IPv6 sending guidelines regarding PTR records and authentication. - gsmtp', Port: 25, Secure(SSL): No, Server Error: 550, Error Number: 0x800CCC6F",
    );
    expect(results[0]?.causes.map(({ id }) => id)).toContain('wrong-server-name');
  });
});
