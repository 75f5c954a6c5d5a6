/** Guide, section 4, "What users of bounce parsers ask for" (public issue threads), in its order. */
import { describe, expect, it } from 'vitest';
import { answer, reasonsOf, told } from './testing/ask.ts';
import { inReport } from './testing/forms.ts';
import { mailReport } from './testing/mail-report.ts';

const failed = (to: string, line: string): string =>
  `Final-Recipient: rfc822; ${to}\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; ${line}`;

describe('what people ask for in threads', () => {
  it.each([
    [
      'mailbox disabled',
      '550 5.1.1 <bob@example.net>: Recipient address rejected: mailbox disabled',
      'recipient-disabled',
    ],
    ['moved', '551 5.1.1 User has moved to another address, please try robert@new.example', 'recipient-moved'],
    ['no such domain', '550 5.1.1 <bob@example.net>: domain not found', 'domain-not-found'],
    ['no such user', '550 5.1.1 <bob@example.net>: User unknown', 'recipient-unknown'],
  ])('5.1.1 is too generic, the words are not: %s', (_, line, reason) => {
    expect(told(inReport(line, { status: '5.1.1' })).reason).toBe(reason);
  });

  it('"Access denied" with 5.4.1 is an unknown user, with 5.7.1 a refusal', () => {
    expect(told('550 5.4.1 Recipient address rejected: Access denied').reason).toBe('recipient-unknown');
    expect(['policy-refused', 'recipient-refused']).toContain(told('550 5.7.1 Access denied').reason);
  });

  it('5.1.10 stands only in the words of the report', () => {
    const words =
      "Your message to bob@example.net couldn't be delivered.\n\nbob wasn't found at example.net.\n\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'";
    const said = told(
      mailReport({ words, groups: ['Final-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 5.0.0'] }),
    );
    expect(said).toMatchObject({ reason: 'recipient-unknown', enhancedStatus: '5.1.10' });
  });

  it('the reason stands in X-Supplementary-Info', () => {
    const group =
      'Final-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 5.0.0\nX-Supplementary-Info: <smtp; 550 5.1.1 User unknown>';
    expect(told(mailReport({ groups: [group] })).reason).toBe('recipient-unknown');
  });

  it('an unknown user with a code that starts with 4 is unknown and yet not final', () => {
    expect(
      told('450 4.1.1 <bob@example.net>: Recipient address rejected: User unknown in virtual mailbox table'),
    ).toMatchObject({ reason: 'recipient-unknown', permanence: 'transient' });
  });

  it('the address that was typed is shown, not the one it was passed on to', () => {
    const group =
      'Original-Recipient: rfc822; bob@example.net\nFinal-Recipient: rfc822; x-42@box.internal.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown';
    const { results, headline } = answer(mailReport({ groups: [group] }));
    expect(results[0]).toMatchObject({ recipient: 'bob@example.net', forwardedTo: 'x-42@box.internal.example' });
    expect(headline).not.toContain('x-42');
  });

  it('all three of three recipients are found', () => {
    const words =
      '<bob@example.net>: host mx.example.net[192.0.2.9] said: 550 5.1.1 User unknown\n\n<carla@example.com>: host mx.example.com[192.0.2.8] said: 552 5.2.2 Mailbox full\n\n<dan@example.org>: host mx.example.org[192.0.2.7] said: 554 5.7.1 Spam message rejected';
    const wanted = [
      ['bob@example.net', 'recipient-unknown'],
      ['carla@example.com', 'mailbox-full'],
      ['dan@example.org', 'spam-content'],
    ];
    expect(reasonsOf(mailReport({ words }))).toEqual(wanted);
    expect(reasonsOf(`I'm sorry to have to inform you that your message could not be delivered.\n\n${words}`)).toEqual(
      wanted,
    );
    const groups = [
      failed('bob@example.net', '550 5.1.1 User unknown'),
      failed('carla@example.com', '552 5.2.2 Mailbox full'),
      failed('dan@example.org', '554 5.7.1 Spam message rejected'),
    ];
    expect(reasonsOf(mailReport({ groups }))).toEqual(wanted);
  });

  it('a report of Notes without an address: it is in the copy of the message', () => {
    const words =
      '------- Failure Reasons  --------\n\nUser not listed in public Name & Address Book\n\n------- Returned Message --------';
    expect(reasonsOf(mailReport({ words }))).toEqual([['bob@example.net', 'recipient-unknown']]);
  });

  it('an automatic answer is no suspended account', () => {
    const text =
      'Received: from a by b; Tue, 24 Nov 2026 09:00:00 +0000\nFrom: bob@example.net\nTo: anna@sender.example\nSubject: Automatic reply: Minutes\nAuto-Submitted: auto-replied\n\nThank you for your message. My account of last week will follow; I am not available until Monday.\n';
    const { kind, results } = answer(text);
    expect(kind).toBe('auto-reply');
    expect(results.map(({ reason }) => reason)).not.toContain('recipient-disabled');
  });

  it('a delay is no failure', () => {
    const said = told(
      inReport('451 4.4.1 connect to mx.example.net: Connection timed out', { action: 'delayed', status: '4.4.1' }),
    );
    expect(said).toMatchObject({ kind: 'delayed', outcome: 'delayed', advice: 'wait' });
  });

  it('out of office is no failure', () => {
    const text =
      'Received: from a by b; Tue, 24 Nov 2026 09:00:00 +0000\nReturn-Path: <>\nFrom: bob@example.net\nTo: anna@sender.example\nSubject: Out of Office Re: Minutes\nX-Auto-Response-Suppress: All\n\nI am out of the office and cannot be reached.\n';
    expect(answer(text)).toMatchObject({ kind: 'auto-reply', fixes: [] });
  });

  it('the address that failed was one of Cc, and it is the one that is named', () => {
    const text = mailReport({
      to: 'bob@example.net',
      cc: 'team@lists.example',
      groups: [failed('team@lists.example', '550 5.1.1 User unknown')],
    });
    expect(reasonsOf(text)).toEqual([['team@lists.example', 'recipient-unknown']]);
  });

  it.each(['5.4.1', '5.1.10', '5.4.300', '5.7.708', '5.1.90'])(
    '%s, missing in the table of Microsoft, is more than a bare number',
    (status) => {
      const { causes } = told(`550 ${status} refused [AM0PR01MB1.eurprd01.prod.outlook.com]`);
      expect(causes?.[0]?.id).not.toBe('something-else');
    },
  );
});
