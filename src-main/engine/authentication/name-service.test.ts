import { describe, expect, it } from 'vitest';
import { isAbsent, type NameService, rememberAsked } from './name-service.ts';
import { namesOf } from './testing/names-of.ts';

const zone = namesOf({
  'example.org': { TXT: ['v=spf1 -all'], MX: ['10 mx.example.org'] },
  'www.example.org': { CNAME: ['web.example.org'] },
  'web.example.org': { A: ['192.0.2.1'] },
  'loose.example.org': { CNAME: ['nowhere.example.org'] },
  'slow.example.org': 'dns-timeout',
  'broken.example.org': { TXT: 'dns-servfail', A: ['192.0.2.2'] },
});

describe('a made-up zone', () => {
  it.each([
    ['example.org', 'TXT', { ok: true, records: ['v=spf1 -all'] }],
    ['EXAMPLE.org', 'MX', { ok: true, records: ['10 mx.example.org'] }],
    ['example.org', 'A', { ok: false, failure: 'dns-no-data' }],
    ['other.example.org', 'A', { ok: false, failure: 'dns-nxdomain' }],
    ['www.example.org', 'A', { ok: true, records: ['192.0.2.1'], alias: 'web.example.org' }],
    ['www.example.org', 'CNAME', { ok: true, records: ['web.example.org'] }],
    ['loose.example.org', 'A', { ok: false, failure: 'dns-nxdomain' }],
    ['slow.example.org', 'A', { ok: false, failure: 'dns-timeout' }],
    ['broken.example.org', 'TXT', { ok: false, failure: 'dns-servfail' }],
    ['broken.example.org', 'A', { ok: true, records: ['192.0.2.2'] }],
  ] as const)('%s %s', async (name, type, expected) => {
    expect(await zone(name, type)).toEqual(expected);
  });
});

describe('isAbsent', () => {
  it.each([
    [{ ok: false, failure: 'dns-nxdomain' }, true],
    [{ ok: false, failure: 'dns-no-data' }, true],
    [{ ok: false, failure: 'dns-servfail' }, false],
    [{ ok: false, failure: 'dns-timeout' }, false],
    [{ ok: true, records: ['a'] }, false],
  ] as const)('%j: %s', (lookUp, expected) => {
    expect(isAbsent(lookUp)).toBe(expected);
  });
});

describe('rememberAsked', () => {
  it('asks each question once, whatever the case of its letters, and keeps the order', async () => {
    const questions: string[] = [];
    const counting: NameService = (name, type) => {
      questions.push(`${type} ${name}`);
      return zone(name, type);
    };
    const { ask, asked } = rememberAsked(counting);
    await Promise.all([ask('example.org', 'TXT'), ask('Example.ORG', 'TXT'), ask('example.org', 'MX')]);
    expect(questions).toEqual(['TXT example.org', 'MX example.org']);
    expect((await asked()).map(({ name, type, answer }) => [name, type, answer.ok])).toEqual([
      ['example.org', 'TXT', true],
      ['example.org', 'MX', true],
    ]);
  });
});
