import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { checkTlsRpt } from './check-tls-rpt.ts';

const check = (zone: Zone) => checkTlsRpt('b.example', namesOf(zone));
const records = (...TXT: string[]): Zone => ({ '_smtp._tls.b.example': { TXT } });
const codesOf = async (...texts: string[]) => (await check(records(...texts))).map(({ code }) => code);
const FINE = 'v=TLSRPTv1; rua=mailto:a@b.example';

describe('reports about TLS (RFC 8460 section 3)', () => {
  test('asked for by mail or over the web', async () => {
    expect(await check(records(FINE))).toMatchObject([{ code: 'tls-rpt-good', values: { uri: 'mailto:a@b.example' } }]);
    expect(await codesOf('v=TLSRPTv1;rua=https://r.example/x,mailto:a@b.example')).toEqual(['tls-rpt-good']);
  });

  test.each([
    ['v=TLSRPTv1', ['tls-rpt-no-address']],
    ['v=TLSRPTv1; rua=', ['tls-rpt-syntax', 'tls-rpt-no-address']],
    ['v=TLSRPTv1; rua=a@b.example', ['tls-rpt-uri', 'tls-rpt-no-address']],
    ['v=TLSRPTv1; rua=ftp://b.example/,mailto:a@b.example', ['tls-rpt-uri', 'tls-rpt-good']],
    [`${FINE}; x=1; what`, ['tls-rpt-syntax', 'tls-rpt-tag-unknown', 'tls-rpt-good']],
    ['v=tlsrptv1; rua=mailto:a@b.example', ['tls-rpt-none']],
  ])('%s', async (text, codes) => {
    expect(await codesOf(text)).toEqual(codes);
  });

  test('none, several, in the wrong place, could not check', async () => {
    expect(await check({})).toMatchObject([{ code: 'tls-rpt-none', severity: 'not-applicable' }]);
    expect(await check(records(FINE, FINE))).toMatchObject([{ code: 'tls-rpt-several', values: { count: '2' } }]);
    expect(await check({ 'b.example': { TXT: [FINE] } })).toMatchObject([{ code: 'tls-rpt-wrong-place' }]);
    expect(await check({ '_smtp._tls.b.example': 'dns-timeout' })).toMatchObject([
      { code: 'tls-rpt-could-not-check', severity: 'could-not-check', values: { failure: 'dns-timeout' } },
    ]);
  });

  test('of any text there is one answer about the address, and not too many words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300 }), async (text) => {
        const codes = await codesOf(`v=TLSRPTv1;${text}`);
        expect(codes.filter((code) => code === 'tls-rpt-good' || code === 'tls-rpt-no-address')).toHaveLength(1);
        expect(codes.length).toBeLessThanOrEqual(61);
      }),
    );
  });
});
