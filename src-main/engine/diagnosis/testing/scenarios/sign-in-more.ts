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

/** More cases that stop at the sign-in. */
export const SIGN_IN_MORE: readonly Scenario[] = [...WAYS];
