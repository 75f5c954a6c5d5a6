import { type Scenario, likely, possible, scenario, text, told, upTo } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;
const address = (view: 'os' | 'configured' | 'reference', ...answers: string[]): w.Row => ({
  probe: 'server-address',
  outcome: 'ok',
  host: w.HOST,
  view,
  recordType: 'A',
  answers,
});
const line: w.Row = { probe: 'hosts-file', outcome: 'ok', host: w.HOST, answers: ['192.0.2.9'] };
const elsewhere: w.Row = { probe: 'reference-connect', outcome: 'ok', host: w.HOST, address: '192.0.2.10' };
const closed = w.ports({
  25: 'timeout',
  465: 'connection-refused',
  587: 'connection-refused',
  443: 'connection-refused',
});
const silent = w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 443: 'timeout' });
const fails = (...more: readonly (w.Row | readonly w.Row[])[]) => rows(w.online(), ...more);
const lost = w.nameFails('dns-servfail');
const asked = w.resolver('ok', 'ok');

/** Cases about the service that turns names into addresses. */
export const NAMES: readonly Scenario[] = [
  scenario('resolver-refuses', 'it refuses, nothing to compare with', told, {
    observations: fails(w.nameFails('dns-refused'), w.resolver('dns-refused', 'dns-refused')),
  }),
  scenario('resolver-refuses', 'it refuses, another one answers', told, {
    observations: fails(w.nameFails('dns-refused', 'found'), w.resolver('dns-refused', 'dns-refused')),
  }),
  scenario('resolver-refuses', 'a text says so', told, { readings: text('resolver-refuses') }),
  scenario('dns-filtered', 'the name leads nowhere, the outside knows it', told, {
    observations: fails(address('configured', '0.0.0.0'), address('reference', '192.0.2.10'), asked),
  }),
  scenario('dns-filtered', 'the name leads nowhere, nothing to compare with', told, {
    observations: fails(address('os', '0.0.0.0'), address('configured', '0.0.0.0'), asked),
  }),
  scenario('dns-filtered', 'the resolver says that it hides the name', told, {
    observations: fails(
      w.nameFails('dns-nxdomain', 'found').map((row) => (row.failure ? { ...row, extendedError: 17 } : row)),
      asked,
    ),
  }),
  scenario('dns-hijacked', 'a false address that is closed, the right one is outside', told, {
    observations: fails(address('configured', '192.0.2.9'), address('reference', '192.0.2.10'), elsewhere, closed),
  }),
  scenario('dns-hijacked', 'a false address that is silent, the right one is outside', told, {
    observations: fails(address('configured', '192.0.2.9'), address('reference', '192.0.2.10'), elsewhere, silent),
  }),
  scenario('dns-hijacked', 'a false address where a certificate has another name', [...told, ...likely], {
    observations: fails(
      address('configured', '192.0.2.9'),
      address('reference', '192.0.2.10'),
      elsewhere,
      w.usualPorts(),
      w.secured587(['tls-self-signed', 'tls-hostname-mismatch']),
    ),
  }),
  scenario('hosts-file-override', 'a line leads to a closed computer', told, {
    observations: fails(address('os', '192.0.2.9'), address('configured', '192.0.2.10'), line, closed),
  }),
  scenario('hosts-file-override', 'a line leads to a silent computer', told, {
    observations: fails(address('os', '192.0.2.9'), address('configured', '192.0.2.10'), line, silent),
  }),
  scenario('hosts-file-override', 'a text says so', told, { readings: text('hosts-file-override') }),
  scenario('dns-blocked', 'silent, but its computer is there', told, {
    observations: fails(w.nameFails('dns-timeout'), w.resolver('dns-timeout', 'dns-timeout', 'connection-refused')),
  }),
  scenario('dns-blocked', 'only connections get through', told, {
    observations: fails(w.nameFails('dns-timeout'), w.resolver('dns-timeout', 'dns-nxdomain')),
  }),
  scenario('dns-blocked', 'silent to the end, also outside, and the names of others too', told, {
    observations: fails(
      w.nameFails('dns-timeout', 'dns-timeout'),
      w.resolver('dns-timeout', 'dns-timeout', 'connection-refused'),
      w.otherName('dns-timeout'),
    ),
  }),
  scenario('provider-dns-down', 'this name fails, other names are found', likely, {
    observations: fails(lost, asked, w.otherName('ok'), w.unchecked('dns-servfail')),
  }),
  scenario('provider-dns-down', 'this name gets no answer, other names are found', [...likely, ...possible], {
    observations: fails(w.nameFails('dns-timeout'), asked, w.otherName('ok')),
  }),
  scenario('provider-dns-down', 'it fails everywhere', [...told, ...likely], {
    observations: fails(
      w.nameFails('dns-servfail', 'dns-servfail'),
      asked,
      w.otherName('ok'),
      w.unchecked('dns-servfail'),
    ),
  }),
  scenario('dnssec-broken', 'found only without the check', told, {
    observations: fails(lost, asked, w.otherName('ok'), w.unchecked('ok')),
  }),
  scenario('dnssec-broken', 'found only without the check, nothing else asked', told, {
    observations: fails(lost, w.unchecked('ok')),
  }),
  scenario('dnssec-broken', 'the resolver itself says so', told, {
    observations: fails(
      lost.map((row) => (row.failure ? { ...row, extendedError: 6 } : row)),
      w.otherName('ok'),
    ),
  }),
  scenario('resolver-down', 'its computer is there and the service is off', told, {
    observations: fails(
      w.nameFails('dns-port-closed'),
      w.resolver('dns-port-closed', 'dns-port-closed'),
      w.otherName('dns-port-closed'),
    ),
  }),
  scenario('server-down', 'closed at an address on which all agree', likely, { observations: upTo(asked, closed) }),
];
