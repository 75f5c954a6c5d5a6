import { expect, it } from 'vitest';
import { namesOf, type Zone } from '../engine/authentication/testing/names-of.ts';
import { checkMessage } from './check-message.ts';
import { LETTER, rsaKey, signMessage } from './testing/sign-message.ts';

const KEY = rsaKey();
const ZONE: Zone = {
  'author.test': { TXT: ['v=spf1 ip4:198.51.100.4 -all'] },
  '_dmarc.author.test': { TXT: ['v=DMARC1; p=reject'] },
  's1._domainkey.author.test': { TXT: [KEY.record] },
};
const SIGNED = signMessage(LETTER, { domain: 'author.test', selector: 's1', key: KEY });
const arrived = (ip: string, message: string): string =>
  [
    'Return-Path: <anna@author.test>',
    `Received: from out.author.test (out.author.test [${ip}]) by mx.reader.test with ESMTPS; Tue, 24 Nov 2026 08:00:01 +0000`,
    message,
  ].join('\r\n');

const check = (message: string, zone: Zone = ZONE, offline = false) =>
  checkMessage(Buffer.from(message), namesOf(zone), {
    orgOf: (domain) => domain,
    bulkRules: [],
    offline,
    now: new Date('2026-11-24T12:00:00Z'),
    signal: new AbortController().signal,
  });

it('a good message meets the rule, by its signature and its server', async () => {
  const { spf, dmarc, findings } = await check(arrived('198.51.100.4', SIGNED));
  expect(spf).toEqual({ domain: 'author.test', result: 'pass', ip: '198.51.100.4', why: 'matched', from: 'own-check' });
  expect(dmarc?.result).toBe('pass');
  expect(findings.map(({ code }) => code)).toEqual(['signature-good', 'rule-met']);
});

it('a changed message from another server is refused by the rule', async () => {
  const { findings } = await check(arrived('203.0.113.9', SIGNED.replace('painted', 'sunk')));
  expect(findings.map(({ code }) => code)).toEqual(['rule-refuses', 'server-not-allowed', 'body-changed']);
});

it('the word of the receiver counts where no address is told', async () => {
  const message = [
    'Authentication-Results: mx.reader.test; spf=pass smtp.mailfrom=anna@author.test',
    'Received: from a ([10.0.0.1]) by mx.reader.test with ESMTPS; Tue, 24 Nov 2026 08:00:01 +0000',
    LETTER,
  ].join('\r\n');
  const { spf, dmarc } = await check(message);
  expect(spf).toEqual({ domain: 'author.test', result: 'pass', from: 'provider' });
  expect(dmarc?.result).toBe('pass');
});

it('a name service that fails leaves all open', async () => {
  const broken: Zone = Object.fromEntries(Object.keys(ZONE).map((name) => [name, 'dns-servfail' as const]));
  const { findings } = await check(arrived('198.51.100.4', SIGNED), broken);
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['could-not-check']));
});

it('offline nobody is asked', async () => {
  const judged = await check(arrived('198.51.100.4', SIGNED), ZONE, true);
  expect(judged).not.toHaveProperty('dmarc');
  expect(judged.findings.map(({ code }) => code)).toEqual(['key-unknown']);
});
