/** Guide, section 4, "Microsoft": one test a sentence, in its order. */
import { describe, expect, it } from 'vitest';
import { answer, told } from './testing/ask.ts';
import { expectInEveryForm, inOutlook, inReport, inThunderbird, type Wanted } from './testing/forms.ts';

type Case = readonly [title: string, line: string, wanted: Wanted];
const EDGE = '[AM0EUR02FT013.eop-EUR02.prod.protection.outlook.com 2026-11-24T09:00:00.000Z 08DE2B]';

const CASES: readonly Case[] = [
  [
    '550 5.4.1 "Recipient address rejected: Access denied" means that there is no such recipient',
    `550 5.4.1 Recipient address rejected: Access denied. For more information see https://aka.ms/EXOSmtpErrors ${EDGE}`,
    { reason: 'recipient-unknown', cause: 'recipient-unknown', saidBy: 'Microsoft', enhancedStatus: '5.4.1' },
  ],
  [
    '550 5.7.515: the level of SPF, DKIM and DMARC is not met',
    `550 5.7.515 Access denied, sending domain SENDER.EXAMPLE does not meet the required authentication level. ${EDGE}`,
    { reason: 'sender-auth-failed', enhancedStatus: '5.7.515' },
  ],
  [
    '550 5.7.606: the address of the sending server is banned',
    `550 5.7.606 Access denied, banned sending IP [192.0.2.1]. To request removal from this list please visit https://sender.office.com/ ${EDGE}`,
    { reason: 'ip-blocklisted', cause: 'address-blocklisted' },
  ],
  [
    '550 5.7.649: also at the other end of the range',
    `550 5.7.649 Access denied, banned sending IP [192.0.2.1]; ${EDGE}`,
    { reason: 'ip-blocklisted', cause: 'address-blocklisted' },
  ],
  [
    '451 4.7.500 is throttling: wait',
    `451 4.7.500 Server busy. Please try again later from [192.0.2.1]. (S77714) ${EDGE}`,
    { reason: 'rate-limited', permanence: 'transient', advice: 'wait' },
  ],
  [
    '451 4.7.650 is throttling: wait',
    `451 4.7.650 The mail server [192.0.2.1] has been temporarily rate limited due to IP reputation. For e-mail delivery information, see https://postmaster.live.com (S775) ${EDGE}`,
    { reason: 'rate-limited', permanence: 'transient', advice: 'wait' },
  ],
  [
    '451 4.7.651 is throttling: wait',
    `451 4.7.651 The mail server [192.0.2.1] has been temporarily rate limited due to IP reputation. ${EDGE}`,
    { reason: 'rate-limited', permanence: 'transient', advice: 'wait' },
  ],
  [
    '450 4.7.3 "Organization queue quota exceeded" is a limit of the receiving organisation, not a full mailbox',
    `450 4.7.3 Organization queue quota exceeded. ${EDGE}`,
    { reason: 'remote-server-error', actor: 'recipient-provider', permanence: 'transient' },
  ],
  [
    'RESOLVER.RST.AuthRequired is a restricted group, not a password',
    '550 5.7.1 RESOLVER.RST.AuthRequired; authentication required [Stage: CreateMessage]',
    { reason: 'recipient-refused', cause: 'recipient-refused' },
  ],
  [
    '5.7.124: not among the allowed senders of a group',
    `550 5.7.124 Sender not in allowed-senders list. ${EDGE}`,
    { reason: 'recipient-refused', cause: 'recipient-refused' },
  ],
  [
    '5.7.129: a mailbox takes mail from its organisation only',
    `550 5.7.129 RESOLVER.RST.RestrictedToRecipientsPermission; not authorized to send to this recipient ${EDGE}`,
    { reason: 'recipient-refused', cause: 'recipient-refused' },
  ],
  [
    '5.7.133: a group takes no mail from outside',
    `550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this group ${EDGE}`,
    { reason: 'recipient-refused', cause: 'recipient-refused' },
  ],
  [
    '5.7.134: a mailbox takes no mail from outside',
    `550 5.7.134 RESOLVER.RST.SenderNotAuthenticatedForMailbox; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this mailbox ${EDGE}`,
    { reason: 'recipient-refused', cause: 'recipient-refused' },
  ],
  [
    '5.4.14 is a loop',
    `554 5.4.14 Hop count exceeded - possible mail loop ATTR34 ${EDGE}`,
    { reason: 'mail-loop', cause: 'mail-loop' },
  ],
  ['5.4.6 is a loop', '554 5.4.6 Hop count exceeded - possible mail loop', { reason: 'mail-loop', cause: 'mail-loop' }],
  [
    '5.4.312: the names of the other domain could not be looked up until the time ran out',
    '550 5.4.312 Message expired, DNS query failed',
    { reason: 'domain-not-found', permanence: 'permanent' },
  ],
  [
    '5.4.316: the other server took no connection until the time ran out',
    '550 5.4.316 Message expired, connection refused(Socket error code 10061)',
    { reason: 'connection-failed', actor: 'recipient-provider', permanence: 'permanent' },
  ],
  [
    '5.7.708: the address of our own tenant has a low reputation',
    `550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP. For more information please go to http://go.microsoft.com/fwlink/?LinkId=526653 AS(8561) ${EDGE}`,
    { reason: 'sender-reputation' },
  ],
];

describe('Microsoft', () => {
  it.each(CASES)('%s', (_, line, wanted) => {
    expectInEveryForm(line, wanted);
  });

  it.each([
    ['5.7.708', 'Service unavailable. Access denied, traffic not accepted from this IP.', 'sender-reputation'],
    ['5.4.1', 'All recipient addresses rejected : Access denied', 'recipient-unknown'],
    ['5.1.10', 'RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup', 'recipient-unknown'],
    ['5.4.300', 'Message expired', 'timeout-expired'],
    [
      '5.1.90',
      "Your message can't be sent because you've reached your daily limit for message recipients",
      'sending-limit',
    ],
  ])('%s, which the table of Microsoft leaves or left out, is known in a report', (status, words, reason) => {
    expect(told(inReport(`550 ${status} ${words} ${EDGE}`, { status }))).toMatchObject({
      reason,
      enhancedStatus: status,
    });
  });

  it('535 5.7.139 "SmtpClientAuthentication is disabled for the Tenant" is a switch of the administrator', () => {
    const line =
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information. [FR0P281CA0012.DEUP281.PROD.OUTLOOK.COM 2026-11-24T09:00:00.000Z 08DE2B]';
    for (const text of [line, inOutlook(line), inThunderbird(line)]) {
      expect(told(text)).toMatchObject({ cause: 'smtp-auth-disabled', reason: 'auth-required' });
    }
  });

  it('535 5.7.139 "basic authentication is disabled" asks for the sign-in window of the provider', () => {
    const line =
      '535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [FR0P281CA0012.DEUP281.PROD.OUTLOOK.COM 2026-11-24T09:00:00.000Z 08DE2B]';
    for (const text of [line, inOutlook(line), inThunderbird(line)]) {
      expect(told(text)).toMatchObject({ cause: 'oauth-required', reason: 'auth-required' });
    }
  });

  it('535 5.7.3 has at least four meanings: all of them stay possible', () => {
    const { results } = answer('535 5.7.3 Authentication unsuccessful [FR0P281CA0012.DEUP281.PROD.OUTLOOK.COM]');
    expect(results[0]?.reason).toBe('auth-required');
    expect(results[0]?.causes.length).toBeGreaterThanOrEqual(4);
    expect(results[0]?.causes.map(({ confidence }) => confidence)).not.toContain('sure');
  });

  it('"may not send as" comes after the message was sent, and the app says "check the message": it is the From address', () => {
    const line =
      '554 5.2.252 SendAsDenied; anna@sender.example not allowed to send as other@example.net; STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied';
    for (const text of [line, inThunderbird(line), inOutlook(line)]) {
      expect(told(text)).toMatchObject({ cause: 'sender-not-allowed', reason: 'sender-rejected', actor: 'you' });
    }
  });
});
