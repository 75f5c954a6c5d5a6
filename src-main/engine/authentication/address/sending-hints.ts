import { getDomain } from 'tldts';
import { asciiDomain } from '../ascii-domain.ts';
import { readTags } from '../dkim/read-tags.ts';
import { readReceived } from '../message/received.ts';
import { readIp } from './ip.ts';
import { specialRange } from './special-range.ts';

/** What texts tell of the servers that sent the mail. Nothing here is a guess: each was named as the one that sent. */
export interface SendingHints {
  /** Public addresses, at most four. */
  readonly addresses: readonly string[];
  /** Names of sending servers whose addresses were not written down; at most two, lower case. */
  readonly hosts: readonly string[];
  /** Signatures that the returned message bears; at most five. */
  readonly signatures: readonly { readonly domain: string; readonly selector: string }[];
}

export interface HintSource {
  /** Returned messages and their reports, as text. */
  readonly texts: readonly string[];
  /** The person's own outgoing server and mail domain: their servers are the ones that send. */
  readonly outgoing: readonly string[];
}

const MOST_CHARACTERS = 200_000;
const MOST_ADDRESSES = 4;
const MOST_HOSTS = 2;
const MOST_SIGNATURES = 5;

const IP = String.raw`(\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}:[0-9a-f:.]{2,40})`;
/** Receivers write down whom they judged (RFC 7208 section 9.1, RFC 8601). */
const JUDGED = new RegExp(String.raw`\b(?:client-ip\s*=\s*|designates?\s+)"?\[?${IP}`, 'gi');
/** What a server said when it refused, up to an empty line: whom it names there is the one that called. */
const REFUSAL = /(?:^|[\s;:"'])[45]\d\d[ -](?:[^\n]|\n(?![ \t]*\n)){1,600}/gi;
/** The server that refused, which writers of reports put between the words. */
const THE_OTHER_SIDE = new RegExp(
  String.raw`\bhost\s+\S{1,255}\s?[[(]${IP}[\])]|\bremote-mta:[^\n]*|${IP}[\])]?:25\b`,
  'gi',
);
const NAMED = new RegExp(String.raw`(?<![\w.:])${IP}(?![\w:]|\.\d)`, 'gi');
const REPORTING = /^[ \t>]*reporting-mta:\s*(?:dns\s*;)?\s*([a-z0-9_.-]{4,253})/im;
const FIELDS = {
  received: /^[ \t>]*received:((?:[^\n]|\n[ \t]){1,2000})/gim,
  signature: /^[ \t>]*dkim-signature:((?:[^\n]|\n[ \t]){1,4000})/gim,
};

const isPublic = (text: string): boolean => {
  const ip = readIp(text);
  return ip !== undefined && specialRange(ip) === undefined;
};

const ipsIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap((match) => match.slice(1).find(Boolean) ?? []);

const refused = (text: string): string[] =>
  (text.match(REFUSAL) ?? []).flatMap((words) => ipsIn(words.replace(THE_OTHER_SIDE, ' '), NAMED));

const owner = (host: string): string => getDomain(host, { allowPrivateDomains: true }) ?? host;

const fieldsIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, value = '']) => value);

/**
 * The server that wrote the report is ours, and then it is the one that sent; or it is theirs, and then it wrote down
 * from whom it had the message.
 */
function fromReport(text: string, outgoing: readonly string[]): { addresses: string[]; hosts: string[] } {
  const reporting = REPORTING.exec(text);
  const host = asciiDomain(reporting?.[1] ?? '');
  if (reporting === null || host?.includes('.') !== true) return { addresses: [], hosts: [] };
  if (outgoing.some((one) => owner(one) === owner(host))) return { addresses: [], hosts: [host] };
  const stations = fieldsIn(text.slice(reporting.index), FIELDS.received).map(readReceived);
  const handedOver = stations.find(({ by = '', ip }) => ip !== undefined && owner(by) === owner(host));
  return { addresses: handedOver?.ip === undefined ? [] : [handedOver.ip], hosts: [] };
}

function signaturesIn(text: string): SendingHints['signatures'] {
  return fieldsIn(text, FIELDS.signature).flatMap((value) => {
    const { tags } = readTags(value.replace(/\s+/g, ' '));
    const domain = asciiDomain(tags.get('d') ?? '');
    const selector = tags.get('s')?.toLowerCase() ?? '';
    return domain === undefined || !/^[a-z0-9_.-]{1,120}$/.test(selector) ? [] : [{ domain, selector }];
  });
}

const distinct = <T>(all: readonly T[], key: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [key(one), one])).values(),
];

/** Finds who sent a message in what came back about it. Reads the first 200 000 characters of each text. Never throws. */
export function sendingHints({ texts, outgoing }: HintSource): SendingHints {
  const found = texts.map((whole) => {
    const text = whole.slice(0, MOST_CHARACTERS).replace(/\r\n?/g, '\n');
    const report = fromReport(text, outgoing);
    const addresses = [...ipsIn(text, JUDGED), ...refused(text), ...report.addresses];
    return { addresses, hosts: report.hosts, signatures: signaturesIn(text) };
  });
  const addresses = found.flatMap((one) => one.addresses).map((one) => one.toLowerCase());
  const signatures = found.flatMap((one) => one.signatures);
  return {
    addresses: distinct(addresses.filter(isPublic), String).slice(0, MOST_ADDRESSES),
    hosts: distinct(
      found.flatMap((one) => one.hosts),
      String,
    ).slice(0, MOST_HOSTS),
    signatures: distinct(signatures, ({ domain, selector }) => `${selector} ${domain}`).slice(0, MOST_SIGNATURES),
  };
}
