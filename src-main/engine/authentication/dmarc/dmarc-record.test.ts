import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDmarc, readDmarc } from './dmarc-record.ts';

const faultsOf = (text: string) => readDmarc(text).faults.map(({ kind, at, text: words }) => [kind, at, words]);
const RUA = 'rua=mailto:a@b.example';

describe('which text is a record (RFC 9989 sections 4.7 and 4.8)', () => {
  test.each(['v=DMARC1', 'v=DMARC1;', 'v=DMARC1; p=none', 'v = DMARC1 ;p=none'])('“%s” is', (text) => {
    expect(isDmarc(text)).toBe(true);
  });

  test.each([
    ' v=DMARC1; p=none',
    'v=dmarc1; p=none',
    'v=DMARC2; p=none',
    'v=DMARC1 p=none',
    'v=DMARC11; p=none',
    'p=none; v=DMARC1',
    '"v=DMARC1; p=none"',
    'v=spf1 -all',
    '',
  ])('“%s” is not', (text) => {
    expect(isDmarc(text)).toBe(false);
  });
});

describe('what a record says (RFC 9989 section 4.7)', () => {
  test('its tags', () => {
    const text = `v=DMARC1; p=Reject; sp=quarantine; np=none; adkim=s; aspf=S; psd=n; t=y; ${RUA}; ruf=mailto:c@d.example; fo=1:d`;
    expect(readDmarc(text)).toMatchObject({
      policy: 'reject',
      subdomains: 'quarantine',
      missing: 'none',
      strictDkim: true,
      strictSpf: true,
      psd: 'n',
      test: true,
      rua: [{ host: 'b.example' }],
      ruf: [{ host: 'd.example' }],
      faults: [],
    });
  });

  test('its defaults: relaxed, no test, unknown whether a public suffix', () => {
    const { strictDkim, strictSpf, psd, test: isTest, subdomains, missing, rua } = readDmarc('v=DMARC1; p=none');
    expect([strictDkim, strictSpf, psd, isTest, subdomains, missing]).toEqual([
      false,
      false,
      'u',
      false,
      undefined,
      undefined,
    ]);
    expect(rua).toEqual([]);
  });

  test.each([
    ['adkim=x', { strictDkim: false }],
    ['t=yes', { test: false }],
    ['psd=maybe', { psd: 'u' }],
    ['aspf=', { strictSpf: false }],
  ])('a slip falls back to the default: %s', (tag, expected) => {
    expect(readDmarc(`v=DMARC1; p=reject; ${tag}`)).toMatchObject({ policy: 'reject', ...expected });
  });

  test('of two tags with one name the first counts', () => {
    expect(readDmarc('v=DMARC1; p=reject; p=none')).toMatchObject({ policy: 'reject', tags: { p: 'reject' } });
  });
});

describe('p that is missing or wrong (RFC 9989 section 4.10.1)', () => {
  test.each([
    ['v=DMARC1', undefined],
    ['v=DMARC1; p=block', undefined],
    [`v=DMARC1; ${RUA}`, 'none'],
    [`v=DMARC1; p=block; ${RUA}`, 'none'],
    [`v=DMARC1; p=reject; sp=block; ${RUA}`, 'none'],
    [`v=DMARC1; p=reject; np=block; ${RUA}`, 'none'],
    ['v=DMARC1; p=reject; sp=block', undefined],
    ['v=DMARC1; p=reject; np=block', undefined],
    ['v=DMARC1; rua=a@b.example', undefined],
    ['v=DMARC1; rua=a@b.example,mailto:a@b.example', 'none'],
  ])('%s counts as %s', (text, policy) => {
    expect(readDmarc(text)).toMatchObject({ policy, subdomains: undefined, missing: undefined });
  });
});

describe('slips, each with its place', () => {
  test.each([
    ['v=DMARC1; p=none; nonsense', [['syntax', 18, 'nonsense']]],
    ['v=DMARC1; p=none; x=1', [['tag-unknown', 18, 'x']]],
    [
      'v=DMARC1; p=none; pct=50; rf=afrf; ri=86400',
      [
        ['tag-removed', 18, 'pct'],
        ['tag-removed', 26, 'rf'],
        ['tag-removed', 35, 'ri'],
      ],
    ],
    ['v=DMARC1; p=none; p=reject', [['tag-twice', 18, 'p']]],
    ['v=DMARC1; p=nonne', [['value', 12, 'p']]],
    ['v=DMARC1; p=none; t=true', [['value', 20, 't']]],
    ['v=DMARC1', [['p-missing', 0, 'p']]],
    ['v=DMARC1; sp=none; p=none', [['p-not-second', 19, 'p']]],
    [`v=DMARC1; p=none; fo=1`, [['fo-without-ruf', 18, 'fo']]],
    ['v=DMARC1; p=none; ruf=mailto:a@b.example; fo=0:1', [['fo-both', 45, 'fo']]],
    ['v=DMARC1; p=none; ruf=mailto:a@b.example; fo=x', [['value', 45, 'fo']]],
    ['v=DMARC1; p=none; rua=a@b.example', [['uri-malformed', 22, 'a@b.example']]],
    ['v=DMARC1; p=none; rua=mailto:a@b.example!5m', [['uri-size', 22, 'mailto:a@b.example']]],
    ['v=DMARC1; p=none; rua=ftp://b.example/', [['uri-scheme', 22, 'ftp://b.example/']]],
    [
      'v=DMARC1; p=none\u0000; t=y',
      [
        ['p-missing', 0, 'p'],
        ['syntax', 10, 'p=none\u0000'],
      ],
    ],
  ])('%s', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test('are all told, not only the first', () => {
    const text = 'v=DMARC1; sp=x; sp=none; pct=1; what; q=1; rua=nobody!9k';
    expect(faultsOf(text).map(([kind]) => kind)).toEqual([
      'p-missing',
      'value',
      'tag-twice',
      'tag-removed',
      'syntax',
      'tag-unknown',
      'uri-malformed',
      'uri-size',
    ]);
  });

  test('an absurd record of 64 kB is read, and its list is cut', () => {
    const read = readDmarc(`v=DMARC1; p=reject; ${'x=1;'.repeat(16_000)}`);
    expect(read).toMatchObject({ policy: 'reject' });
    expect(read.faults).toHaveLength(100);
  });
});

test('no text makes it throw, and no place is outside of the text', () => {
  const tag = fc.tuple(
    fc.constantFrom('p', 'sp', 'np', 't', 'psd', 'rua', 'ruf', 'fo', 'pct', 'x', 'constructor'),
    fc.string(),
  );
  const record = fc.array(tag).map((tags) => ['v=DMARC1', ...tags.map((one) => one.join('='))].join(';'));
  fc.assert(
    fc.property(fc.oneof(record, fc.string({ unit: 'binary' })), (text) => {
      const { policy, rua, faults } = readDmarc(text);
      if (policy === undefined) expect(rua.every(({ fault }) => fault === 'malformed')).toBe(true);
      for (const { at } of faults) expect(at <= text.length).toBe(true);
      const places = faults.map(({ at }) => at);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
  );
});
