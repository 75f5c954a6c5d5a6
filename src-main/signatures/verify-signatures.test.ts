import { describe, expect, it } from 'vitest';
import { namesOf, type Zone } from '../engine/authentication/testing/names-of.ts';
import type { NameService } from '../engine/authentication/name-service.ts';
import { ed25519Key, LETTER, rsaKey, sealMessage, signMessage, type SigningKey } from './testing/sign-message.ts';
import { verifySignatures } from './verify-signatures.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const RSA = rsaKey();
const ED = ed25519Key();
const zone = (record: Zone[string] = { TXT: [RSA.record] }): NameService =>
  namesOf({ 's1._domainkey.author.test': record });
const by = (key: SigningKey = RSA, more: object = {}) => ({ domain: 'author.test', selector: 's1', key, ...more });

const verify = (message: string, names: NameService, signal = new AbortController().signal, deadlineMs = 5000) =>
  verifySignatures(Buffer.from(message), names, { now: NOW, signal, deadlineMs });
const first = async (message: string, names: NameService) => {
  const { signatures } = await verify(message, names);
  expect(signatures).toHaveLength(1);
  return signatures[0];
};

describe('one signature', () => {
  it('is told with everything that explains it', async () => {
    expect(await first(signMessage(LETTER, by()), zone())).toEqual({
      domain: 'author.test',
      selector: 's1',
      algorithm: 'rsa-sha256',
      result: 'pass',
      reason: 'verified',
      keyName: 's1._domainkey.author.test',
      keyBits: 2048,
      keyTesting: false,
      headers: ['from', 'to', 'subject', 'date', 'message-id'],
      expired: false,
    });
  });

  it('counts with Ed25519', async () => {
    const checked = await first(signMessage(LETTER, by(ED)), zone({ TXT: [ED.record] }));
    expect(checked).toMatchObject({ reason: 'verified', algorithm: 'ed25519-sha256' });
  });

  it('counts when the file was saved with other line ends', async () => {
    expect(await first(signMessage(LETTER, by()).replaceAll('\r\n', '\n'), zone())).toMatchObject({
      reason: 'verified',
    });
  });

  const changed = (from: string, to: string) => signMessage(LETTER, by()).replace(from, to);
  it('tells a changed body from a changed header', async () => {
    expect(await first(changed('painted', 'sunk'), zone())).toMatchObject({
      result: 'fail',
      reason: 'body-changed-on-the-way',
    });
    expect(await first(changed('The boat', 'The ship'), zone())).toMatchObject({
      result: 'fail',
      reason: 'bad-signature',
    });
  });

  const withRecord = (record: Zone[string]) => first(signMessage(LETTER, by()), zone(record));
  it.each([
    ['nothing there', {}, 'key-missing', 'permerror'],
    ['an alias to nothing', { CNAME: ['gone.test'] }, 'key-missing', 'permerror'],
    ['an emptied key', { TXT: ['v=DKIM1; k=rsa; p='] }, 'key-revoked', 'permerror'],
    ['a cut key', { TXT: [RSA.record.slice(0, 200)] }, 'key-broken', 'permerror'],
    ['a key in quotes', { TXT: [`v=DKIM1; p="${RSA.record.slice(18)}"`] }, 'key-broken', 'permerror'],
    ['a key of another kind', { TXT: [ED.record] }, 'key-broken', 'permerror'],
    [
      'a key that says it is of another kind',
      { TXT: [RSA.record.replace('k=rsa', 'k=ed25519')] },
      'key-broken',
      'permerror',
    ],
    ['a key for chat', { TXT: [`${RSA.record}; s=chat`] }, 'key-not-for-mail', 'permerror'],
    ['a key for another hash', { TXT: [`${RSA.record}; h=sha1`] }, 'unsupported-algorithm', 'neutral'],
    ['a key being tried out', { TXT: [`${RSA.record}; t=y`] }, 'key-testing', 'pass'],
    ['a key beside other words', { TXT: ['hello', RSA.record] }, 'verified', 'pass'],
    ['a key of 10 kB', { TXT: [`v=DKIM1; k=rsa; p=${'QUJD'.repeat(2500)}`] }, 'key-broken', 'permerror'],
    ['no answer in time', 'dns-timeout', 'could-not-check', 'temperror'],
    ['a broken name service', 'dns-servfail', 'could-not-check', 'temperror'],
  ] as const)('with %s', async (_, record, reason, result) => {
    expect(await withRecord(record)).toMatchObject({ reason, result });
  });

  it('does not count with a short key', async () => {
    const short = rsaKey(768);
    expect(await first(signMessage(LETTER, by(short)), zone({ TXT: [short.record] }))).toMatchObject({
      reason: 'key-too-short',
      result: 'policy',
    });
  });

  it.each([
    ['q=http; ', 'syntax'],
    ['q=dns; ', 'verified'],
    ['i=anna@other.test; ', 'identity-outside-domain'],
    ['i=anna@mail.author.test; ', 'verified'],
    ['x=1700000000; ', 'expired'],
    ['t=1900000000; x=1800000000; ', 'syntax'],
    ['l=0; ', 'verified'],
  ])('with %s', async (extra, reason) => {
    expect(await first(signMessage(LETTER, by(RSA, { extra })), zone())).toMatchObject({ reason });
  });

  it('may not speak for a name below when the key says so', async () => {
    const message = signMessage(LETTER, by(RSA, { extra: 'i=anna@mail.author.test; ' }));
    const record = { TXT: [`${RSA.record}; t=s`] };
    expect(await first(message, zone(record))).toMatchObject({
      reason: 'identity-outside-domain',
      identityDomain: 'mail.author.test',
    });
  });

  it('tells times, and how much of the body it leaves open', async () => {
    const message = signMessage(LETTER, by(RSA, { extra: 't=1700000000; x=1900000000; l=4; ' }));
    expect(await first(message, zone())).toMatchObject({
      reason: 'verified',
      signedAt: '2023-11-14T22:13:20.000Z',
      expiresAt: '2030-03-17T17:46:40.000Z',
      expired: false,
      bodyLimit: 4,
      uncovered: 29,
    });
  });

  it('counts with the old hash, and says that it is old', async () => {
    expect(await first(signMessage(LETTER, by(RSA, { sha1: true })), zone())).toMatchObject({
      reason: 'weak-algorithm',
    });
  });

  it('is void without the author', async () => {
    const message = signMessage(LETTER, by(RSA, { headers: ['to', 'subject'] }));
    expect(await first(message, zone())).toMatchObject({ reason: 'from-not-signed', result: 'neutral' });
  });

  it.each([
    ['v=1; a=rsa-md5; d=author.test; s=s1; h=from; bh=AA==; b=AA==', 'unsupported-algorithm'],
    ['v=1; a=rsa-sha256; c=loose; d=author.test; s=s1; h=from; bh=AA==; b=AA==', 'unsupported-algorithm'],
    ['v=1; a=rsa-sha256; s=s1; h=from; bh=AA==; b=AA==', 'syntax'],
    ['v=1; a=rsa-sha256; d=author.test; s=s1; h=from; b=AA==', 'syntax'],
    ['', 'unsupported-algorithm'],
    ['\u0000\u0000=\u0000;;;;', 'unsupported-algorithm'],
  ])('that reads %j', async (value, reason) => {
    expect(await first(`DKIM-Signature: ${value}\r\n${LETTER}`, zone())).toMatchObject({ reason });
  });
});

describe('limits', () => {
  it('looks at the first 20 signatures of 1,000 and says so', async () => {
    const signed = signMessage(LETTER, by());
    const line = signed.slice(0, signed.indexOf('\r\n') + 2);
    let asked = 0;
    const names: NameService = (name, type) => {
      asked += 1;
      return zone()(name, type);
    };
    const { signatures, total, checked } = await verify(line.repeat(1000) + LETTER, names);
    expect([signatures.length, total, checked]).toEqual([100, 1000, 20]);
    expect(signatures[19]?.reason).toBe('verified');
    expect(signatures[20]).toMatchObject({ reason: 'not-looked-at', result: 'none', domain: 'author.test' });
    expect(asked).toBeLessThan(5);
  });

  it('leaves a header of 2 MB and one of 20,000 lines alone', async () => {
    expect(await verify(`X: ${'a'.repeat(2_000_000)}\r\n${LETTER}`, zone())).toMatchObject({
      trouble: 'header-too-large',
      arc: { cv: 'could-not-check' },
    });
    expect(await verify(`${'X: a\r\n'.repeat(20_000)}${LETTER}`, zone())).toMatchObject({
      trouble: 'header-too-large',
    });
  });

  it('does not work through a field list made to cost time', async () => {
    const value = `v=1; a=rsa-sha256; d=author.test; s=s1; h=from${':from'.repeat(600)}; bh=AA==; b=AA==`;
    expect(await first(`DKIM-Signature: ${value}\r\n${LETTER}`, zone())).toMatchObject({ reason: 'syntax' });
  });

  it('gives up a name service that never answers', async () => {
    const never: NameService = () => new Promise(() => undefined);
    const { signatures } = await verify(signMessage(LETTER, by()), never, undefined, 100);
    expect(signatures[0]).toMatchObject({ reason: 'could-not-check', result: 'temperror' });
  });

  it('takes an adapter that rejects for no answer', async () => {
    const broken: NameService = () => Promise.reject(new Error('no'));
    expect(await first(signMessage(LETTER, by()), broken)).toMatchObject({ reason: 'could-not-check' });
  });

  it('stops when it is told to', async () => {
    expect(await verify(signMessage(LETTER, by()), zone(), AbortSignal.abort())).toMatchObject({ trouble: 'stopped' });
  });

  it.each(['', '\r\n', '\0\0\0', 'no header at all', 'From: a@b.test'])('takes %j', async (text) => {
    expect(await verify(text, zone())).toEqual({
      signatures: [],
      total: 0,
      checked: 0,
      arc: { cv: 'none', reason: 'no-chain', hops: [] },
    });
  });
});

describe('a chain of ARC', () => {
  const list = { domain: 'list.test', selector: 's', key: RSA };
  const names = namesOf({ 's._domainkey.list.test': { TXT: [RSA.record] } });
  const chain = sealMessage(sealMessage(LETTER, list, 'none'), list, 'pass');

  it('holds, with each that passed the message on', async () => {
    expect((await verify(chain, names)).arc).toEqual({
      cv: 'pass',
      reason: 'verified',
      hops: [
        { instance: 1, domain: 'list.test', selector: 's', said: 'none' },
        { instance: 2, domain: 'list.test', selector: 's', said: 'pass' },
      ],
    });
  });

  it.each([
    ['a changed message', chain.replace('painted', 'sunk'), 'message-changed', 2],
    [
      'a changed report of the first',
      chain.replace(' i=1; mx.list.test; spf=pass', ' i=1; mx.list.test; spf=fail'),
      'seal-broken',
      2,
    ],
    ['a set that is missing', chain.replace(/^ARC-Seal: i=1[^\r]*\r\n/m, ''), 'structure', 1],
    ['a chain that was closed as broken', sealMessage(chain, list, 'fail'), 'sealed-as-failed', 3],
  ] as const)('breaks: %s', async (_, message, reason, at) => {
    expect((await verify(message, names)).arc).toMatchObject({ cv: 'fail', reason, at });
  });

  it('is not called broken when a key could not be asked for', async () => {
    const silent = namesOf({ 's._domainkey.list.test': 'dns-timeout' });
    expect((await verify(chain, silent)).arc).toMatchObject({ cv: 'could-not-check', reason: 'could-not-check' });
  });

  it('breaks when a key is gone', async () => {
    expect((await verify(chain, namesOf({}))).arc).toMatchObject({ cv: 'fail', reason: 'key-missing' });
  });
});
