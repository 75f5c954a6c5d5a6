import { fakeDnsServer, type FakeDnsServer, reply } from '../../net/dns/fake-dns-server.ts';
import type { Zone } from '../../engine/authentication/testing/names-of.ts';

type Answer = Parameters<typeof reply>[1][number];

const lastOf = (record: string): string => record.split(' ').at(-1) ?? '';

/** How the records of a made-up zone go on the wire, by the number of their type. */
const WIRE: readonly (readonly [type: string, number: number, make: (record: string) => object])[] = [
  ['A', 1, (address) => ({ address })],
  ['NS', 2, (ns) => ({ ns })],
  ['CNAME', 5, (domain) => ({ domain })],
  [
    'SOA',
    6,
    (primary) => ({ primary, admin: 'a.example', serial: 1, refresh: 1, retry: 1, expiration: 1, minimum: 1 }),
  ],
  ['PTR', 12, (domain) => ({ domain })],
  ['MX', 15, (record) => ({ priority: Number(record.split(' ')[0]), exchange: lastOf(record) })],
  ['TXT', 16, (data) => ({ data: data.match(/.{1,255}/gs) ?? [''] })],
  ['AAAA', 28, (address) => ({ address })],
];

function answersFor(entry: Exclude<Zone[string], string>, type: number): readonly Answer[] | number {
  const alias = Array.isArray(entry.CNAME) ? (entry.CNAME as readonly string[]) : [];
  const [name, number, make] = WIRE.find(([, one]) => one === type) ?? ['', 0, () => ({})];
  const records = entry[name as keyof typeof entry];
  if (typeof records === 'string') return 2;
  if (records === undefined && alias.length > 0) return alias.map((domain) => ({ type: 5, domain }));
  return (records ?? []).map((record) => ({ type: number, ...make(record) }));
}

/** A name server over a made-up zone. `dns-servfail` is a refusal to serve, any other failure is silence. */
export const zoneServer = (zone: Zone): Promise<FakeDnsServer> =>
  fakeDnsServer({
    udp: (query) => {
      const [question] = query.questions;
      const entry = zone[question?.name.toLowerCase() ?? ''];
      if (entry === undefined) return reply(query, [], { rcode: 3 });
      if (typeof entry === 'string') return entry === 'dns-servfail' ? reply(query, [], { rcode: 2 }) : undefined;
      const answers = answersFor(entry, question?.type ?? 0);
      return typeof answers === 'number' ? reply(query, [], { rcode: answers }) : reply(query, answers);
    },
  });
