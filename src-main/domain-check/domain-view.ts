import type { DomainFindingView, DomainPart, DomainView, FindingStatus } from '../contract/domain.ts';
import type { DomainResult, FindingLine } from '../commands/domain-result.ts';
import type { Severity } from '../engine/authentication/finding.ts';

const STATUS: Readonly<Record<Severity, FindingStatus>> = {
  problem: 'problem',
  warning: 'look',
  'could-not-check': 'unchecked',
  notice: 'note',
  good: 'passed',
  'not-applicable': 'note',
};
/** By the beginning of the code; longer ones first. */
const PARTS: readonly (readonly [prefix: string, part: DomainPart])[] = [
  ['mx-domain-missing', 'senders'],
  ['sender', 'senders'],
  ['spf', 'senders'],
  ['dkim', 'signature'],
  ['dmarc', 'rule'],
  ['address', 'address'],
  ['hello', 'address'],
  ['list', 'lists'],
];
const MOST_FINDINGS = 100;
const MOST_ASKED = 8;
const MOST_RECORDS = 10;
const LONGEST = 2000;

/** The severity of a finding as the window calls it. */
export const statusOf = (severity: Severity): FindingStatus => STATUS[severity];

const partOf = (code: string): DomainPart => PARTS.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'incoming';

// A record that is shown as it stands is still a stranger's text: nothing in it may turn or hide what stands around it.
const UNSEEN = /(?!\n)[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
const safe = (text: string): string => text.slice(0, LONGEST).replace(UNSEEN, '�');

function findingView(line: FindingLine, at: number): DomainFindingView {
  const { code, severity, title, meaning, whatToDo, fix, evidence } = line;
  return {
    id: `${code}-${at}`,
    code,
    part: partOf(code),
    status: statusOf(severity),
    title: safe(title),
    meaning: safe(meaning),
    ...(whatToDo !== undefined && { whatToDo: safe(whatToDo) }),
    ...(fix !== undefined && { change: fix }),
    asked: evidence.slice(0, MOST_ASKED).map(({ name, type, records, failure }) => ({
      name: safe(name),
      type,
      ...(records && { records: records.slice(0, MOST_RECORDS).map(safe) }),
      ...(failure !== undefined && { failure }),
    })),
  };
}

/** What the window shows of a domain that was checked. */
export function domainView(
  result: DomainResult,
  { listsAsked, direct, stopped }: Pick<DomainView, 'listsAsked' | 'direct' | 'stopped'>,
): DomainView {
  const { domain, addresses, findings, hoster, timing } = result;
  return {
    domain,
    addresses,
    findings: findings.slice(0, MOST_FINDINGS).map(findingView),
    hoster: { ...hoster, servers: hoster.servers.map(safe) },
    listsAsked,
    direct,
    stopped,
    checkedAt: timing.finishedAt,
  };
}
