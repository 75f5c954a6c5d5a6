import * as w from '../world.ts';
import { blocked, likely, possible, type Scenario, scenario, told, upTo } from './scenario.ts';

const { rows } = w;
const HOME = 'aaaaaaaaaaaa';
const TRAIN = 'bbbbbbbbbbbb';
const lastGood = { case: w.theCase(), observations: rows({ ...w.online(), network: HOME }, w.healthyPath().slice(1)) };
const away = { ...w.online(), network: TRAIN };
const home = { ...w.online(), network: HOME };
const noMailPort = w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 2525: 'timeout', 443: 'open' });

const noEncryption: w.Row[] = [
  { ...w.clearHello(['PLAIN', 'LOGIN']), capabilities: ['SIZE 35882577'] },
  { probe: 'starttls', outcome: 'failed', failure: 'starttls-not-offered', port: 587 },
];

/** The same account worked before: what is different since then is told to the diagnosis. */
export const SINCE_GOOD: readonly Scenario[] = [
  scenario(
    'mail-blocked-on-network',
    'since good: no mail port answers, in another network than before',
    [...told, ...likely],
    {
      observations: rows(away, w.nameFound(), noMailPort),
      lastGood,
    },
  ),
  scenario('port-blocked', 'since good: the port went silent', [...told, ...likely], {
    observations: upTo(blocked),
    lastGood,
  }),
  scenario('certificate-expired', 'since good: the same certificate ran out', told, {
    observations: rows(home, w.nameFound(), w.usualPorts(), w.secured587(['tls-expired'])),
    lastGood,
  }),
  scenario('wrong-server-name', 'since good: another server name was typed since', [...told, ...likely, ...possible], {
    case: w.theCase({ submission: { hostname: 'smpt.northmail.example' } }),
    observations: rows(home, w.nameFails('dns-nxdomain', 'dns-nxdomain')),
    lastGood,
  }),
  scenario('tls-mode-mismatch', 'since good: the encryption was set anew since', [...told, ...likely], {
    case: w.theCase({ submission: { port: 587, socketType: 'tls' } }),
    observations: rows(home, w.nameFound(), w.usualPorts(), w.secured587()),
    lastGood,
  }),
  scenario(
    'starttls-stripped',
    'since good: encryption is gone in another network',
    [...told, ...likely, ...possible],
    {
      observations: rows(away, w.nameFound(), w.usualPorts(), w.greeting(), noEncryption),
      lastGood,
    },
  ),
  scenario('healthy', 'since good: all is as it was', told, {
    observations: rows(home, w.healthyPath().slice(1)),
    lastGood,
  }),
];
