import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyBytes } from './key-size.ts';
import { readKey } from './read-key.ts';

const rsa = (bits: number, type: 'spki' | 'pkcs1' = 'spki'): string =>
  generateKeyPairSync('rsa', { modulusLength: bits }).publicKey.export({ type, format: 'der' }).toString('base64');
const KEY = rsa(2048);
const ED = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' });

describe('the size of a key', () => {
  it.each([512, 768, 1024, 1536, 2048, 3072])('RSA of %i bits, wrapped and bare', (bits) => {
    expect(keyBytes(rsa(bits))).toEqual({ kind: 'rsa', bits });
    expect(keyBytes(rsa(bits, 'pkcs1'))).toEqual({ kind: 'rsa', bits });
  });

  it('Ed25519, bare and wrapped', () => {
    expect(keyBytes(ED.subarray(-32).toString('base64'))).toEqual({ kind: 'ed25519', bits: 256 });
    expect(keyBytes(ED.toString('base64'))).toEqual({ kind: 'ed25519', bits: 256 });
  });

  it('tells a cut key from something else', () => {
    expect(keyBytes(KEY.slice(0, 240))).toEqual({ kind: 'cut' });
    expect(keyBytes('aGVsbG8gd29ybGQ=')).toEqual({ kind: 'unknown' });
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'der' });
    expect(keyBytes(ec.toString('base64'))).toEqual({ kind: 'unknown' });
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const found = keyBytes(Buffer.from(bytes).toString('base64'));
        if ('bits' in found) expect(found.bits).toBeLessThanOrEqual(400 * 8);
      }),
    );
    fc.assert(
      fc.property(fc.nat(400), fc.nat(255), (at, byte) => {
        const bytes = Buffer.from(KEY, 'base64');
        bytes[at % bytes.length] = byte;
        expect(['rsa', 'ed25519', 'cut', 'unknown']).toContain(keyBytes(bytes.toString('base64')).kind);
      }),
    );
  });
});

describe('a key record', () => {
  it('of a usual kind', () => {
    expect(readKey(`v=DKIM1; k=rsa; p=${KEY}`)).toEqual({
      type: 'rsa',
      bits: 2048,
      exactDomain: false,
      problems: [],
      usable: true,
    });
  });

  it('of Ed25519, with its flags', () => {
    const record = `v=DKIM1; k=ed25519; t=y:s; h=sha256; p=${ED.subarray(-32).toString('base64')}`;
    expect(readKey(record)).toEqual({
      type: 'ed25519',
      bits: 256,
      exactDomain: true,
      hashes: ['sha256'],
      problems: ['testing'],
      usable: true,
    });
  });

  it.each([
    ['without a version', `k=rsa; p=${KEY}`, [], true],
    ['with blanks where it was folded', `v=DKIM1; p=${KEY.slice(0, 200)} ${KEY.slice(200)}`, [], true],
    ['with a semicolon at the end', `v=DKIM1; p=${KEY};`, [], true],
    ['that was emptied', 'v=DKIM1; p=', ['revoked'], false],
    ['without a key', 'v=DKIM1; k=rsa', ['key-tag-missing'], false],
    ['of another version', `v=DKIM2; p=${KEY}`, ['version-wrong'], false],
    ['whose version comes late', `p=${KEY}; v=DKIM1`, ['version-not-first'], false],
    ['with quotes', `v=DKIM1; p=${KEY.slice(0, 200)}" "${KEY.slice(200)}`, ['quotes-inside'], false],
    ['with curly quotes', `“v=DKIM1; p=${KEY}”`, ['quotes-inside'], false],
    ['with backslashes', `v=DKIM1\\; k=rsa\\; p=${KEY}`, ['backslashes-inside'], false],
    ['pasted with its name', `s1._domainkey IN TXT v=DKIM1; p=${KEY}`, ['zone-line-pasted'], false],
    ['that stops too early', `v=DKIM1; p=${KEY.slice(0, 236)}`, ['cut-short'], false],
    ['that holds other signs', `v=DKIM1; p=${KEY.slice(0, 40)}…${KEY.slice(40)}`, ['base64-broken'], false],
    ['that holds the frame of a file', `v=DKIM1; p=-----BEGIN PUBLIC KEY-----${KEY}`, ['base64-broken'], false],
    ['that lost a sign', `v=DKIM1; p=${KEY.slice(0, 237)}`, ['base64-broken'], false],
    ['of an unknown kind', `v=DKIM1; k=dsa; p=${KEY}`, ['unknown-type'], false],
    ['of another kind than it says', `v=DKIM1; k=ed25519; p=${KEY}`, ['type-differs'], false],
    ['of Ed25519 that does not say so', `v=DKIM1; p=${ED.subarray(-32).toString('base64')}`, ['type-not-said'], false],
    ['for chat only', `v=DKIM1; s=chat; p=${KEY}`, ['not-for-mail'], false],
    ['for all services', `v=DKIM1; s=chat:*; p=${KEY}`, [], true],
    ['for the old hash', `v=DKIM1; h=sha1; p=${KEY}`, ['old-hash-only'], true],
    ['being tried out', `v=DKIM1; t=y; p=${KEY}`, ['testing'], true],
    ['with two keys', `v=DKIM1; p=${KEY}; p=${KEY}`, ['tag-twice'], false],
    ['with a stray word', `v=DKIM1; hello; p=${KEY}`, ['tag-broken'], false],
    ['that is a record of something else', 'v=spf1 -all', ['not-a-key'], false],
    ['of 10 kB', `v=DKIM1; p=${'A'.repeat(10_000)}`, ['too-long'], false],
    ['with nothing in it', '', ['not-a-key'], false],
  ])('%s', (_, record, problems, usable) => {
    expect(readKey(record)).toMatchObject({ problems, usable });
  });

  it.each([
    [768, ['too-short'], false],
    [1024, ['weak'], true],
  ])('of %i bits', (bits, problems, usable) => {
    expect(readKey(`v=DKIM1; p=${rsa(bits)}`)).toMatchObject({ bits, problems, usable });
  });

  it('takes any text, and says why it cannot be used', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ maxLength: 200 }).map((said) => `v=DKIM1; p=${said}`),
    );
    fc.assert(
      fc.property(text, (record) => {
        const { usable, problems } = readKey(record);
        expect(usable || problems.length > 0).toBe(true);
      }),
    );
  });
});
