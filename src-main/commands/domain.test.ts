import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Zone } from '../engine/authentication/testing/names-of.ts';
import type { FakeDnsServer } from '../net/dns/fake-dns-server.ts';
import type { DomainResult } from './domain-result.ts';
import { ran } from './testing/ran.ts';
import { zoneServer } from './testing/zone-server.ts';

let server: FakeDnsServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const good: Zone = {
  'example.org': {
    SOA: ['ada.ns.cloudflare.com'],
    NS: ['ada.ns.cloudflare.com', 'bob.ns.cloudflare.com'],
    MX: ['10 mx.example.org'],
    TXT: ['v=spf1 ip4:203.0.113.7 -all'],
    A: ['203.0.113.7'],
  },
  '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject; rua=mailto:dmarc@example.org'] },
  'mx.example.org': { A: ['203.0.113.7'] },
  '7.113.0.203.in-addr.arpa': { PTR: ['mx.example.org'] },
  '2.0.0.127.zen.spamhaus.org': { A: ['127.0.0.2'] },
  'test.dbl.spamhaus.org': { A: ['127.0.1.2'] },
};

async function domain(zone: Zone, ...words: string[]) {
  server = await zoneServer(zone);
  return ran(['domain', ...words, '--resolver', `127.0.0.1:${server.port}`]);
}
async function told(zone: Zone, ...words: string[]): Promise<DomainResult> {
  const { code, out } = await domain(zone, ...words, '--json');
  expect(code).toBe(0);
  return JSON.parse(out) as DomainResult;
}
const codesOf = ({ findings }: DomainResult) => findings.map(({ code }) => code);
const asked = () => (server?.udp ?? []).length;

describe('a domain', () => {
  it('is told as one object, and each question is asked once', async () => {
    const result = await told(good, 'Example.ORG.', '--ip', '203.0.113.7', '--helo', 'mx.example.org');
    expect(result).toMatchObject({
      schemaVersion: 1,
      domain: 'example.org',
      addresses: ['203.0.113.7'],
      hello: 'mx.example.org',
    });
    expect(result.spf).toMatchObject({ needed: 0, verdicts: [{ address: '203.0.113.7', result: 'pass' }] });
    expect(codesOf(result)).toEqual(
      expect.arrayContaining(['address-name-good', 'hello-good', 'dmarc-good', 'list-not-asked']),
    );
    expect(result.findings.filter(({ severity }) => severity === 'could-not-check')).toEqual([]);
    expect(result.hoster).toMatchObject({ zone: 'example.org', known: [{ id: 'cloudflare' }] });
    expect(result.questions).toBe(asked());
    expect(Date.parse(result.timing.finishedAt)).toBeGreaterThanOrEqual(Date.parse(result.timing.startedAt));
  });

  it('is told to people with what stops mail first, and where to type the change', async () => {
    const zone = { ...good, '_dmarc.example.org': {}, '7.113.0.203.in-addr.arpa': {} };
    const { code, out } = await domain(zone, 'example.org', '--ip', '203.0.113.7', '--helo', 'mx.example.org');
    expect(code).toBe(0);
    const places = ['This stops mail', 'The sending address has no name', 'All well'].map((text) => out.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(out).toContain('at Cloudflare type “_dmarc” as the name');
    expect(out).toContain('Where to change it: Cloudflare');
  });

  it('that does not exist is said first', async () => {
    const result = await told({}, 'gone.example');
    expect(codesOf(result)[0]).toMatch(/^(mx-domain-missing|spf-no-domain)$/);
  });

  it('could not be checked where the name service is broken, which is neither good nor bad', async () => {
    const broken = { 'example.org': 'dns-servfail', '_dmarc.example.org': 'dns-servfail' } as const;
    const result = await told(broken, 'example.org', '--ip', '203.0.113.7');
    expect(codesOf(result)).toContain('mx-could-not-check');
    expect(codesOf(result)).toContain('dmarc-could-not-check');
    expect(result.spf.verdicts).toMatchObject([{ result: 'temperror' }]);
    const bad = result.findings.filter(({ severity }) => severity === 'problem');
    expect(bad.map(({ code }) => code)).toEqual(['address-nameless']);
  });

  it('hides nothing and turns nothing with what a stranger wrote', async () => {
    const odd = { ...good, '7.113.0.203.in-addr.arpa': { PTR: ['mx\u202e.example.org'] } };
    const { out } = await domain(odd, 'example.org', '--ip', '203.0.113.7');
    expect(out).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\p{Cc}(?<!\n)/u);
  });
});

describe('keys for signatures', () => {
  const revoked = { TXT: ['v=DKIM1; p='] };

  it('are looked for under the name that the person knows', async () => {
    const zone: Zone = { ...good, 'mine._domainkey.example.org': revoked };
    const name = 'mine._domainkey.example.org';
    const find = ({ findings }: DomainResult) => findings.find(({ code }) => code === 'dkim-key-revoked')?.values;
    expect(find(await told(zone, 'example.org', '--selector', 'mine'))).toEqual({ name });
    await server?.close();
    const without = await told(zone, 'example.org');
    expect(find(without)).toBeUndefined();
    expect(codesOf(without)).toContain('dkim-not-found-among');
  });

  it('are looked for under the names of the mail service that the domain uses', async () => {
    const google: Zone = {
      ...good,
      'example.org': { ...(good['example.org'] as object), MX: ['1 aspmx.l.google.com'] },
    };
    const result = await told({ ...google, 'google._domainkey.example.org': revoked }, 'example.org');
    expect(codesOf(result)).toContain('dkim-key-revoked');
  });
});

describe('block lists', () => {
  const zones = ['--zone', 'zen.spamhaus.org', '--zone', 'dbl.spamhaus.org'];
  const listQuestions = () =>
    (server?.udp ?? []).filter((raw) => /spamhaus|barracuda|spamcop|surbl|uribl/.test(raw.toString('latin1'))).length;

  it('are not asked without the yes', async () => {
    await told(good, 'example.org', '--ip', '203.0.113.7');
    expect(listQuestions()).toBe(0);
  });

  it('are asked with it, and believed after their test entries', async () => {
    const listed = { ...good, '7.113.0.203.zen.spamhaus.org': { A: ['127.0.0.4'] } };
    const result = await told(listed, 'example.org', '--ip', '203.0.113.7', '--lists', ...zones);
    expect(result.findings[0]).toMatchObject({ code: 'list-listed', subject: '203.0.113.7' });
    expect(codesOf(result)).toContain('list-clean');
    expect(listQuestions()).toBe(6);
  });

  it('that refuse are no listing', async () => {
    const refusing = { ...good, '7.113.0.203.zen.spamhaus.org': { A: ['127.255.255.254'] } };
    const result = await told(refusing, 'example.org', '--ip', '203.0.113.7', '--lists', ...zones);
    expect(codesOf(result)).toContain('list-refused');
    expect(codesOf(result).filter((code) => code.startsWith('list-listed'))).toEqual([]);
  });

  it('hear nothing about an inner address', async () => {
    await told(good, 'example.org', '--ip', '10.1.2.3', '--lists', '--zone', 'zen.spamhaus.org');
    expect(listQuestions()).toBe(0);
  });
});

describe('a list of domains', () => {
  const folder = mkdtempSync(join(tmpdir(), 'domains-'));
  const listOf = (text: string) => {
    const path = join(folder, 'list.txt');
    writeFileSync(path, text);
    return path;
  };

  it('is one line for each, in its order, with what is no name among them', async () => {
    const path = listOf('# ours\nexample.org\n\n  gone.example  \nno name\nexample.org');
    const { code, out } = await domain(good, '--file', path, '--concurrency', '2');
    const lines = out.split('\n').map((line) => JSON.parse(line) as DomainResult & { error?: { code: string } });
    expect(code).toBe(0);
    expect(lines.map((line) => [line.domain, line.error?.code])).toEqual([
      ['example.org', undefined],
      ['gone.example', undefined],
      ['no name', 'bad-name'],
      ['example.org', undefined],
    ]);
  });

  it('of which none is a name ends with 66, and so does one that is not there', async () => {
    expect((await domain(good, '--file', listOf('a b\n/etc/passwd\n'))).code).toBe(66);
    expect(await domain(good, '--file', join(folder, 'missing.txt'))).toMatchObject({ code: 66, out: '' });
  });

  it('may come from standard input', async () => {
    server = await zoneServer(good);
    const words = ['domain', '--file', '-', '--resolver', `127.0.0.1:${server.port}`];
    const { code, out } = await ran(words, { stdin: 'example.org\ngone.example' });
    expect(code).toBe(0);
    expect(out.split('\n')).toHaveLength(2);
  });

  it('has no more domains under way than were asked for', async () => {
    let now = 0;
    let most = 0;
    const slow = new Proxy(good, {
      get: (zone, name: string) => {
        if (name.endsWith('.example') && !name.startsWith('_')) {
          now += 1;
          most = Math.max(most, now);
          setTimeout(() => (now -= 1), 1);
        }
        return zone[name];
      },
    });
    const path = listOf(Array.from({ length: 20 }, (_, index) => `d${index}.example`).join('\n'));
    const { out } = await domain(slow, '--file', path, '--concurrency', '1');
    expect(out.split('\n')).toHaveLength(20);
    // One domain asks at most so many questions at the same moment.
    expect(most).toBeLessThanOrEqual(12);
  });
});

describe('words that do not fit', () => {
  it.each([
    [['domain']],
    [['domain', 'a b']],
    [['domain', '203.0.113.7']],
    [['domain', 'example.org', 'example.net']],
    [['domain', 'example.org', '--file', 'x']],
    [['domain', 'example.org', '--ip', 'mail.example.org']],
    [['domain', 'example.org', '--ip', '300.1.1.1']],
    [['domain', 'example.org', '--selector', 'a b']],
    [['domain', 'example.org', '--resolver', 'dns.example']],
    [['domain', 'example.org', '--zone', 'zen.spamhaus.org']],
    [['domain', '--file', 'x', '--concurrency', '0']],
    [['domain', 'example.org', '--nonsense']],
  ])('%j: 64, and nobody is asked', async (words) => {
    const { code, out, err } = await ran(words);
    expect(code).toBe(64);
    expect(out).toBe('');
    expect(err).toContain('Use: outbox-doctor domain');
  });
});

describe('time', () => {
  it('ends at ten seconds where nobody answers, with nothing called good or bad', async () => {
    const silent = new Proxy({}, { get: () => 'dns-timeout' });
    const began = Date.now();
    const result = await told(silent, 'example.org', '--ip', '203.0.113.7', '--helo', 'mx.example.org', '--lists');
    expect(Date.now() - began).toBeLessThan(11_000);
    expect(result.findings.length).toBeGreaterThan(4);
    expect(result.findings.filter(({ severity }) => severity !== 'could-not-check')).toEqual([]);
  });

  it('ends at once when it is stopped', async () => {
    server = await zoneServer(new Proxy({}, { get: () => 'dns-timeout' }));
    const stop = new AbortController();
    setTimeout(() => {
      stop.abort();
    }, 200);
    const began = Date.now();
    const words = ['domain', 'example.org', '--json', '--resolver', `127.0.0.1:${server.port}`];
    expect((await ran(words, { signal: stop.signal })).code).toBe(130);
    expect(Date.now() - began).toBeLessThan(1200);
  });
});
