import { describe, expect, test } from 'vitest';
import type { Failure } from '../../contract/failure.ts';
import type { DialogLine } from '../../contract/observation.ts';
import * as w from '../diagnosis/testing/world.ts';
import { deriveFacts } from './derive-facts.ts';
import type { Evidence } from './evidence.ts';
import { FACTS } from './registry.ts';

const value = (id: string, changes: Partial<Evidence>): string | undefined =>
  deriveFacts(FACTS, w.evidence(changes)).get(id);
const seen = (id: string, ...more: readonly (w.Row | readonly w.Row[])[]): string | undefined =>
  value(id, { observations: w.rows(...more) });

const timed = (port: number, state: w.Port, ms: number, address = '192.0.2.10'): w.Row[] =>
  w.ports({ [port]: state }).map((row) => ({ ...row, ms, address }));

describe('address-families', () => {
  const noSix = (): w.Row => ({ ...w.untested('submission-connect', 'no-ipv6-here'), port: 587, family: 6 });
  const four = (state: w.Port) => w.ports({ 587: state });
  const six = (state: w.Port) => w.ports({ 587: state }, 6);

  test.each([
    ['fine', [four('open')]],
    ['fine', [four('open'), six('open')]],
    ['fine', [four('open'), [noSix()]]],
    ['fine', [six('open')]],
    ['new-kind-lost', [four('open'), six('timeout')]],
    ['new-kind-turned-back', [four('open'), six('network-unreachable')]],
    ['old-kind-lost', [four('network-unreachable'), six('open')]],
    ['old-kind-lost', [four('timeout'), six('open')]],
    ['only-new-kind', [[noSix()]]],
    [undefined, [six('timeout')]],
    [undefined, [four('timeout'), six('timeout')]],
    [undefined, [four('timeout')]],
  ] as const)('%s', (expected, rows) => {
    expect(seen('address-families', ...rows)).toBe(expected);
  });

  test('a server that this computer has no network for cannot be reached', () => {
    expect(seen('which-ports-answer', noSix())).toBe('no-route');
    expect(seen('which-ports-answer', w.untested('submission-connect', 'no-address'))).toBeUndefined();
  });
});

describe('refused-where', () => {
  const open465 = timed(465, 'open', 44);
  test.each([
    ['here', timed(587, 'connection-refused', 0.8), open465],
    ['near', timed(587, 'connection-refused', 6.8), open465],
    ['here', timed(587, 'host-unreachable', 1.1), open465],
    ['here', timed(587, 'address-not-allowed', 0.2), []],
    ['near', timed(587, 'connection-refused', 6), timed(443, 'connection-refused', 42)],
    ['there', timed(587, 'connection-refused', 41), open465],
    ['on-the-way', timed(587, 'host-unreachable', 42), open465],
    // The box at the edge of an office is near, and says the word of a router.
    ['on-the-way', timed(587, 'host-unreachable', 5), open465],
    // All on one computer: everything is quick.
    ['there', timed(587, 'connection-refused', 0.1), timed(465, 'open', 0.4)],
    [undefined, timed(587, 'timeout', 3200), open465],
    [undefined, timed(587, 'connection-refused', 6), []],
    [undefined, timed(587, 'connection-refused', 6), timed(465, 'open', 44, '192.0.2.99')],
    [undefined, timed(587, 'host-unreachable', 42), timed(465, 'timeout', 3200)],
    // The only other answer came to a repeated call, so nobody knows how far the server is.
    [undefined, timed(587, 'connection-refused', 40), timed(465, 'open', 1041)],
  ] as const)('%s', (expected, own, others) => {
    expect(seen('refused-where', own, others)).toBe(expected);
  });

  test('the quickest of several calls counts, for a busy computer only makes them longer', () => {
    const again = [...timed(587, 'connection-refused', 2), ...timed(465, 'open', 42)].map((row): w.Row => ({
      ...row,
      probe: 'line-quality',
    }));
    expect(seen('refused-where', timed(587, 'connection-refused', 30), timed(465, 'open', 57))).toBe('there');
    expect(seen('refused-where', timed(587, 'connection-refused', 30), timed(465, 'open', 57), again)).toBe('here');
  });

  test('one open address is enough for the account', () => {
    expect(seen('refused-where', timed(587, 'connection-refused', 1), timed(587, 'open', 44, '192.0.2.11'))).toBe(
      undefined,
    );
  });
});

describe('line-loss', () => {
  const again = (...times: readonly (number | 'lost')[]): w.Row[] =>
    times.map((ms) => ({
      probe: 'line-quality',
      outcome: ms === 'lost' ? 'failed' : 'ok',
      ...(ms === 'lost' ? { failure: 'timeout' as const } : { ms }),
      address: '192.0.2.10',
    }));

  test.each([
    ['loses', timed(465, 'open', 1041), again(41, 1043, 40)],
    ['loses', timed(465, 'open', 41), again(41, 1043, 3041)],
    ['loses', timed(465, 'open', 41), again(41, 'lost', 1040)],
    // No call was answered at once, but no computer is two seconds slower at one time than at another.
    ['loses', [], again(3040, 'lost', 1041)],
    ['steady', [], again(1040, 1041, 1042)],
    ['steady', timed(465, 'open', 1041), again(41, 42, 40)],
    ['steady', timed(465, 'open', 41), again('lost', 'lost', 'lost')],
    [undefined, timed(465, 'open', 1041), []],
  ] as const)('%s', (expected, first, more) => {
    expect(seen('line-loss', first, more)).toBe(expected);
  });

  test('a line that loses stands in the way, also where all else works', () => {
    const bad = [...w.healthyPath(), ...again(41, 1043, 1042)];
    expect(seen('first-failing-layer', bad)).toBe('network');
    expect(seen('first-failing-layer', [...w.healthyPath(), ...again(41, 42)])).toBe('none');
  });
});

describe('long-packets', () => {
  const small = (failure?: Failure): w.Row => ({
    probe: 'small-answer',
    outcome: failure === undefined ? 'ok' : 'failed',
    ...(failure && { failure }),
  });
  const hangs = w.noHandshake(587, 'starttls', 'tls-no-answer');

  test('short ones that arrive where long ones do not', () => {
    expect(seen('long-packets', hangs, small())).toBe('lost');
    expect(seen('long-packets', hangs, small('timeout'))).toBe('short-lost-too');
    expect(seen('long-packets', hangs, small('connection-reset'))).toBeUndefined();
    expect(seen('long-packets', hangs)).toBeUndefined();
    expect(seen('long-packets', w.secured587())).toBe('arrive');
  });
});

describe('first-page', () => {
  const page = (...answers: string[]): w.Row => ({
    probe: 'web-page',
    outcome: 'ok',
    host: 'northmail.example',
    answers,
  });

  test.each([
    ['sign-in-page', ['511']],
    ['sign-in-page', ['302', 'http://login.hotel.test/start']],
    ['sign-in-page', ['302', 'https://192.168.1.1/']],
    ['usual', ['301', 'https://northmail.example/']],
    ['usual', ['301', 'http://www.northmail.example/']],
    ['usual', ['301', 'https://www.company.example.net/']],
    ['usual', ['302', '/start']],
    ['usual', ['200']],
    ['usual', ['404']],
  ] as const)('%s: %j', (expected, answers) => {
    expect(seen('first-page', page(...answers))).toBe(expected);
  });
});

describe('first-words', () => {
  const said = (...words: string[]): DialogLine[] => words.map((text) => ({ from: 'server', text, at: 1 }));
  const greeting = (name: string): w.Row => ({ ...w.greeting(), reply: { code: 220, lines: [`${name} ESMTP`] } });
  const bareHello: w.Row = { ...w.clearHello(), capabilities: ['SIZE 1'], mechanisms: [] };

  test('a web page in place of a mail server', () => {
    const http = { ...w.greetingFails('not-smtp'), dialog: said('HTTP/1.1 400 Bad Request') };
    expect(seen('first-words', http)).toBe('web-server');
    expect(seen('first-words', { ...w.greetingFails('not-smtp'), dialog: said('SSH-2.0-OpenSSH') })).toBeUndefined();
    expect(
      seen('first-words', w.greetingFails('greeting-timeout'), w.noHandshake(587, 'tls', 'tls-plaintext-answer')),
    ).toBe('waits-for-us');
    expect(seen('first-words', w.greetingFails('greeting-timeout'))).toBeUndefined();
  });

  test('words that were written over', () => {
    expect(seen('first-words', greeting('****************'), w.clearHello())).toBe('masked');
    const crossed: w.Row = { ...w.clearHello(), capabilities: ['SIZE 1', 'XXXXXXXA'] };
    expect(seen('first-words', greeting(w.HOST), crossed)).toBe('masked');
    const own: w.Row = { ...w.clearHello(), capabilities: ['STARTTLS', 'XCLIENT NAME', 'X-EXPS'] };
    expect(seen('first-words', greeting(w.HOST), own)).toBe('own');
  });

  test('another server counts only when it offers nothing', () => {
    expect(seen('first-words', greeting('mx.hotel.test'), bareHello)).toBe('foreign');
    expect(seen('first-words', greeting('web12.hoster.test'), w.clearHello())).toBe('own');
    expect(seen('first-words', greeting('relay.northmail.example'), bareHello)).toBe('own');
    expect(seen('first-words', greeting('localhost'), bareHello)).toBe('own');
  });
});

describe('second-host', () => {
  test.each([
    ['answers', 'open'],
    ['answers', 'connection-refused'],
    ['silent', 'timeout'],
    ['silent', 'network-unreachable'],
  ] as const)('%s when its port is %s', (expected, state) => {
    const row: w.Row = {
      probe: 'second-host',
      outcome: state === 'open' ? 'ok' : 'failed',
      ...(state === 'open' ? {} : { failure: state }),
    };
    expect(seen('second-host', row)).toBe(expected);
  });
});

describe('tunnel', () => {
  test('is up, is not, or nobody knows', () => {
    expect(seen('tunnel', { ...w.online(), tunnel: true })).toBe('up');
    expect(seen('tunnel', { ...w.online(), tunnel: false })).toBe('none');
    expect(seen('tunnel', w.online())).toBeUndefined();
  });
});

describe('proxy', () => {
  const proxy = (failure?: Failure, ...answers: string[]): w.Row => ({
    probe: 'proxy-connect',
    outcome: failure === undefined ? 'ok' : 'failed',
    ...(failure && { failure }),
    ...(answers.length > 0 && { answers }),
  });
  const dead = w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 2525: 'timeout', 443: 'timeout' });

  test('the only way, a way beside, or none', () => {
    expect(seen('proxy', proxy(undefined, '200'), dead)).toBe('only-way');
    expect(seen('proxy', proxy('command-refused', '403'), dead)).toBe('only-way');
    expect(seen('proxy', proxy(undefined, '200'), w.usualPorts())).toBe('beside');
    expect(seen('proxy', proxy('timeout'), dead)).toBe('not-there');
    const outside: w.Row = { probe: 'second-host', outcome: 'ok' };
    expect(seen('proxy', proxy(undefined, '200'), dead, outside)).toBe('beside');
  });
});

describe('server-pace', () => {
  test('is measured on the first words', () => {
    const after = (ms: number): w.Row => ({ ...w.greeting(), reply: { code: 220, lines: ['smtp'], ms } });
    expect(seen('server-pace', after(80))).toBe('quick');
    expect(seen('server-pace', after(6100))).toBe('quick');
    expect(seen('server-pace', after(7900))).toBe('slow');
    expect(seen('server-pace', w.greeting())).toBeUndefined();
  });
});

describe('line-kind', () => {
  const named = (address: string, ...answers: string[]): w.Row =>
    answers.length > 0
      ? { probe: 'public-address', outcome: 'ok', address, answers }
      : { probe: 'public-address', outcome: 'failed', failure: 'dns-nxdomain', address };

  test.each([
    ['home', '203.0.113.7', 'p5b21.dip0.dsl.isp.example'],
    ['home', '203.0.113.7', 'host-203-0-113-7.isp.example'],
    ['home', '203.0.113.7', '7.113.0.203.dynamic.isp.example'],
    ['home', '203.0.113.7', 'cpe-7.cable.isp.example'],
    ['named', '203.0.113.7', 'mail.northmail.example'],
    ['named', '203.0.113.7', 'smtp2.poolparty.example'],
  ])('%s: %s is %s', (expected, address, name) => {
    expect(seen('line-kind', named(address, name))).toBe(expected);
  });

  test('no name at all', () => {
    expect(seen('line-kind', named('203.0.113.7'))).toBe('nameless');
  });
});
