import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryLabels, subjectsOf, takes } from './list-names.ts';
import { listNamed } from './testing/known-lists.ts';

const V6_CANARY = `2.0.0.0.0.0.f.7.f.f.f.f.${'0.'.repeat(19)}0`;

describe('the names of entries', () => {
  it.each([
    ['ip4', '127.0.0.2', '2.0.0.127'],
    ['ip6', '::ffff:7f00:2', V6_CANARY],
    ['ip6', '2001:db8::7', `7.${'0.'.repeat(23)}8.b.d.0.1.0.0.2`],
    ['domain', 'test', 'test'],
  ] as const)('%s %s', (kind, entry, labels) => {
    expect(entryLabels(kind, entry)).toBe(labels);
  });

  it('of IPv6 have 32 digits each', () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        const labels = entryLabels('ip6', text).split('.');
        if (labels.length !== 4) expect(labels).toHaveLength(32);
      }),
    );
  });
});

describe('what can be looked up', () => {
  const texts = (addresses: string[], domains: string[] = []) =>
    subjectsOf(addresses, domains).map(({ kind, text }) => `${kind} ${text}`);

  it('are public addresses, two at most', () => {
    expect(texts(['203.0.113.7', '::ffff:203.0.113.7', '2001:db8::7', '203.0.113.8'])).toEqual([
      'ip4 ::ffff:203.0.113.7',
      'ip6 2001:db8::7',
    ]);
  });

  it.each([
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.2',
    '169.254.1.1',
    '192.168.1.1',
    '240.0.0.1',
    'fe80::1',
    'fd00::1',
    '::1',
    'nonsense',
  ])('is never %s', (address) => {
    expect(texts([address])).toEqual([]);
  });

  it('are whole domains, each once, and never an address', () => {
    expect(
      texts([], ['www.example.co.uk', 'Example.co.uk.', 'mail.example.org', '203.0.113.7', 'localhost', 'a b.org']),
    ).toEqual(['domain example.co.uk', 'domain example.org']);
  });

  it('are five domains at most, however many links a message has', () => {
    const many = Array.from({ length: 400 }, (_, index) => `shop${index}.example`);
    expect(texts([], many)).toHaveLength(5);
  });

  it('never ask for what stands in a private network', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(255), fc.nat(255), (b, c, d) => {
        expect(texts([`10.${b}.${c}.${d}`, `100.${64 + (b % 64)}.${c}.${d}`])).toEqual([]);
      }),
    );
  });

  it('are asked only of lists that hold them', () => {
    const [four, six, domain] = subjectsOf(['203.0.113.7', '2001:db8::7'], ['example.org']);
    const zen = listNamed('spamhaus-zen');
    expect([four, six, domain].map((one) => takes(zen, one!))).toEqual([true, true, false]);
    expect([four, six, domain].map((one) => takes(listNamed('spamcop'), one!))).toEqual([true, false, false]);
    expect([four, six, domain].map((one) => takes(listNamed('surbl'), one!))).toEqual([false, false, true]);
  });
});
