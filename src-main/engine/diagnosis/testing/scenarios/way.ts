import type { DialogLine } from '../../../../contract/observation.ts';
import type { Failure } from '../../../../contract/failure.ts';
import { type Scenario, likely, possible, scenario, text, told, upTo } from './scenario.ts';
import * as w from '../world.ts';

type Rows = readonly (w.Row | readonly w.Row[])[];

const timed = (port: number, state: w.Port, ms: number): w.Row[] =>
  w.ports({ [port]: state }).map((row) => ({ ...row, ms }));
const http: DialogLine[] = [{ from: 'server', text: 'HTTP/1.1 400 Bad Request', at: 1 }];
const page = (...answers: string[]): w.Row => ({
  probe: 'web-page',
  outcome: 'ok',
  host: 'northmail.example',
  answers,
});
const webServer: w.Row = { ...w.greetingFails('not-smtp'), dialog: http };
const second = (failure?: Failure): w.Row => ({
  probe: 'second-host',
  outcome: failure === undefined ? 'ok' : 'failed',
  ...(failure && { failure }),
});
const small = (failure?: Failure): w.Row => ({
  probe: 'small-answer',
  outcome: failure === undefined ? 'ok' : 'failed',
  ...(failure && { failure }),
});
const hangs: Rows = [w.usualPorts(), w.greeting(), w.clearHello(), w.noHandshake(587, 'starttls', 'tls-no-answer')];
const again = (...times: readonly number[]): w.Row[] =>
  times.map((ms) => ({ probe: 'line-quality', outcome: 'ok', address: '192.0.2.10', ms }));
/** What is turned away is called again, for the first call of a program is slow. */
const calledAgain = (port: number, ms: number): w.Row => ({
  probe: 'line-quality',
  outcome: 'failed',
  failure: 'connection-refused',
  port,
  address: '192.0.2.10',
  ms,
});
const quick = timed(465, 'open', 42);
const deadPorts = w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 2525: 'timeout', 443: 'timeout' });
const proxy: w.Row = { probe: 'proxy-connect', outcome: 'failed', failure: 'command-refused', answers: ['403'] };
const noSix: w.Row = { ...w.untested('submission-connect', 'no-ipv6-here'), port: 587, family: 6 };
const six = w.ports({ 587: 'timeout' }, 6);
const bareHello: w.Row = { ...w.clearHello(), capabilities: ['SIZE 1'] };
const crossedOut: w.Row = { ...w.clearHello(), capabilities: ['SIZE 1', 'XXXXXXXA'] };
const foreign: w.Row = { ...w.greeting(), reply: { code: 220, lines: ['mx.hotel.test ESMTP'] } };
const noOffer: w.Row = {
  probe: 'starttls',
  outcome: 'failed',
  failure: 'starttls-not-offered',
  port: 587,
};
const hungUp = w.greetingFails('connection-reset');
const slow: w.Row = { ...w.greeting(), reply: { code: 220, lines: [`${w.HOST} ESMTP`], ms: 7800 } };
const home: w.Row = {
  probe: 'public-address',
  outcome: 'ok',
  address: '203.0.113.7',
  answers: ['dsl-203-0-113-7.isp.example'],
};

/** Cases on the way from this computer to the server. */
export const WAY: readonly Scenario[] = [
  scenario('captive-portal', 'a web page answers on the mail port', told, {
    observations: upTo(w.usualPorts(), webServer),
  }),
  scenario('captive-portal', 'and the first page leads to the hotel', told, {
    observations: upTo(w.usualPorts(), webServer, page('302', 'http://login.hotel.test/')),
  }),
  scenario('captive-portal', 'nothing answers, and the first page leads to the hotel', told, {
    observations: upTo(deadPorts, page('511')),
  }),
  scenario('local-firewall', '587 turned away here, 465 open', told, {
    observations: upTo(
      timed(587, 'connection-refused', 6.8),
      [calledAgain(587, 0.8)],
      quick,
      timed(443, 'connection-refused', 41),
    ),
  }),
  scenario('local-firewall', '587 not allowed by the system', [...told, ...likely], {
    observations: upTo(timed(587, 'address-not-allowed', 0.3), quick),
  }),
  scenario('local-firewall', 'all mail ports turned away here', [...told, ...likely], {
    observations: upTo(
      timed(587, 'connection-refused', 3),
      [calledAgain(587, 0.9)],
      timed(465, 'connection-refused', 3),
      timed(443, 'connection-refused', 41),
    ),
  }),
  scenario('local-firewall', '587 turned away near by, and another device can send', [...likely, ...possible], {
    case: w.theCase({ answers: { 'other-device-works': 'yes', 'other-network-works': 'no' } }),
    observations: upTo(timed(587, 'connection-refused', 6), [calledAgain(587, 5)], quick),
  }),
  scenario('company-firewall', '587 turned away near by, and another network works', possible, {
    case: w.theCase({ answers: { 'other-device-works': 'no', 'other-network-works': 'yes' } }),
    observations: upTo(timed(587, 'connection-refused', 6), [calledAgain(587, 5)], quick),
  }),
  scenario('company-firewall', 'the first box of the office says that no way is allowed', [...told, ...likely], {
    observations: upTo(timed(587, 'host-unreachable', 5), timed(465, 'host-unreachable', 5), timed(443, 'open', 42)),
  }),
  scenario('company-firewall', '587 turned away on the way, 465 open', told, {
    observations: upTo(timed(587, 'host-unreachable', 41), quick),
  }),
  scenario('company-firewall', '587 turned away on the way, only the web open', [...told, ...likely], {
    observations: upTo(timed(587, 'host-unreachable', 41), timed(465, 'host-unreachable', 41), timed(443, 'open', 42)),
  }),
  scenario('company-firewall', 'a text says so', told, { readings: text('company-firewall') }),
  scenario('vpn-or-proxy-interference', 'only the proxy gets out', told, {
    observations: upTo(deadPorts, second('timeout'), proxy),
  }),
  scenario('vpn-or-proxy-interference', 'only the proxy gets out, and a tunnel is up', told, {
    observations: w.rows({ ...w.online(), tunnel: true }, w.nameFound(), deadPorts, second('timeout'), proxy),
  }),
  scenario('vpn-or-proxy-interference', 'a text says so', told, { readings: text('vpn-or-proxy-interference') }),
  scenario('mtu-black-hole', 'short answers arrive, long ones do not', told, { observations: upTo(...hangs, small()) }),
  scenario('mtu-black-hole', 'and a tunnel is up', told, {
    observations: w.rows({ ...w.online(), tunnel: true }, w.nameFound(), ...hangs, small()),
  }),
  scenario('mtu-black-hole', 'a text says so', told, { readings: text('mtu-black-hole') }),
  scenario('unstable-network', 'answers come to repeated calls, all else works', [...told, ...likely], {
    observations: w.rows(w.healthyPath(), again(41, 1042, 40, 3043)),
  }),
  scenario('unstable-network', 'answers come to repeated calls, and the handshake hangs', [...told, ...likely], {
    observations: upTo(...hangs, small('timeout'), again(41, 1042, 40, 1043)),
  }),
  scenario('unstable-network', 'a text says so', told, { readings: text('unstable-network') }),
  scenario('ipv6-broken', 'only the new kind, and no way for it here', told, {
    observations: upTo([noSix]),
  }),
  scenario('ipv6-broken', 'the new kind is lost, the old one works', [...told, ...likely], {
    observations: w.rows(w.workingPath(), six),
  }),
  scenario('ipv6-broken', 'a text says so', told, { readings: text('ipv6-broken') }),
  scenario('smtp-intercepted', 'another server, and no encryption', told, {
    observations: upTo(w.usualPorts(), foreign, bareHello, noOffer),
  }),
  scenario('smtp-intercepted', 'another server, and nothing else known', told, {
    observations: upTo(w.usualPorts(), foreign, bareHello),
  }),
  scenario('smtp-intercepted', 'a text says so', told, { readings: text('smtp-intercepted') }),
  scenario('starttls-stripped', 'the word for encryption is crossed out', told, {
    observations: upTo(w.usualPorts(), w.greeting(), crossedOut, noOffer),
  }),
  scenario('starttls-stripped', 'and it worked before', told, {
    case: w.theCase({ answers: { 'worked-before': 'worked' } }),
    observations: upTo(w.usualPorts(), w.greeting(), crossedOut, noOffer),
  }),
  scenario('starttls-stripped', 'a text says so', told, { readings: text('starttls-stripped') }),
  scenario('connection-banned', 'the call is taken and dropped', [...likely, ...possible], {
    observations: upTo(w.usualPorts(), hungUp, second()),
  }),
  scenario('connection-banned', 'dropped, but another network works', [...told, ...likely], {
    case: w.theCase({ answers: { 'other-network-works': 'yes' } }),
    observations: upTo(w.usualPorts(), hungUp, second()),
  }),
  scenario('connection-banned', 'a text says so', told, { readings: text('connection-banned') }),
  scenario('too-many-connections', 'the server says so', told, {
    observations: upTo(
      w.usualPorts(),
      w.greetingFails('greeting-refused', 587, { code: 421, lines: ['4.7.0 cause=too-many-connections'] }),
    ),
  }),
  scenario('too-many-connections', 'a text says so', told, { readings: text('too-many-connections') }),
  scenario('too-many-connections', 'a text says so, and the server refuses', told, {
    observations: upTo(w.usualPorts(), w.greetingFails('greeting-refused', 587, { code: 421, lines: ['Later'] })),
    readings: text('too-many-connections'),
  }),
  scenario('server-slow', 'the greeting takes nearly eight seconds', told, {
    case: w.theCase({ answers: { 'other-network-works': 'no' } }),
    observations: upTo(w.usualPorts(), slow),
  }),
  scenario('server-slow', 'and another device fails too', told, {
    case: w.theCase({ answers: { 'other-device-works': 'no' } }),
    observations: upTo(w.usualPorts(), slow),
  }),
  scenario('server-slow', 'a text says so', told, { readings: text('server-slow') }),
  scenario('residential-address', 'a text says so', told, { readings: text('residential-address') }),
  scenario('residential-address', 'a text says so, and the line is a home line', told, {
    readings: text('residential-address'),
    observations: w.rows(home),
  }),
  scenario('residential-address', 'the server says so', told, {
    case: w.theCase({ submission: { port: 25 } }),
    observations: upTo(
      w.ports({ 25: 'open', 465: 'connection-refused', 587: 'connection-refused' }),
      w.greetingFails('greeting-refused', 25, { code: 554, lines: ['5.7.1 cause=residential-address'] }),
      home,
    ),
  }),
];
