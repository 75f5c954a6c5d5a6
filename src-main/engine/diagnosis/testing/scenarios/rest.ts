import { type Scenario, possible, returned, scenario, text, told, upTo } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;

/** Nothing wrong, and reasons that we do not know. */
export const REST: readonly Scenario[] = [
  scenario('healthy', 'tested to the end', told, { observations: rows(w.healthyPath()) }),
  scenario('healthy', 'tested to the end, IPv6 has no route', told, {
    observations: rows(w.healthyPath(), w.ports({ 465: 'network-unreachable', 587: 'network-unreachable' }, 6)),
  }),
  scenario('healthy', 'tested to the end, their server cannot be reached from home', told, {
    observations: rows(w.healthyPath(), w.theirServerSilent()),
  }),
  scenario('healthy', 'tested to the end, their server dislikes the home line', told, {
    observations: rows(w.healthyPath(), w.theirServer('listed', 554, '5.7.1')),
  }),
  scenario('healthy', 'tested to the end, their server blocks the home line and says so', told, {
    observations: rows(w.healthyPath(), w.theirServer('cause=address-blocklisted?', 554, '5.7.1')),
  }),
  scenario('healthy', 'an old text names a fault that is over', told, {
    observations: rows(w.healthyPath()),
    readings: text('certificate-expired'),
  }),
  scenario('healthy', 'an old text names a password that works now', told, {
    observations: rows(w.healthyPath()),
    readings: text('wrong-password'),
  }),
  scenario('healthy', 'a check-up without sign-in', possible, {
    case: w.theCase({ symptom: { kind: 'check-up' } }),
    observations: rows(w.workingPath(), w.noSignIn()),
  }),
  scenario('something-else', 'a text names a cause outside the knowledge base', ['unknown'], {
    observations: rows(w.healthyPath()),
    readings: text('not-in-our-list'),
  }),
  scenario('something-else', 'the server names a cause outside the knowledge base', ['unknown'], {
    observations: rows(w.workingPath(), w.signInFails('cause=not-in-our-list', 454, 'sign-in-deferred')),
  }),
  scenario('something-else', 'a message came back, the way works, no text to read', ['unknown'], {
    case: returned,
    observations: rows(w.healthyPath()),
  }),
  scenario('encryption-not-offered', 'the server hides encryption', ['very-likely', 'possible'], {
    observations: upTo(w.usualPorts(), w.greeting(), w.noHandshake(587, 'starttls', 'starttls-not-offered')),
  }),
  scenario('captive-portal', 'something answers that is not a mail server', ['possible', 'unknown'], {
    observations: upTo(w.usualPorts(), w.greetingFails('not-smtp')),
  }),
  scenario('something-else', 'another name service knows the name', ['unknown'], {
    observations: rows(w.online(), w.nameFails('dns-nxdomain', 'found')),
  }),
];
