import { type Scenario, likely, possible, scenario, text, told, upTo } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;
const withWindow = w.theCase({ submission: { authentication: 'oauth2' } });

/** Ways of signing in that end, do not meet, or lead through a program on this computer. */
const WAYS: readonly Scenario[] = [
  scenario('oauth-token-expired', 'a text says so', told, {
    observations: rows(w.workingPath(), w.noSignIn('uses-oauth2')),
    readings: text('oauth-token-expired'),
  }),
  scenario('oauth-token-expired', 'the server says so', told, {
    case: withWindow,
    observations: upTo(w.usualPorts(), w.secured587([], ['XOAUTH2']), w.signInFails('cause=oauth-token-expired')),
  }),
  scenario(
    'oauth-token-expired',
    'the window was used, it worked before, the password is new',
    [...likely, ...possible],
    {
      case: w.theCase({
        submission: { authentication: 'oauth2' },
        answers: { 'worked-before': 'worked', 'password-changed': 'yes', 'web-mail-works': 'yes' },
      }),
      observations: upTo(w.usualPorts(), w.secured587([], ['XOAUTH2']), w.signInFails('no')),
    },
  ),
  scenario('auth-mechanism-unsupported', 'a text says so', told, {
    readings: text('auth-mechanism-unsupported'),
  }),
  scenario('auth-mechanism-unsupported', 'the app is set to a way that is not offered', told, {
    case: w.theCase({ submission: { authentication: 'encrypted-password' } }),
    observations: rows(w.workingPath(), w.noSignIn()),
  }),
  scenario('auth-mechanism-unsupported', 'the window is set, the server takes passwords only', told, {
    case: withWindow,
    observations: rows(w.workingPath(), w.noSignIn('uses-oauth2')),
  }),
  scenario('auth-mechanism-unsupported', 'the server offers no way at all', [...likely, ...possible], {
    case: w.theCase({ submission: { authentication: 'password' }, answers: { 'worked-before': 'never' } }),
    observations: upTo(w.usualPorts(), w.secured587([], []), w.signInFails('no', 502, 'sign-in-not-offered')),
  }),
  scenario('bridge-sign-in', 'a text says so', told, {
    case: w.theCase({ submission: { hostname: '127.0.0.1', port: 1025 } }),
    readings: text('bridge-sign-in'),
  }),
  scenario('bridge-sign-in', 'the bridge says so', told, {
    case: w.theCase({ submission: { hostname: 'localhost' } }),
    observations: rows(w.workingPath(), w.signInFails('cause=bridge-sign-in')),
  }),
  scenario('bridge-sign-in', 'refused by a program on this computer', [...likely, ...possible], {
    case: w.theCase({ submission: { hostname: '127.0.0.1' } }),
    observations: rows(w.workingPath(), w.signInFails('no')),
    signInRules: ['bridge'],
  }),
  scenario(
    'bridge-sign-in',
    'and the address of the recipient does not exist',
    told,
    {
      case: w.theCase({ submission: { hostname: '127.0.0.1' } }),
      observations: rows(
        w.workingPath(),
        w.signInFails('cause=bridge-sign-in'),
        w.theirServer('cause=recipient-unknown', 550, '5.1.1'),
      ),
    },
    'recipient-unknown',
  ),
];

const refused = rows(w.workingPath(), w.signInFails('no'));

/** Doors that a provider or a workplace keeps shut. */
const DOORS: readonly Scenario[] = [
  scenario('external-access-disabled', 'a text says so', told, { readings: text('external-access-disabled') }),
  scenario('external-access-disabled', 'the server says so', told, {
    observations: rows(w.workingPath(), w.signInFails('cause=external-access-disabled')),
  }),
  scenario('external-access-disabled', 'refused, and the person never allowed other apps', [...likely, ...possible], {
    case: w.theCase({ answers: { 'access-switch': 'closed', 'web-mail-works': 'yes', 'worked-before': 'never' } }),
    observations: refused,
  }),
  scenario('smtp-auth-disabled', 'a text says so', told, {
    observations: rows(w.workingPath(), w.noSignIn()),
    readings: text('smtp-auth-disabled'),
  }),
  scenario('smtp-auth-disabled', 'the server says so', told, {
    observations: rows(w.workingPath(), w.signInFails('cause=smtp-auth-disabled')),
  }),
  scenario(
    'smtp-auth-disabled',
    'the server says so, and the mailbox of the recipient is full',
    told,
    {
      observations: rows(
        w.workingPath(),
        w.signInFails('cause=smtp-auth-disabled'),
        w.theirServer('cause=mailbox-full', 452, '4.2.2'),
      ),
    },
    'mailbox-full',
  ),
  scenario('client-certificate-required', 'a text says so', told, { readings: text('client-certificate-required') }),
  scenario('client-certificate-required', 'nothing else is offered', told, {
    observations: upTo(w.usualPorts(), w.secured587([], ['EXTERNAL'])),
  }),
  scenario('client-certificate-required', 'the server says so', told, {
    case: w.theCase({ answers: { 'organisation-account': 'yes' } }),
    observations: rows(w.workingPath(), w.signInFails('cause=client-certificate-required')),
  }),
];

/** Accounts that must rest. */
const RESTS: readonly Scenario[] = [
  scenario('account-locked', 'a text says so', told, { readings: text('account-locked') }),
  scenario('account-locked', 'the server says so', told, {
    observations: rows(w.workingPath(), w.signInFails('cause=account-locked', 534)),
  }),
  scenario('account-locked', 'refused, and the provider warned of a sign-in', [...likely, ...possible], {
    case: w.theCase({ answers: { 'sign-in-warning': 'yes', 'web-mail-works': 'no', 'worked-before': 'worked' } }),
    observations: refused,
  }),
  scenario('sign-in-rate-limited', 'a text says so', told, { readings: text('sign-in-rate-limited') }),
  scenario('sign-in-rate-limited', 'the server says so', told, {
    observations: rows(w.workingPath(), w.signInFails('cause=sign-in-rate-limited', 454, 'sign-in-deferred')),
  }),
  scenario('sign-in-rate-limited', 'put off without a known word', [...likely, ...possible], {
    observations: rows(w.workingPath(), w.signInFails('later', 454, 'sign-in-deferred')),
  }),
  scenario('wrong-password', 'refused, no warning came, and the account is open for apps', possible, {
    case: w.theCase({
      answers: {
        'sign-in-warning': 'no',
        'access-switch': 'open',
        'organisation-account': 'no',
        'password-changed': 'yes',
      },
    }),
    observations: refused,
  }),
];

/** More cases that stop at the sign-in. */
export const SIGN_IN_MORE: readonly Scenario[] = [...WAYS, ...DOORS, ...RESTS];
