import { describe, expect, it } from 'vitest';
import type { DnsAnswer, DnsClient, Outcome } from '../net.ts';
import { domainNames } from './domain-names.ts';

const questions: string[] = [];
const clientThatSays = (outcome: Outcome<DnsAnswer>): DnsClient => ({
  servers: () => ['192.0.2.53:53'],
  ask: (view, { name, type }) => {
    questions.push(`${view} ${name} ${type}`);
    return Promise.resolve(outcome);
  },
  askServer: () => Promise.reject(new Error('nobody asks one server here')),
});
const ask = (outcome: Outcome<DnsAnswer>, name = 'example.org') =>
  domainNames(clientThatSays(outcome), AbortSignal.timeout(1000))(name, 'TXT');

describe('domainNames', () => {
  it('gives the texts of the records, what they are an alias of, and whether they were signed', async () => {
    const record = { name: 'real.example.org', type: 'TXT', ttl: 60, data: 'v=spf1 -all' } as const;
    const value = {
      records: [record],
      server: '192.0.2.53:53',
      authenticated: true,
      aliases: ['a.example', 'b.example'],
    };
    expect(await ask({ ok: true, value, ms: 1 })).toEqual({
      ok: true,
      records: ['v=spf1 -all'],
      authenticated: true,
      alias: 'b.example',
    });
  });

  it('keeps the one word of a failure', async () => {
    expect(await ask({ ok: false, failure: 'dns-timeout', detail: 'private', ms: 5000 })).toEqual({
      ok: false,
      failure: 'dns-timeout',
    });
  });

  it('asks the configured resolvers, without the final dot', async () => {
    questions.length = 0;
    await ask({ ok: false, failure: 'dns-nxdomain', ms: 1 }, 'example.org.');
    expect(questions).toEqual(['configured example.org TXT']);
  });
});
