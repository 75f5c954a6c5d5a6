import { describe, expect, test } from 'vitest';
import { isNullMx, takesMail } from './takes-mail.ts';
import { namesOf, type Zone } from './testing/names-of.ts';

const takes = async (zone: Zone) => (await takesMail('a.example', namesOf(zone))).takes;

describe('whether mail can be addressed to a host', () => {
  test.each<[string, Zone, boolean | undefined]>([
    ['a mail server', { 'a.example': { MX: ['10 mx.example'] } }, true],
    ['an address only (RFC 5321 section 5.1)', { 'a.example': { AAAA: ['2001:db8::1'] } }, true],
    ['a null MX (RFC 7505), even beside an address', { 'a.example': { MX: ['0 .'], A: ['192.0.2.1'] } }, false],
    ['nothing', { 'a.example': { TXT: ['x'] } }, false],
    ['no such name', {}, false],
    ['a failed question', { 'a.example': 'dns-servfail' }, undefined],
    ['a failed question about the address', { 'a.example': { A: 'dns-timeout' } }, undefined],
  ])('%s', async (_, zone, expected) => {
    expect(await takes(zone)).toBe(expected);
  });

  test('keeps what was asked, and why it is not known', async () => {
    const { evidence, failure } = await takesMail('a.example', namesOf({ 'a.example': { A: 'dns-timeout' } }));
    expect(evidence.map(({ type }) => type)).toEqual(['MX', 'A']);
    expect(failure).toBe('dns-timeout');
  });
});

test('a null MX is one dot, whatever its number', () => {
  expect(['0 .', '10 .', '0 '].map(isNullMx)).toEqual([true, true, true]);
  expect(['0 mx.example', '0 .example', '. 0'].map(isNullMx)).toEqual([false, false, false]);
});
