import { type PlacedTag, placedTags } from '../placed-tags.ts';
import { readUris, type ReportUri } from './read-uris.ts';

/** What the owner of a domain asks receivers to do with mail that does not pass. */
export type Policy = 'none' | 'quarantine' | 'reject';

/** One slip in a record, with its place in the text. */
export interface RecordFault {
  readonly kind: FaultKind;
  readonly at: number;
  /** The tag that it is about, or the words that are none. */
  readonly text: string;
  readonly value: string;
}
export type FaultKind =
  | 'syntax'
  | 'tag-twice'
  | 'tag-unknown'
  | 'tag-removed'
  | 'value'
  | 'p-missing'
  | 'p-not-second'
  | 'fo-both'
  | 'fo-without-ruf'
  | 'uri-malformed'
  | 'uri-scheme'
  | 'uri-size';

/** A record of a domain's rule for its mail (RFC 9989 section 4.7), with what it says after the defaults are filled in. */
export interface DmarcRecord {
  readonly text: string;
  /** By name, as written; of two with one name the first. */
  readonly tags: Readonly<Partial<Record<string, string>>>;
  /**
   * `undefined` when the record counts for nothing: `p` is missing or wrong, or `sp` or `np` is wrong, and there is no address for
   * reports either. With one, such a record acts as `p=none` (section 4.10.1).
   */
  readonly policy: Policy | undefined;
  readonly subdomains: Policy | undefined;
  readonly missing: Policy | undefined;
  readonly strictDkim: boolean;
  readonly strictSpf: boolean;
  readonly psd: 'y' | 'n' | 'u';
  readonly test: boolean;
  readonly rua: readonly ReportUri[];
  readonly ruf: readonly ReportUri[];
  readonly faults: readonly RecordFault[];
}

const VERSION = /^v[ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/;
const POLICY = /^(?:none|quarantine|reject)$/i;
const VALUES: ReadonlyMap<string, RegExp> = new Map([
  ['v', /^/],
  ['p', POLICY],
  ['sp', POLICY],
  ['np', POLICY],
  ['adkim', /^[rs]$/i],
  ['aspf', /^[rs]$/i],
  ['psd', /^[ynu]$/i],
  ['t', /^[yn]$/i],
  ['fo', /^[01ds](?:[ \t]*:[ \t]*[01ds])*$/i],
  ['rua', /^/],
  ['ruf', /^/],
]);
/** Gone since RFC 9989; receivers of the old rules may still read them. */
const REMOVED: readonly string[] = ['pct', 'rf', 'ri'];
const MOST_FAULTS = 100;

/** Whether a text record is one of DMARC: `v=DMARC1` first, in just these letters (RFC 9989 section 4.8). */
export const isDmarc = (text: string): boolean => VERSION.test(text);

/** Reads a text record that `isDmarc`. Keeps every slip, at most 100, in the order of the text. Never throws. */
export function readDmarc(text: string): DmarcRecord {
  const { tags: placed, broken } = placedTags(text);
  const firsts = placed.filter((tag, index) => placed.findIndex(({ name }) => name === tag.name) === index);
  const good = firsts.filter(isGood);
  const valueOf = (name: string) => good.find((tag) => tag.name === name)?.value.toLowerCase();
  const uris = (name: string) =>
    firsts.filter((tag) => tag.name === name).flatMap((tag) => readUris(tag.value, tag.valueAt));
  const [rua, ruf] = [uris('rua'), uris('ruf')];
  const faults = [
    ...broken.map(({ text: words, at }) => fault('syntax', at, words)),
    ...placed.flatMap((tag) =>
      firsts.includes(tag) ? tagFaults(tag) : [fault('tag-twice', tag.at, tag.name, tag.value)],
    ),
    ...wholeFaults(firsts),
    ...[...rua, ...ruf].flatMap(uriFaults),
  ];
  return {
    text,
    tags: Object.fromEntries(firsts.map(({ name, value }) => [name, value])),
    ...policiesOf(firsts, rua),
    strictDkim: valueOf('adkim') === 's',
    strictSpf: valueOf('aspf') === 's',
    psd: psdOf(valueOf('psd')),
    test: valueOf('t') === 'y',
    rua,
    ruf,
    faults: faults.sort((a, b) => a.at - b.at).slice(0, MOST_FAULTS),
  };
}

const isGood = ({ name, value }: PlacedTag): boolean => VALUES.get(name)?.test(value) === true;
const psdOf = (value?: string): DmarcRecord['psd'] => (value === 'y' || value === 'n' ? value : 'u');

function policiesOf(
  tags: readonly PlacedTag[],
  rua: readonly ReportUri[],
): Pick<DmarcRecord, 'policy' | 'subdomains' | 'missing'> {
  const [p, sp, np] = ['p', 'sp', 'np'].map((name) => tags.find((tag) => tag.name === name));
  const isWrong = (tag?: PlacedTag) => tag !== undefined && !isGood(tag);
  if (p !== undefined && isGood(p) && !isWrong(sp) && !isWrong(np))
    return { policy: policyOf(p), subdomains: policyOf(sp), missing: policyOf(np) };
  const hasReports = rua.some(({ fault: wrong }) => wrong !== 'malformed');
  return { policy: hasReports ? 'none' : undefined, subdomains: undefined, missing: undefined };
}

const policyOf = (tag?: PlacedTag) => tag?.value.toLowerCase() as Policy | undefined;

const fault = (kind: FaultKind, at: number, text: string, value = ''): RecordFault => ({ kind, at, text, value });

function tagFaults(tag: PlacedTag): readonly RecordFault[] {
  const { name, value, at, valueAt } = tag;
  if (REMOVED.includes(name)) return [fault('tag-removed', at, name, value)];
  if (!VALUES.has(name)) return [fault('tag-unknown', at, name, value)];
  if (!isGood(tag)) return [fault('value', valueAt, name, value)];
  return name === 'fo' && value.includes('0') && value.includes('1') ? [fault('fo-both', valueAt, name, value)] : [];
}

function wholeFaults(tags: readonly PlacedTag[]): readonly RecordFault[] {
  const places = new Map(tags.map(({ name }, index) => [name, index]));
  const [p, fo] = [places.get('p'), places.get('fo')];
  return [
    ...(p === undefined ? [fault('p-missing', 0, 'p')] : []),
    ...(p !== undefined && p !== 1 ? [fault('p-not-second', tags[p]?.at ?? 0, 'p')] : []),
    ...(fo !== undefined && !places.has('ruf') ? [fault('fo-without-ruf', tags[fo]?.at ?? 0, 'fo')] : []),
  ];
}

function uriFaults({ uri, at, fault: wrong, size }: ReportUri): readonly RecordFault[] {
  return [
    ...(wrong === undefined ? [] : [fault(wrong === 'scheme' ? 'uri-scheme' : 'uri-malformed', at, uri)]),
    ...(size === undefined ? [] : [fault('uri-size', at, uri, size)]),
  ];
}
