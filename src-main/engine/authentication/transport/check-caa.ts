import { parentOf } from '../ascii-domain.ts';
import { type DomainFinding, findingOf } from '../finding.ts';
import { type Asked, isAbsent, type NameService } from '../name-service.ts';
import codes from './caa.codes.ts';

const finding = findingOf(codes);
const MOST_STEPS = 8;
const MOST_RECORDS = 20;
const CRITICAL = 128;
const RECORD = /^(\d{1,3}) ([a-z0-9]{1,40}) ?(.*)$/is;
const KNOWN: readonly string[] = [
  'issue',
  'issuewild',
  'iodef',
  'contactemail',
  'contactphone',
  'issuemail',
  'issuevmc',
];

interface Caa {
  readonly flags: number;
  readonly tag: string;
  readonly value: string;
}

/** Reads one record in presentation form, with or without quotes around its value (RFC 8659 section 4.1). */
function readCaa(text: string): Caa | undefined {
  const [, flags = '', tag = '', value = ''] = RECORD.exec(text) ?? [];
  if (tag === '' || Number(flags) > 255) return undefined;
  return { flags: Number(flags), tag: tag.toLowerCase(), value: value.trim().replace(/^"(.*)"$/s, '$1') };
}

/** Says who may sign digital IDs for a name: its own records, else those of the nearest name above (RFC 8659 section 3). */
export async function checkCaa(host: string, names: NameService): Promise<DomainFinding[]> {
  const evidence: Asked[] = [];
  for (let name: string | undefined = host; name !== undefined && evidence.length < MOST_STEPS; name = parentOf(name)) {
    const answer = await names(name, 'CAA');
    evidence.push({ name, type: 'CAA', answer });
    if (answer.ok && answer.records.length > 0) return judge(host, answer.records.slice(0, MOST_RECORDS), evidence);
    if (!answer.ok && !isAbsent(answer))
      return [finding('caa-could-not-check', host, { values: { failure: answer.failure }, evidence })];
  }
  return [finding('caa-none', host, { evidence })];
}

function judge(host: string, records: readonly string[], evidence: readonly Asked[]): DomainFinding[] {
  const read = records.map((record) => ({ record, caa: readCaa(record) }));
  const known = read.flatMap(({ caa }) => (caa === undefined ? [] : [caa]));
  const issue = known.filter(({ tag }) => tag === 'issue');
  const issuers = issue.map(({ value }) => value.split(';')[0]?.trim() ?? '').filter((issuer) => issuer !== '');
  return [
    ...read.flatMap(({ record, caa }) =>
      caa === undefined ? [finding('caa-malformed', host, { values: { record }, evidence })] : [],
    ),
    ...known
      .filter(({ flags, tag }) => (flags & CRITICAL) !== 0 && !KNOWN.includes(tag))
      .map(({ tag }) => finding('caa-unknown-critical', host, { values: { tag }, evidence })),
    ...whoMay(host, issue.length, issuers, evidence),
  ];
}

function whoMay(host: string, count: number, issuers: readonly string[], evidence: readonly Asked[]): DomainFinding[] {
  if (issuers.length > 0)
    return [finding('caa-good', host, { values: { issuers: [...new Set(issuers)].join(', ') }, evidence })];
  // Without any `issue` nobody is barred (RFC 8659 section 4.2).
  return count > 0 ? [finding('caa-nobody-may-issue', host, { evidence })] : [finding('caa-none', host, { evidence })];
}
