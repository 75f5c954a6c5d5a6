import * as d from '../domain-rows.ts';
import * as w from '../world.ts';
import { likely, possible, returned, type Scenario, scenario, text, told } from './scenario.ts';

const { rows } = w;
const checkUp = w.theCase({ symptom: { kind: 'check-up' } });
const inSpam = w.theCase({ symptom: { kind: 'in-spam' } });
const fine = w.healthyPath();
const all = (...more: readonly (w.Row | readonly w.Row[])[]) => rows(fine, ...more);
const unsure = [...likely, ...possible] as const;
const clean = d.good('list-clean');
const listed = d.problem('list-listed');
const refusedByList = d.check('list-refused', 'could-not-check');

const broken = (code: string): w.Row => d.senderList(d.LIST, d.problem(code));
const several = d.senderList(undefined, d.problem('spf-several'));

const SENDERS: readonly Scenario[] = [
  scenario('spf-fail', 'records: the sending address is not on the list, and a returned message says so', told, {
    case: returned,
    observations: all(d.goodList(), d.rule('none'), d.goodKey(), d.sender('sender-refused'), d.named()),
    readings: text('spf-fail'),
  }),
  scenario(
    'spf-fail',
    'records: the sending address is not on the list, and a text hints at it',
    [...told, ...likely],
    {
      case: returned,
      observations: all(d.goodList(), d.rule('none'), d.noKeyFound(), d.sender('sender-refused'), d.named()),
      readings: text('spf-fail', 'very-likely'),
    },
  ),
  scenario('spf-fail', 'records: the sending address is not on the list, and no text was read', unsure, {
    case: returned,
    observations: all(d.goodList(), d.rule('none'), d.noKeyFound(), d.sender('sender-refused'), d.named()),
  }),
  scenario('spf-broken', 'records: two lists, and a message came back', told, {
    case: returned,
    observations: all(several, d.rule('none'), d.noKeyFound()),
  }),
  scenario('spf-broken', 'records: more look-ups than others make, and whether ours is reached is not known', unsure, {
    case: checkUp,
    observations: all(broken('spf-too-many-look-ups'), d.rule(undefined), d.goodKey()),
  }),
  scenario('spf-broken', 'records: more look-ups than others make, before our address is reached', told, {
    case: checkUp,
    observations: all(broken('spf-too-many-look-ups'), d.rule(undefined), d.sender('sender-rule-broken'), d.named()),
  }),
  scenario('spf-broken', 'records: a slip in the list, changed since mail last worked', told, {
    case: inSpam,
    observations: all(broken('spf-unknown-term'), d.rule('none')),
    lastGood: { case: w.theCase(), observations: all(d.goodList(), d.rule('none')) },
  }),
  scenario('spf-broken', 'records: a returned message says so as well', told, {
    case: returned,
    observations: all(broken('spf-include-no-record'), d.sender('sender-rule-broken'), d.named()),
    readings: text('spf-broken'),
  }),
];

const RULES: readonly Scenario[] = [
  {
    ...scenario('dmarc-fail', 'records: a strict rule, the wrong server, and no signature', unsure, {
      case: returned,
      observations: all(d.goodList(), d.rule('reject'), d.noKeyFound(), d.sender('sender-refused'), d.named()),
    }),
    orElse: ['spf-fail'],
  },
  scenario('dmarc-fail', 'records: a strict rule, nothing vouches, and a text says so', told, {
    case: returned,
    observations: all(d.goodList(), d.rule('quarantine'), d.noKeyFound(), d.sender('sender-not-named'), d.named()),
    readings: text('dmarc-fail'),
  }),
  scenario('dmarc-fail', 'records: a strict rule, nothing vouches, and a text hints at it', [...told, ...likely], {
    case: returned,
    observations: all(d.goodList(), d.rule('reject'), d.noKeyFound(), d.sender('sender-doubted'), d.named()),
    readings: text('dmarc-fail', 'very-likely'),
  }),
  scenario('dmarc-broken', 'records: two rules', told, {
    case: checkUp,
    observations: all(d.goodList(), d.brokenRule(), d.goodKey()),
  }),
  scenario('dmarc-broken', 'records: a rule that nobody can use, and mail in the junk folder', told, {
    case: inSpam,
    observations: all(d.goodList(), d.brokenRule('dmarc-unusable'), d.goodKey()),
  }),
  scenario('dmarc-broken', 'records: a rule in the wrong place, and a text says so', told, {
    case: returned,
    observations: all(d.goodList(), d.brokenRule('dmarc-wrong-place'), d.goodKey()),
    readings: text('dmarc-broken'),
  }),
  scenario('dkim-fail', 'records: the key that the message names is gone', told, {
    case: returned,
    observations: all(d.goodList(), d.rule('none'), d.ownSignature(d.check('dkim-not-found-among', 'notice'))),
  }),
  scenario('dkim-fail', 'records: the key was cut when it was put in', told, {
    case: checkUp,
    observations: all(d.goodList(), d.rule('none'), d.keys(d.problem('dkim-key-cut'))),
  }),
  scenario('dkim-fail', 'records: the key leads to nothing, and a text says so', told, {
    case: returned,
    observations: all(d.goodList(), d.rule('none'), d.keys(d.problem('dkim-key-alias-to-nothing'))),
    readings: text('dkim-fail'),
  }),
  scenario('domain-unauthenticated', 'records: no list and no key, and a text says so', told, {
    case: returned,
    observations: all(d.noList(), d.rule(undefined), d.noKeyFound()),
    readings: text('domain-unauthenticated'),
  }),
  scenario('domain-unauthenticated', 'records: no list and no key, and a text hints at it', [...told, ...likely], {
    case: returned,
    observations: all(d.noList(), d.rule(undefined), d.noKeyFound()),
    readings: text('domain-unauthenticated', 'very-likely'),
  }),
  scenario('domain-unauthenticated', 'records: no list and no key, and mail lies in the junk folder', unsure, {
    case: inSpam,
    observations: all(d.noList(), d.rule(undefined), d.noKeyFound(), d.sender('sender-no-rule'), d.named()),
  }),
];

const NAMES_AND_LISTS: readonly Scenario[] = [
  scenario('reverse-dns-missing', 'records: the sending address has no name, and a message came back', told, {
    case: returned,
    observations: all(d.goodList(), d.sender('sender-allowed'), d.named('address-nameless', 'problem')),
  }),
  scenario('reverse-dns-missing', 'records: it has no name over the new kind of address', told, {
    case: returned,
    observations: all(
      d.goodList(),
      ...[d.sender('sender-allowed'), d.named()],
      d.named('address-nameless', 'problem', '2001:db8::7'),
    ),
  }),
  scenario('reverse-dns-missing', 'records: its name leads elsewhere, and a text says so', told, {
    case: returned,
    observations: all(d.goodList(), d.sender('sender-allowed'), d.named('address-name-unconfirmed', 'problem')),
    readings: text('reverse-dns-missing'),
  }),
  scenario('address-blocklisted', 'records: a list names the sending address, and a message came back', told, {
    case: returned,
    observations: all(d.domainInOrder(), d.lists(listed)),
  }),
  scenario('address-blocklisted', 'records: a list names the sending address, and a text says so', told, {
    case: returned,
    observations: all(d.domainInOrder(), d.lists(listed, clean)),
    readings: text('address-blocklisted'),
  }),
  scenario('address-blocklisted', 'records: found before anything failed', told, {
    case: checkUp,
    observations: all(d.domainInOrder(), d.lists(listed), d.domainLists(clean)),
  }),
  scenario('domain-blocklisted', 'records: a list names the domain, and a message came back', told, {
    case: returned,
    observations: all(d.domainInOrder(), d.lists(clean), d.domainLists(listed)),
  }),
  scenario('domain-blocklisted', 'records: a list names the domain, and mail lies in the junk folder', told, {
    case: inSpam,
    observations: all(d.domainInOrder(), d.domainLists(listed)),
  }),
  scenario('domain-blocklisted', 'records: a list names the domain, and a text says so', told, {
    case: returned,
    observations: all(d.domainInOrder(), d.domainLists(listed)),
    readings: text('domain-blocklisted'),
  }),
  scenario('dnsbl-query-refused', 'records: a text says that a list gave no answer, and no list names us', told, {
    case: returned,
    observations: all(d.domainInOrder(), d.lists(clean)),
    readings: text('dnsbl-query-refused'),
  }),
  scenario('dnsbl-query-refused', 'records: the list gives us no answer either', told, {
    case: returned,
    observations: all(d.domainInOrder(), d.lists(refusedByList)),
    readings: text('dnsbl-query-refused'),
  }),
  scenario('low-reputation', 'records: all is in order and on no list, so it is trust', told, {
    case: returned,
    observations: all(d.domainInOrder(), d.lists(clean), d.domainLists(clean)),
    readings: text('low-reputation'),
  }),
  scenario('mta-sts-mismatch', 'records: no server of the recipient is in the promise', told, {
    case: returned,
    observations: all(d.domainInOrder(), d.promise(d.problem('mta-sts-mx-left-out'))),
  }),
  scenario('mta-sts-mismatch', 'records: no server of theirs is in the promise, and a text says so', told, {
    case: returned,
    observations: all(d.promise(d.problem('mta-sts-mx-left-out'))),
    readings: text('mta-sts-mismatch'),
  }),
  scenario('mta-sts-mismatch', 'records: found before anything failed', told, {
    case: checkUp,
    observations: all(d.domainInOrder(), d.promise(d.problem('mta-sts-mx-left-out'))),
  }),
  scenario('recipient-tls-policy', 'records: the promise fits, and still no secure line', told, {
    case: returned,
    observations: all(d.promise(d.good('mta-sts-good')), w.theirServerUnsecured('tls-hostname-mismatch')),
    readings: text('recipient-tls-policy'),
  }),
];

/** Looks like a fault of the domain, and is none; or a fault of the domain stands beside the one that stops the mail. */
const NEAR_MISSES: readonly Scenario[] = [
  scenario('healthy', 'records: all is in order', told, { case: checkUp, observations: all(d.domainInOrder()) }),
  scenario('healthy', 'records: the server is only doubted, and an own signature vouches', told, {
    case: checkUp,
    observations: all(d.goodList(), d.rule('reject'), d.ownSignature(), d.sender('sender-doubted'), d.named()),
  }),
  scenario('healthy', 'records: too many look-ups, but the real address passes before them', told, {
    case: checkUp,
    observations: all(broken('spf-too-many-look-ups'), d.rule('none'), d.sender('sender-allowed'), d.named()),
  }),
  scenario('healthy', 'records: the name servers of the domain give no answer to us', told, {
    case: checkUp,
    observations: all(
      d.openPart('spf', 'spf-could-not-check'),
      d.openPart('dmarc', 'dmarc-could-not-check', 'dns-timeout'),
      d.openPart('dkim', 'dkim-could-not-check'),
    ),
  }),
  scenario('healthy', 'records: a list that gives us no answer is no listing', told, {
    case: checkUp,
    observations: all(d.domainInOrder(), d.lists(refusedByList)),
  }),
  scenario('healthy', 'records: a list that lists everybody is not believed', told, {
    case: checkUp,
    observations: all(d.domainInOrder(), d.lists(d.check('list-not-trusted', 'could-not-check'))),
  }),
  scenario('healthy', 'records: a home line is on the list of home lines, as it should be', told, {
    case: checkUp,
    observations: all(d.domainInOrder(), d.lists(d.check('list-home-line', 'notice'))),
  }),
  scenario('healthy', 'records: one of two servers of the recipient is left out of the promise', told, {
    case: checkUp,
    observations: rows(
      fine.slice(0, -1),
      { ...w.theirDomain(), answers: ['10 mx.garden.example', '20 old.garden.example'] },
      d.promise(d.problem('mta-sts-mx-left-out')),
    ),
  }),
  scenario('mailbox-full', 'records: the list is broken too, but the mailbox is full', told, {
    case: returned,
    observations: all(several, d.rule('none')),
    readings: text('mailbox-full'),
  }),
  scenario('wrong-password', 'records: the list is broken too, but the sign-in stops all mail', told, {
    observations: rows(w.workingPath(), w.signInFails('cause=wrong-password'), several),
  }),
  scenario('port-blocked', 'records: the sending address has no name, but nothing gets out', [...told, ...likely], {
    observations: rows(
      ...[w.online(), w.nameFound()],
      w.ports({ 25: 'timeout', 465: 'open', 587: 'timeout', 2525: 'timeout', 443: 'open' }),
      ...[d.goodList(), d.named('address-nameless', 'problem')],
    ),
  }),
  scenario('recipient-unknown', 'records: the domain is listed too, but nobody is at that address', told, {
    case: returned,
    observations: all(d.domainInOrder(), d.domainLists(listed)),
    readings: text('recipient-unknown'),
  }),
];

/** Cases in which the records of the domain and the sending address were looked at. */
export const DOMAIN_RECORDS: readonly Scenario[] = [...SENDERS, ...RULES, ...NAMES_AND_LISTS, ...NEAR_MISSES];
