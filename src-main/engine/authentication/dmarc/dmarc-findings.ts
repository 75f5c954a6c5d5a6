import { type DomainFinding, findingOf } from '../finding.ts';
import codes from './dmarc.codes.ts';
import { isDmarc } from './dmarc-record.ts';
import type { DmarcResult, Voucher } from './evaluate-dmarc.ts';

const finding = findingOf(codes);
const METHODS = { spf: 'SPF', dkim: 'DKIM' } as const;

/** What one judged message tells, as findings: the result first, then who vouched and does not count, then old against new rules. */
export function dmarcFindings({
  result,
  reason,
  failure = 'dns-timeout',
  asks,
  author = '',
  ...rest
}: DmarcResult): DomainFinding[] {
  const { vouchers, walk, organisationBefore: before, passesBefore, evidence } = rest;
  if (result === 'could-not-check')
    return [finding('dmarc-could-not-check', author, { values: { failure }, evidence })];
  if (result === 'none') return noResult(author, reason, evidence);
  const counts = vouchers.find(({ said, aligned }) => said === 'pass' && aligned === true);
  const now = walk?.organisation;
  const isOther = now !== undefined && before !== undefined && passesBefore !== (result === 'pass');
  return [
    counts === undefined
      ? finding(`dmarc-fail-${asks ?? 'none'}`, author, { evidence })
      : finding('dmarc-pass', author, { values: { voucher: counts.domain }, evidence }),
    ...(counts === undefined
      ? vouchers.filter(({ said }) => said === 'pass').map((one) => notCounted(author, before, one, evidence))
      : []),
    ...(isOther ? [finding('dmarc-old-rules-differ', author, { values: { now, before }, evidence })] : []),
  ];
}

type Evidence = DomainFinding['evidence'];

function noResult(author: string, reason: DmarcResult['reason'], evidence: Evidence): DomainFinding[] {
  switch (reason) {
    case 'no-record':
      return [finding('dmarc-none', author, { evidence })];
    case 'several-records':
      return [finding('dmarc-several', author, { values: { count: countOf(evidence) }, evidence })];
    case 'unusable':
      return [finding('dmarc-unusable', author, { evidence })];
    case 'several-authors':
    case 'author-malformed':
      return [finding(`dmarc-${reason}`, 'From', { evidence })];
    case 'no-author':
    case undefined:
      return [finding('dmarc-no-author', 'From', { evidence })];
  }
}

/** A strict rule wants the very same name; without one, or with a stranger, it is another domain that vouches. */
function notCounted(author: string, before: string | undefined, voucher: Voucher, evidence: Evidence): DomainFinding {
  const { method, domain, mode, organisationBefore } = voucher;
  const values = { method: METHODS[method], voucher: domain };
  const isNear = mode === 'strict' && organisationBefore === before;
  return finding(isNear ? 'dmarc-not-the-same' : 'dmarc-other-domain', author, { values, evidence });
}

const countOf = ([first]: Evidence): string =>
  String(first?.answer.ok === true ? first.answer.records.filter(isDmarc).length : 0);
