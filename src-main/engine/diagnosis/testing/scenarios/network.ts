import { type Scenario, blocked, likely, possible, scenario, text, told, upTo } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;

/** Cases that stop before the server. */
export const NETWORK: readonly Scenario[] = [
  scenario('no-network', 'no interface is up', told, {
    observations: rows(w.offline(), w.nameFails('dns-unreachable')),
  }),
  scenario('no-network', 'no interface is up and the name service is silent', told, {
    observations: rows(w.offline(), w.nameFails('dns-timeout', 'dns-timeout')),
  }),
  scenario(
    'no-network',
    'no interface is up although a text says wrong password',
    told,
    {
      observations: rows(w.offline(), w.nameFails('dns-unreachable')),
      readings: text('wrong-password'),
    },
    'wrong-password',
  ),
  scenario('no-network', 'an interface is up but nothing outside is in reach', [...likely, ...possible], {
    observations: rows(w.online(), w.nameFails('dns-unreachable', 'dns-unreachable')),
  }),
  scenario('resolver-down', 'port 53 closed', told, { observations: rows(w.online(), w.nameFails('dns-port-closed')) }),
  scenario('resolver-down', 'silent, another one answers', likely, {
    observations: rows(w.online(), w.nameFails('dns-timeout', 'found')),
  }),
  scenario('resolver-down', 'silent, nothing to compare with', possible, {
    observations: rows(w.online(), w.nameFails('dns-timeout')),
  }),
  scenario('resolver-down', 'closed on a computer that tests itself', told, {
    observations: rows(w.untested('network-interfaces', 'loopback-only'), w.nameFails('dns-port-closed')),
  }),
  scenario('wrong-server-name', 'the name does not exist', told, {
    observations: rows(w.online(), w.nameFails('dns-nxdomain', 'dns-nxdomain')),
  }),
  scenario('wrong-server-name', 'the name does not exist and a text says so', told, {
    observations: rows(w.online(), w.nameFails('dns-nxdomain')),
    readings: text('wrong-server-name'),
  }),
  scenario('wrong-server-name', 'the name cannot be a name', told, {
    observations: rows(w.online(), w.nameFails('dns-name-invalid')),
  }),
  scenario('wrong-server-name', 'the name leads to no address', [...likely, ...possible], {
    observations: rows(w.online(), w.nameFails('dns-no-data', 'dns-no-data')),
  }),
  scenario('port-blocked', '587 dropped, 465 open', likely, { observations: upTo(blocked) }),
  scenario('port-blocked', '25 dropped, 587 and 465 open', likely, {
    case: w.theCase({ submission: { port: 25 } }),
    observations: upTo(w.ports({ 25: 'timeout', 465: 'open', 587: 'open', 443: 'timeout' })),
  }),
  scenario('port-blocked', 'IPv6 has no route, IPv4 is dropped', likely, {
    observations: upTo(
      blocked,
      w.ports({ 25: 'network-unreachable', 465: 'network-unreachable', 587: 'network-unreachable' }, 6),
    ),
  }),
  scenario('port-blocked', '587 turned away, 465 open', possible, {
    observations: upTo(w.ports({ 25: 'timeout', 465: 'open', 587: 'connection-refused', 443: 'open' })),
  }),
  scenario(
    'port-blocked',
    'and a text names a later fault',
    [...told, ...likely],
    {
      observations: upTo(blocked),
      readings: text('wrong-password'),
    },
    'wrong-password',
  ),
  scenario('port-blocked', 'and a text names a cause that we do not know', [...told, ...likely], {
    observations: upTo(blocked),
    readings: text('not-in-our-list'),
  }),
  scenario('mail-blocked-on-network', 'all mail ports dropped, web open', likely, {
    observations: upTo(w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 2525: 'timeout', 443: 'open' })),
  }),
  scenario('mail-blocked-on-network', 'all mail ports dropped, web port turns us away', likely, {
    observations: upTo(w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 443: 'connection-refused' })),
  }),
  scenario('mail-blocked-on-network', 'nothing answers, but another network works', likely, {
    case: w.theCase({ answers: { 'other-network-works': 'yes', 'web-mail-works': 'yes' } }),
    observations: upTo(w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 443: 'timeout' })),
  }),
  scenario('server-down', 'all mail ports closed', likely, {
    observations: upTo(
      w.ports({
        25: 'connection-refused',
        465: 'connection-refused',
        587: 'connection-refused',
        443: 'connection-refused',
      }),
    ),
  }),
  scenario('server-down', 'mail ports closed, 25 dropped by the home line', likely, {
    observations: upTo(w.ports({ 25: 'timeout', 465: 'connection-refused', 587: 'connection-refused', 443: 'open' })),
  }),
  scenario('server-down', 'nothing answers, and another network fails too', likely, {
    case: w.theCase({ answers: { 'other-network-works': 'no' } }),
    observations: upTo(w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 443: 'timeout' })),
  }),
];
