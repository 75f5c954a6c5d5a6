import type { Scenario } from '../../scenarios/scenario.ts';
import { CLEAR, THIN, allWell, exim, gmail, met, postfix, untried } from './author.ts';

const kind = 'message-returned' as const;
const all = { 'all-messages-or-one': 'all' } as const;

const PROOF: readonly Scenario[] = [
  met('dkim-fail', 'their server found no signature that holds', CLEAR, {
    pasted: postfix('550 5.7.20 No passing DKIM signature found for northmail.example', 'end of DATA'),
    kind,
    answers: { ...all, 'mail-moved': 'yes' },
    seen: allWell(),
  }),
  met('dkim-fail', 'a footer that the firm adds behind the signature', THIN, {
    pasted: exim(
      '550 5.7.1 rejected by local policy: dkim=fail (body hash did not verify) header.d=northmail.example; spf=pass',
      'end of data',
    ),
    kind,
    answers: { 'organisation-account': 'yes' },
  }),
  met('dmarc-broken', 'their server cannot make sense of the rule', CLEAR, {
    pasted: postfix('554 5.7.5 Permanent Error Evaluating DMARC Policy', 'end of DATA'),
    kind,
    answers: { ...all },
    seen: allWell(),
  }),
  met('dmarc-broken', 'a line that counts two rules', THIN, {
    pasted: exim('550 5.7.1 DMARC permerror for northmail.example: multiple DMARC records found', 'end of data'),
    kind: 'unknown',
  }),
  met('dmarc-fail', 'Microsoft names the rule of the own domain', CLEAR, {
    pasted: postfix(
      '550 5.7.509 Access denied, sending domain NORTHMAIL.EXAMPLE does not pass DMARC verification and has a DMARC policy of reject. [DB7EUR04FT000.eop-eur04.prod.protection.outlook.com]',
      'end of DATA',
    ),
    kind,
    client: 'outlook-classic',
    answers: { 'mail-moved': 'yes', 'from-other-address': 'no' },
    seen: allWell(),
  }),
  // Yahoo uses this code where the rule of a domain says "reject", and does not name the rule.
  met(
    'dmarc-fail',
    'Yahoo: policy reasons, to a person who sends under an address of another house',
    THIN,
    {
      pasted: exim(
        '554 5.7.9 Message not accepted for policy reasons. See https://senders.yahooinc.com/error-codes',
        'end of data',
        'bob@yahoo.com',
      ),
      kind,
      recipient: 'bob@yahoo.com',
      answers: { 'from-other-address': 'yes' },
      seen: allWell(),
    },
    ['recipient-policy'],
  ),
  met('domain-unauthenticated', 'Microsoft wants a proof that the domain does not give', CLEAR, {
    pasted: postfix(
      '550 5.7.515 Access denied, sending domain NORTHMAIL.EXAMPLE does not meet the required authentication level. The sender must pass SPF and DKIM checks.',
      'end of DATA',
      'bob@outlook.com',
    ),
    kind,
    recipient: 'bob@outlook.com',
    answers: { ...all },
    seen: untried(),
  }),
  met(
    'domain-unauthenticated',
    'Gmail saw neither of the two proofs; nothing tells "none there" from "both broken"',
    THIN,
    {
      pasted: postfix(
        `550-5.7.26 Your email has been blocked because the sender is unauthenticated.
    550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.
    550-5.7.26  Authentication results:
    550-5.7.26  DKIM = did not pass
    550-5.7.26  SPF [northmail.example] with ip: [203.0.113.44] = did not pass
    550 5.7.26  https://support.google.com/mail/answer/81126#authentication - gsmtp`,
        'end of DATA',
        'bob@gmail.com',
      ),
      kind,
      recipient: 'bob@gmail.com',
    },
    ['spf-fail', 'dkim-fail', 'dmarc-fail'],
  ),
];

const TRUST: readonly Scenario[] = [
  met('low-reputation', 'Gmail speaks of the name that the domain has', CLEAR, {
    pasted: gmail(
      `550-5.7.1 [203.0.113.44 19] Gmail has detected that this message is likely
550-5.7.1 suspicious due to the very low reputation of the sending domain. To best
550-5.7.1 protect our users from spam, the message has been blocked. For more
550 5.7.1 information, visit https://support.google.com/mail/answer/188131 - gsmtp`,
      'bob@gmail.com',
    ),
    kind,
    recipient: 'bob@gmail.com',
    answers: { ...all, 'many-messages': 'no' },
    seen: allWell(),
  }),
  met(
    'low-reputation',
    'Yahoo puts mail off for complaints or too much of it',
    THIN,
    {
      pasted: exim(
        '421 4.7.0 [TSS04] Messages from 203.0.113.44 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes',
        'MAIL FROM:<anna@northmail.example>',
        'bob@yahoo.com',
      ),
      kind: 'not-arrived',
      recipient: 'bob@yahoo.com',
    },
    ['rate-limited'],
  ),
];

/** Proofs of a domain, and the trust that it has. */
export const DOMAIN: readonly Scenario[] = [...PROOF, ...TRUST];
