import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { checkKeys } from './check-keys.ts';

const keyOf = (modulusLength: number): string =>
  generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const good = `v=DKIM1; k=rsa; p=${keyOf(2048)}`;
const names = { fromMessage: ['mine'], evidence: [], providers: [], generic: ['default'], randomLabel: 'zzqx' };

async function codes(zone: Zone, more: Partial<typeof names> = {}) {
  const findings = await checkKeys('example.org', { ...names, ...more }, namesOf(zone));
  return findings.map(({ code }) => code);
}
/** A zone in which only the person's own key is published. */
const mine = (record: string): Zone => ({
  '_domainkey.example.org': { A: ['192.0.2.1'] },
  'mine._domainkey.example.org': { TXT: [record] },
});

describe('checkKeys', () => {
  it.each([
    [good, ['dkim-key-good']],
    [`v=DKIM1; t=y; p=${keyOf(2048)}`, ['dkim-key-good', 'dkim-key-testing']],
    [`v=DKIM1; p=${keyOf(1024)}`, ['dkim-key-weak']],
    [`v=DKIM1; p=${keyOf(512)}`, ['dkim-key-too-short']],
    ['v=DKIM1; p=', ['dkim-key-revoked']],
    [`"${good}"`, ['dkim-key-pasted']],
    [good.slice(0, 120), ['dkim-key-cut']],
    ['v=DKIM1; k=morse; p=AAAA', ['dkim-key-unusable']],
  ])('judges %s', async (record, expected) => {
    expect(await codes(mine(record))).toEqual(expected);
  });

  it('tells an alias that leads to nothing', async () => {
    const zone: Zone = { 'mine._domainkey.example.org': { CNAME: ['gone.service.example'] } };
    expect(await codes({ '_domainkey.example.org': { A: ['192.0.2.1'] }, ...zone })).toEqual([
      'dkim-key-alias-to-nothing',
    ]);
  });

  it('never says that a key is missing: only how many names were tried', async () => {
    const [only, ...more] = await checkKeys(
      'example.org',
      names,
      namesOf({ '_domainkey.example.org': { A: ['::1'] } }),
    );
    expect(more).toEqual([]);
    expect(only).toMatchObject({ code: 'dkim-not-found-among', severity: 'notice', values: { tried: '2' } });
  });

  it('says what could not be checked, with the reason, and is neither good nor bad then', async () => {
    const zone: Zone = { '_domainkey.example.org': { A: ['::1'] }, 'default._domainkey.example.org': 'dns-servfail' };
    const [only] = await checkKeys('example.org', names, namesOf(zone));
    expect(only).toMatchObject({
      code: 'dkim-could-not-check',
      severity: 'could-not-check',
      values: { name: 'default._domainkey.example.org', failure: 'dns-servfail' },
    });
  });

  it('takes no answer for a key that every name gets', async () => {
    const zone: Zone = Object.fromEntries(
      ['zzqx', 'mine', 'default'].map((label) => [`${label}._domainkey.example.org`, { TXT: [good] }]),
    );
    expect(await codes({ '_domainkey.example.org': { A: ['::1'] }, ...zone })).toEqual([
      'dkim-not-found-among',
      'dkim-wildcard',
    ]);
  });

  it('gives an answer to whatever a stranger publishes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 400 }), async (text) => {
        const found = await codes(mine(`v=DKIM1; ${text}`));
        expect(found.length).toBeGreaterThan(0);
        expect(found.every((code) => code.startsWith('dkim-'))).toBe(true);
      }),
    );
  });
});
