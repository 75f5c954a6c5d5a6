import { describe, expect, it } from 'vitest';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { judgeSender } from './judge-sender.ts';

const judged = async (record: string, address = '203.0.113.7', more: Zone = {}) =>
  (await judgeSender('example.org', address, undefined, namesOf({ 'example.org': { TXT: [record] }, ...more })))
    .finding;

describe('one address of a domain', () => {
  it.each([
    ['v=spf1 ip4:203.0.113.0/24 -all', 'sender-allowed', 'ip4:203.0.113.0/24'],
    ['v=spf1 ip4:192.0.2.1 -all', 'sender-refused', '-all'],
    ['v=spf1 ip4:192.0.2.1 ~all', 'sender-doubted', '~all'],
    ['v=spf1 ip4:192.0.2.1', 'sender-not-named', undefined],
    ['nothing of the kind', 'sender-no-rule', undefined],
    ['v=spf1 nonsense -all', 'sender-rule-broken', undefined],
    ['v=spf1 include:slow.example -all', 'sender-could-not-check', undefined],
  ])('%s: %s', async (record, code, term) => {
    const finding = await judged(record, '203.0.113.7', { 'slow.example': 'dns-timeout' });
    expect(finding).toMatchObject({ code, subject: '203.0.113.7' });
    expect(finding.values.term).toBe(term);
  });

  it('is told the change that lets it pass', async () => {
    expect((await judged('v=spf1 ip4:192.0.2.1 -all')).fix).toMatchObject({
      what: 'change',
      name: 'example.org',
      before: 'v=spf1 ip4:192.0.2.1 -all',
      after: 'v=spf1 ip4:192.0.2.1 ip4:203.0.113.7 -all',
    });
    expect((await judged('v=spf1 -all', '2001:db8::7')).fix?.after).toBe('v=spf1 ip6:2001:db8::7 -all');
  });

  it('is told no change where nothing is wrong, or where a change would not help', async () => {
    expect((await judged('v=spf1 +all')).fix).toBeUndefined();
    expect((await judged('v=spf1 nonsense -all')).fix).toBeUndefined();
    const includes = Array.from({ length: 11 }, (_, index) => `i${index}.example`);
    const zone = Object.fromEntries(includes.map((name) => [name, { TXT: ['v=spf1 ip4:192.0.2.1 ?all'] }]));
    const long = `v=spf1 ${includes.map((name) => `include:${name}`).join(' ')} -all`;
    expect((await judged(long, '203.0.113.7', zone)).fix).toBeUndefined();
  });
});
