import { type Scenario, likely, possible, scenario, text, told, upTo } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;

/** Cases that stop at the sign-in. */
export const SIGN_IN: readonly Scenario[] = [
  scenario('wrong-password', 'the server says so', told, {
    observations: rows(w.workingPath(), w.signInFails('cause=wrong-password')),
  }),
  scenario('wrong-password', 'refused without a known word', possible, {
    observations: rows(w.workingPath(), w.signInFails('no')),
  }),
  scenario('wrong-password', 'a text says so and all before the sign-in works', told, {
    observations: rows(w.workingPath(), w.noSignIn()),
    readings: text('wrong-password'),
  }),
  scenario(
    'wrong-password',
    'and the mailbox of the recipient is full',
    told,
    {
      observations: rows(
        w.workingPath(),
        w.signInFails('cause=wrong-password'),
        w.theirServer('cause=mailbox-full', 452, '4.2.2'),
      ),
    },
    'mailbox-full',
  ),
  scenario('app-password-required', 'the server says so', told, {
    observations: rows(w.workingPath(), w.signInFails('cause=app-password-required', 534)),
  }),
  scenario('app-password-required', 'refused, and the provider takes app passwords only', [...likely, ...possible], {
    observations: rows(w.workingPath(), w.signInFails('no')),
    signInRules: ['app-password', 'oauth2'],
  }),
  scenario('app-password-required', 'a text says so, nothing measured', told, {
    readings: text('app-password-required'),
  }),
  scenario('oauth-required', 'only the sign-in window is offered', told, {
    observations: upTo(w.usualPorts(), w.secured587([], ['XOAUTH2', 'OAUTHBEARER'])),
  }),
  scenario('oauth-required', 'the server says so', told, {
    observations: rows(w.workingPath(), w.signInFails('cause=oauth-required')),
  }),
  scenario('oauth-required', 'refused, and the provider takes no passwords', [...likely, ...possible], {
    observations: rows(w.workingPath(), w.signInFails('no')),
    signInRules: ['oauth2'],
  }),
  scenario('not-signed-in', 'the server does not pass mail on', told, {
    observations: rows(w.workingPath(), w.senderTaken(), w.recipientRefused('cause=not-signed-in', 554)),
  }),
  scenario('not-signed-in', 'the settings do not sign in', possible, {
    case: w.theCase({ submission: { authentication: 'none' } }),
    observations: rows(w.workingPath(), w.noSignIn()),
  }),
  scenario('not-signed-in', 'a text says so and our own sign-in works', told, {
    observations: rows(w.healthyPath()),
    readings: text('not-signed-in'),
  }),
];
