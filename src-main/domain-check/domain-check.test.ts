import { afterEach, describe, expect, it } from 'vitest';
import type { CheckRow } from '../contract/result.ts';
import { runDomain } from '../commands/run-domain.ts';
import { createNet } from '../net/create-net.ts';
import { fakeDnsServer, reply, type FakeDnsServer } from '../net/dns/fake-dns-server.ts';
import { createDomainCheck } from './create-domain-check.ts';
import { domainView } from './domain-view.ts';
import { partOfQuestion } from './progress.ts';
import { recheckDomain } from './recheck-domain.ts';

const OLD = 'v=spf1 ip4:203.0.113.7 +all';
const NEW = 'v=spf1 ip4:203.0.113.7 ~all';
const signal = () => new AbortController().signal;
const change = { what: 'change', name: 'shop.example', before: OLD, after: NEW } as const;
let server: FakeDnsServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** A domain with its own name server: `held` is what it holds itself, `kept` what the resolver still gives. */
async function world(held: readonly string[], kept: readonly string[]) {
  const texts = (records: readonly string[]) => records.map((data) => ({ type: 16, data: [data], ttl: 600 }));
  server = await fakeDnsServer({
    udp: (query) => {
      const { name = '', type } = query.questions[0] ?? {};
      const direct = query.header.rd === 0;
      const aa = { aa: direct ? 1 : 0 } as const;
      if (name === 'ns.shop.example' && type === 1) return reply(query, [{ type: 1, address: '127.0.0.1' }], aa);
      if (name !== 'shop.example') return reply(query, [], { ...aa, rcode: 3 });
      if (type === 2) return reply(query, [{ type: 2, ns: 'ns.shop.example' }], aa);
      return reply(query, type === 16 ? texts(direct ? held : kept) : [], aa);
    },
  });
  return createNet({ resolvers: [`127.0.0.1:${server.port}`] });
}

describe('a change that was typed in', () => {
  it.each<[string, readonly string[], readonly string[], string, number | undefined]>([
    ['is in place and seen', [NEW], [NEW], 'done', undefined],
    ['is in place, and others keep the old line', [NEW], [OLD], 'spreading', 600],
    ['is not there yet', [OLD], [OLD], 'not-yet', undefined],
    ['is there beside the old line', [OLD, NEW], [OLD], 'twice', undefined],
    ['was typed with quotes', [`"${NEW}"`], [OLD], 'quoted', undefined],
  ])('%s', async (_, held, kept, state, wait) => {
    const [seen] = await recheckDomain([change], await world(held, kept), signal());
    expect(seen!.state).toBe(state);
    expect(seen!.wait).toBe(wait);
    expect(seen!.change).toEqual(change);
    expect(seen!.servers.answered).toBe(1);
  });

  it('is left open when nobody can be asked', async () => {
    const net = await world([NEW], [OLD]);
    const [seen] = await recheckDomain([change], net, AbortSignal.abort());
    expect(seen).toMatchObject({ state: 'could-not-check', servers: { answered: 0 } });
  });
});

describe('a check of the whole domain', () => {
  const question = { domain: 'shop.example', addresses: [], selectors: [], lists: { consent: false } };

  it('sees at its own servers what others do not see yet', async () => {
    const net = await world([NEW], [OLD]);
    const codes = async (direct: boolean) =>
      (await runDomain(question, net, signal(), { direct })).findings.map(({ code }) => code);
    expect(await codes(false)).toContain('spf-lets-all-pass');
    expect(await codes(true)).not.toContain('spf-lets-all-pass');
  });

  it('tells how far it is, and shows the whole new record', async () => {
    const net = await world([OLD], [OLD]);
    const told: CheckRow[][] = [];
    const result = await runDomain(question, net, signal(), {
      watch: { parts: ['senders', 'rule'], onProgress: (rows) => told.push(rows) },
    });
    expect(told[0]!.map(({ id, status, said }) => [id, status, said])).toEqual([
      ['senders', 'running', undefined],
      ['rule', 'running', undefined],
    ]);
    expect(told.at(-1)!.find(({ id }) => id === 'rule')!.said).toMatch(/answers? so far/);
    const view = domainView(result, { listsAsked: false, direct: false, stopped: false });
    const found = view.findings.find(({ code }) => code === 'spf-lets-all-pass');
    expect(found).toMatchObject({ part: 'senders', status: 'problem', change: { before: OLD, after: NEW } });
    expect(new Set(view.findings.map(({ id }) => id)).size).toBe(view.findings.length);
  });

  it('shows a stranger’s words without what hides or turns them', async () => {
    const net = await world(['v=spf1 ip4:203.0.113.7 +all', 'x'], ['v=spf1 \u202eexe.llatsni +all']);
    const result = await runDomain(question, net, signal());
    const view = domainView(result, { listsAsked: false, direct: false, stopped: false });
    const words = view.findings.map(({ title, meaning, asked }) => [title, meaning, asked]);
    expect(JSON.stringify(words)).not.toContain('\u202e');
    expect(JSON.stringify(words)).toContain('exe.llatsni');
  });
});

describe('a domain of a big provider', () => {
  it('is not asked about at all', async () => {
    const question = { domain: 'gmail.com', addresses: [], selectors: [], lists: false, direct: false };
    const view = await createDomainCheck().check(question, { signal: AbortSignal.abort() });
    expect(view).toMatchObject({ provider: 'Gmail', findings: [] });
  });
});

describe('the part that a question belongs to', () => {
  it.each([
    ['shop.example', 'TXT', 'senders'],
    ['_spf.mail.example', 'TXT', 'senders'],
    ['_mta-sts.shop.example', 'TXT', 'incoming'],
    ['s1._domainkey.shop.example', 'TXT', 'signature'],
    ['_dmarc.shop.example', 'TXT', 'rule'],
    ['7.113.0.203.in-addr.arpa', 'PTR', 'address'],
    ['7.113.0.203.zen.spamhaus.org', 'A', 'lists'],
    ['shop.example', 'MX', 'incoming'],
  ] as const)('%s %s: %s', (name, type, part) => {
    expect(partOfQuestion(name, type, ['zen.spamhaus.org'])).toBe(part);
  });
});
