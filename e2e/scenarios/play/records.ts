import { SAMPLE } from '../../../src-main/practice/sample-world.ts';
import { INCOMING_HOST, OUTGOING_HOST, OWN_DOMAIN, PLACES } from './addresses.ts';

/** What a real name service holds: `owner TYPE` to the data of its records, as a zone file writes them. */
export type Records = Readonly<Record<string, readonly string[]>>;

/** Text in quotes, in strings of at most 255 characters as a zone file wants them. */
export const quoted = (text: string): string =>
  (text.match(/.{1,255}/gs) ?? ['']).map((part) => `"${part.replace(/["\\]/g, '\\$&')}"`).join(' ');

/** The name under which the name of an address stands. */
const reverse = (address: string): string => `${address.split('.').reverse().join('.')}.in-addr.arpa`;

/** The zones, the deepest first; the last one holds everything else, so that a name that is not there is a real no. */
const ORIGINS = [
  SAMPLE.domain,
  OWN_DOMAIN,
  SAMPLE.recipientDomain,
  'example',
  reverse(PLACES.outgoing).replace(/^\d+\./, ''),
  '',
];

/** A world in which every letter arrives. `key` is what the provider's signatures are checked with, in base 64. */
export const healthyRecords = (key: string): Records => ({
  [`${SAMPLE.recipientDomain} MX`]: [`10 ${SAMPLE.recipientServer}.`],
  [`${SAMPLE.recipientServer} A`]: [PLACES.exchanger],
  [`${SAMPLE.domain} A`]: [PLACES.web],
  [`${SAMPLE.domain} MX`]: [`10 ${INCOMING_HOST}.`],
  [`${SAMPLE.domain} TXT`]: [quoted(`v=spf1 ip4:${PLACES.outgoing} -all`)],
  [`_dmarc.${SAMPLE.domain} TXT`]: [quoted(`v=DMARC1; p=reject; rua=mailto:postmaster@${SAMPLE.domain}`)],
  [`post._domainkey.${SAMPLE.domain} TXT`]: [quoted(`v=DKIM1; k=rsa; p=${key}`)],
  [`${SAMPLE.server} A`]: [PLACES.submission],
  [`${SAMPLE.otherServer} A`]: [PLACES.submission],
  [`${OUTGOING_HOST} A`]: [PLACES.outgoing],
  [`${OWN_DOMAIN} MX`]: [`10 ${INCOMING_HOST}.`],
  [`${INCOMING_HOST} A`]: [PLACES.incoming],
  [`${reverse(PLACES.incoming)} PTR`]: [`${INCOMING_HOST}.`],
  [`${reverse(PLACES.outgoing)} PTR`]: [`${OUTGOING_HOST}.`],
});

/** The records with some of them changed; one that is changed to nothing is gone. */
export const withChanges = (records: Records, changes: Records): Records =>
  Object.fromEntries(Object.entries({ ...records, ...changes }).filter(([, data]) => data.length > 0));

const originOf = (owner: string): string =>
  ORIGINS.find((origin) => origin === '' || owner === origin || owner.endsWith(`.${origin}`)) ?? '';

/** One text for each zone. `serial` has to grow from one version to the next. */
export function zoneFiles(records: Records, serial: number): ReadonlyMap<string, string> {
  const head = (origin: string) =>
    `$ORIGIN ${origin}.\n$TTL 60\n@ SOA ns.example. hostmaster.example. ${serial} 3600 600 86400 60\n@ NS ns.example.\n`;
  const files = new Map(ORIGINS.map((origin) => [origin, head(origin)]));
  for (const [key, data] of Object.entries({ ...records, 'ns.example A': [PLACES.zones] })) {
    const [owner = '', type = ''] = key.split(' ');
    const origin = originOf(owner);
    const lines = data.map((one) => `${owner}. ${type} ${one}\n`).join('');
    files.set(origin, `${files.get(origin) ?? ''}${lines}`);
  }
  return files;
}
