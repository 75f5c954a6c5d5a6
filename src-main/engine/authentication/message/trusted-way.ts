import { readAuthResults, type AuthResults, type MethodResult } from './auth-results.ts';
import { readReceived, type Received } from './received.ts';

type Fields = readonly (readonly [name: string, value: string])[];

/** A station with the time since the one before it. */
export interface Hop extends Received {
  /** Milliseconds since the station before; negative when their clocks disagree. */
  readonly delay?: number;
  /** Whether a server of the receiver wrote it: what stands below may be made up. */
  readonly trusted: boolean;
}

/** The way of a message, and what the receiving provider said of it. */
export interface Way {
  /** From the sender to the receiver; at most 100. */
  readonly hops: readonly Hop[];
  /** The address that handed the message to the receiver's first server. */
  readonly sendingIp?: string;
  /** Who said the trusted verdicts: the name it gave itself, or that of its server. */
  readonly verdictsBy?: string;
  /** One verdict for each method, several for DKIM: what the receiver's own servers said. */
  readonly verdicts: readonly MethodResult[];
  /** Fields with verdicts that anybody may have written. */
  readonly untrusted: number;
}

const MOST_HOPS = 100;
const PRIVATE =
  /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i;

const isName = (host: string | undefined): host is string =>
  host !== undefined && /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/i.test(host) && !/^[\d.]+$/.test(host);

interface Numbered {
  /** Place among the fields. */
  readonly place: number;
  readonly received: Received;
}
interface Told {
  readonly place: number;
  readonly told: AuthResults;
}

/**
 * How many stations from the top are the receiver's own: as long as they name a server of the same organisation, or
 * none that is reachable from outside. The topmost always is: it wrote last.
 */
function trustedCount(
  stations: readonly Numbered[],
  owner: string | undefined,
  orgOf: (domain: string) => string,
): number {
  const others = stations.findIndex(({ received: { by } }) => isName(by) && owner !== undefined && orgOf(by) !== owner);
  return others < 0 ? stations.length : Math.max(1, others);
}

/** Whose servers these are: by the name the person chose, else the topmost verdicts, else the topmost station with a name. */
function ownerOf(
  stations: readonly Numbered[],
  tops: readonly Told[],
  chosen: string | undefined,
  orgOf: (domain: string) => string,
) {
  const name = chosen ?? tops[0]?.told.server;
  const by = stations.map(({ received }) => received.by).find(isName);
  const named =
    isName(name) && stations.some(({ received }) => isName(received.by) && orgOf(received.by) === orgOf(name));
  return named ? orgOf(name) : by === undefined ? undefined : orgOf(by);
}

/**
 * Fields that the receiver wrote: those above its lowest own station, and one directly below it, for some providers
 * write it there. Lower ones came with the message.
 */
function trustedFields(
  all: readonly Told[],
  boundary: number,
  fields: Fields,
  isOwn: (server: string | undefined, top: string | undefined) => boolean,
): readonly Told[] {
  const below = all.find(({ place }) => place > boundary);
  const isNext =
    below !== undefined &&
    fields.slice(boundary + 1, below.place).every(([name]) => /^(?:received-spf|return-path|x-|arc-)/.test(name));
  const trusted = all.filter((one) => one.place < boundary || (isNext && one === below));
  return trusted.filter(({ told }) => isOwn(told.server, trusted[0]?.told.server));
}

const named = (server: string | undefined, orgOf: (domain: string) => string): string | undefined =>
  server === undefined ? undefined : orgOf(server);

/** The first verdict of each method; of DKIM all that the field with the first one has. */
function firstOfEach(fields: readonly Told[]): MethodResult[] {
  const seen = new Map<string, number>();
  const verdicts: MethodResult[] = [];
  for (const { place, told } of fields)
    for (const verdict of told.results) {
      const first = seen.get(verdict.method);
      if (first !== undefined && (first !== place || verdict.method !== 'dkim')) continue;
      seen.set(verdict.method, place);
      verdicts.push(verdict);
    }
  return verdicts;
}

function withDelays(stations: readonly Numbered[], trusted: number): Hop[] {
  const upwards = stations.map(({ received }, index) => ({ ...received, trusted: index < trusted })).reverse();
  return upwards.map((hop, index) => {
    const before = upwards[index - 1]?.at;
    return hop.at === undefined || before === undefined ? hop : { ...hop, delay: hop.at - before };
  });
}

/** An address on the open network: out of the lowest station of the receiver, else out of what its SPF verdict says. */
function sendingIpOf(
  stations: readonly Numbered[],
  trusted: number,
  verdicts: readonly MethodResult[],
): string | undefined {
  const handed = stations[trusted - 1]?.received.ip;
  if (handed !== undefined && !PRIVATE.test(handed)) return handed;
  const spf = verdicts.find(({ method }) => method === 'spf')?.comment ?? '';
  return /(?:designates|IP is|client-ip=)\s*([0-9a-f:.]{3,45}?)(?=[\s;)]|$)/i.exec(spf)?.[1];
}

/**
 * Reads the way of a message from its fields. `orgOf` gives the organisational domain of a host name; `chosen` is the
 * name of the receiving server where the person knows it (RFC 8601 section 2.5).
 */
export function readWay(fields: Fields, orgOf: (domain: string) => string, chosen?: string): Way {
  const stations = fields
    .map(([name, value], place) => ({ name, value, place }))
    .filter(({ name }) => name === 'received')
    .slice(0, MOST_HOPS)
    .map(({ value, place }) => ({ place, received: readReceived(value) }));
  const told = fields.flatMap(([name, value], place) =>
    name === 'authentication-results' ? [{ place, told: readAuthResults(value) }] : [],
  );
  const count = trustedCount(stations, ownerOf(stations, told, chosen, orgOf), orgOf);
  const boundary = stations[count - 1]?.place;
  const isOwn = (server: string | undefined, top: string | undefined): boolean =>
    chosen === undefined ? named(server, orgOf) === named(top, orgOf) : server === chosen.toLowerCase();
  const trusted = boundary === undefined ? [] : trustedFields(told, boundary, fields, isOwn);
  const verdicts = firstOfEach(trusted);
  const by = trusted[0]?.told.server ?? (trusted.length > 0 ? stations[count - 1]?.received.by : undefined);
  const ip = sendingIpOf(stations, count, verdicts);
  return {
    hops: withDelays(stations, count),
    ...(ip !== undefined && { sendingIp: ip }),
    ...(by !== undefined && { verdictsBy: by }),
    verdicts,
    untrusted: told.length - trusted.length,
  };
}
