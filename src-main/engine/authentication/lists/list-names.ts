import { getDomain } from 'tldts';
import { type Ip, readIp, reversedLabels } from '../address/ip.ts';
import { specialRange } from '../address/special-range.ts';
import type { DnsList, ListKind } from './list-schema.ts';

/** One thing to look up: an address or a domain, with the labels that stand before the zone. */
export interface Subject {
  readonly kind: ListKind;
  readonly text: string;
  readonly labels: string;
}

const MOST_ADDRESSES = 2;
const MOST_DOMAINS = 5;
const NAME = /^(?=.{4,190}$)(?:[a-z0-9_-]{1,63}\.)+[a-z0-9-]{2,63}$/;

/** An IPv6 entry of a list by its digits, also where it only carries an IPv4 address as the canaries do. */
function sixLabels(text: string): string {
  const carried = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(text);
  if (carried === null) {
    const ip = readIp(text);
    return ip === undefined ? text : reversedLabels(ip);
  }
  const groups = [...Array<string>(5).fill('0000'), 'ffff', ...carried.slice(1).map((one) => one.padStart(4, '0'))];
  return Array.from(groups.join('')).reverse().join('.');
}

/** The labels of an entry that stands in a table: an address of either family, or a name as it is. */
export function entryLabels(kind: ListKind, entry: string): string {
  if (kind === 'domain') return entry;
  if (kind === 'ip6') return sixLabels(entry);
  const ip = readIp(entry);
  return ip === undefined ? entry : reversedLabels(ip);
}

const addressSubject = (text: string): Subject[] => {
  const ip: Ip | undefined = readIp(text);
  // An inner address means nothing outside, and asking for it would tell strangers how this network is built.
  if (ip === undefined || specialRange(ip) !== undefined) return [];
  return [{ kind: ip.family === 4 ? 'ip4' : 'ip6', text, labels: reversedLabels(ip) }];
};

/** Lists of domains hold whole domains, `example.org` of `www.example.org`; an address is never asked there. */
const domainSubject = (name: string): Subject[] => {
  const bare = name.toLowerCase().replace(/\.$/, '');
  if (!NAME.test(bare) || readIp(bare) !== undefined) return [];
  const domain = getDomain(bare, { allowPrivateDomains: true }) ?? bare;
  return [{ kind: 'domain', text: domain, labels: domain }];
};

const distinct = (subjects: readonly Subject[]): Subject[] => [
  ...new Map(subjects.map((subject) => [subject.labels, subject])).values(),
];

/** What can be looked up: at most two public addresses, and at most five domains, such as those of links. */
export const subjectsOf = (addresses: readonly string[], domains: readonly string[]): readonly Subject[] => [
  ...distinct(addresses.flatMap(addressSubject)).slice(0, MOST_ADDRESSES),
  ...distinct(domains.flatMap(domainSubject)).slice(0, MOST_DOMAINS),
];

/** Whether the list holds things of this kind and tells how it is proved alive. */
export const takes = (list: DnsList, { kind }: Subject): boolean =>
  list.kinds.includes(kind) && list.canaries[kind] !== undefined;
