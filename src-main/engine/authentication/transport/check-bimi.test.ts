import { describe, expect, test } from 'vitest';
import { findPolicy } from '../dmarc/find-policy.ts';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { checkBimi } from './check-bimi.ts';

const FINE = 'v=BIMI1; l=https://b.example/logo.svg; a=https://b.example/mark.pem';
const codesOf = async (record: readonly string[] | 'dns-timeout', rule: string | undefined = 'p=reject') => {
  const dmarc: Zone =
    rule === 'fails' ? { '_dmarc.b.example': 'dns-timeout' } : { '_dmarc.b.example': { TXT: [`v=DMARC1; ${rule}`] } };
  const names = namesOf({ ...dmarc, 'default._bimi.b.example': { TXT: record } });
  return (await checkBimi('b.example', await findPolicy('b.example', names), names)).map(({ code }) => code);
};

describe('the record for a logo', () => {
  test.each<[readonly string[] | 'dns-timeout', readonly string[]]>([
    [[FINE], ['bimi-good']],
    [['v=BIMI1; l=https://b.example/logo.svg'], ['bimi-no-mark', 'bimi-good']],
    [['v=BIMI1; l=http://b.example/logo.svg; a=self'], ['bimi-not-https']],
    [['v=BIMI1; a=https://b.example/mark.pem'], ['bimi-no-logo']],
    [['v=BIMI1; l=; a=;'], ['bimi-declined']],
    [['v=BIMI1; l='], ['bimi-declined']],
    [[`${FINE}; what`], ['bimi-syntax']],
    [[FINE, FINE], ['bimi-several']],
    [['other'], ['bimi-none']],
    [[], ['bimi-none']],
    ['dns-timeout', ['bimi-could-not-check']],
  ])('%j', async (record, codes) => {
    expect(await codesOf(record)).toEqual(codes);
  });

  test.each([
    ['p=quarantine', ['bimi-good']],
    ['p=none', ['bimi-needs-rule']],
    ['p=reject; sp=none', ['bimi-needs-rule']],
    ['p=quarantine; t=y', ['bimi-needs-rule']],
    ['p=reject; t=y', ['bimi-good']],
    ['sp=reject', ['bimi-needs-rule']],
    ['fails', ['bimi-good']],
  ])('with the rule “%s”', async (rule, codes) => {
    expect(await codesOf([FINE], rule)).toEqual(codes);
  });
});
