export type ZoneRecord =
  | { readonly type: 'A' | 'AAAA'; readonly address: string }
  | { readonly type: 'MX'; readonly priority: number; readonly exchange: string }
  | { readonly type: 'TXT'; readonly text: string }
  | {
      readonly type: 'SRV';
      readonly priority: number;
      readonly weight: number;
      readonly port: number;
      readonly target: string;
    }
  | { readonly type: 'CNAME'; readonly domain: string };

/** How a name can fail without being absent. */
export type NameFault = 'servfail' | 'refused' | 'silence';

/** What the lab's name service knows. Names are lower case, without the dot at the end. */
export interface Zone {
  /** Domains with a SOA record of their own. */
  readonly origins: readonly string[];
  readonly records: Readonly<Record<string, readonly ZoneRecord[]>>;
  readonly faults?: Readonly<Record<string, NameFault>>;
}

/** One record of an answer, with the name that owns it. */
export interface OwnedRecord {
  readonly owner: string;
  readonly record: ZoneRecord;
}

export interface Lookup {
  readonly status: 'found' | 'no-data' | 'nxdomain' | NameFault;
  readonly records: readonly OwnedRecord[];
  /** Whose SOA record goes along with a negative answer (RFC 2308). */
  readonly origin: string;
}

const MAX_HOPS = 8;

const of = (zone: Zone, name: string): readonly ZoneRecord[] =>
  Object.hasOwn(zone.records, name) ? (zone.records[name] ?? []) : [];

const faultOf = (zone: Zone, name: string): NameFault | undefined =>
  zone.faults !== undefined && Object.hasOwn(zone.faults, name) ? zone.faults[name] : undefined;

const isUnder = (name: string, origin: string): boolean => name === origin || name.endsWith(`.${origin}`);

const originOf = (zone: Zone, name: string): string =>
  zone.origins.filter((origin) => isUnder(name, origin)).sort((a, b) => b.length - a.length)[0] ??
  name.slice(name.lastIndexOf('.') + 1);

/** A name exists when it or a name below it has records (RFC 8020). */
const exists = (zone: Zone, name: string): boolean =>
  zone.origins.includes(name) || Object.keys(zone.records).some((owner) => isUnder(owner, name));

/**
 * Looks one name up, in any case of letters and with or without the dot at the end; follows CNAME records
 * within the zone, at most eight of them.
 */
export const lookUp = (zone: Zone, asked: string, type: string): Lookup => {
  let name = asked.toLowerCase().replace(/\.$/, '');
  const records: OwnedRecord[] = [];
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    const origin = originOf(zone, name);
    const fault = faultOf(zone, name);
    if (fault !== undefined) return { status: fault, records: [], origin };
    const here = of(zone, name);
    const owner = name;
    const wanted = here.filter((record) => record.type === type).map((record) => ({ owner, record }));
    if (wanted.length > 0) return { status: 'found', records: [...records, ...wanted], origin };
    const alias = here.find((record) => record.type === 'CNAME');
    if (alias === undefined) return { status: exists(zone, name) ? 'no-data' : 'nxdomain', records, origin };
    records.push({ owner, record: alias });
    name = alias.domain;
  }
  return { status: 'servfail', records: [], origin: originOf(zone, name) };
};
