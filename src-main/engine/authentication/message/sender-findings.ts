import type { DmarcResult } from '../dmarc/evaluate-dmarc.ts';
import type { JudgeInput } from './judge-input.ts';
import { found, type MessageFinding } from './message-finding.ts';

/** Who the message is from, and whether the rule of that domain is met (RFC 9989). */
export function senderFindings(input: JudgeInput): MessageFinding[] {
  const { author, message, dmarc } = input;
  const evidence = message.fields.filter(([name]) => name === 'from').map(([, value]) => `From: ${value}`);
  const domains = author.domains.join(', ');
  if (author.problem !== undefined)
    return [found(`author-${author.problem}`, { subject: domains, evidence, values: { domains } })];
  return [...serverFindings(input), ...(dmarc === undefined ? [] : ruleFindings(author.domains[0] ?? '', dmarc))];
}

/** Only our own check: what a provider said has a finding of its own. */
function serverFindings({ spf }: JudgeInput): MessageFinding[] {
  if (spf?.from !== 'own-check' || (spf.result !== 'fail' && spf.result !== 'softfail')) return [];
  const { domain, ip = '' } = spf;
  return [found('server-not-allowed', { subject: domain, evidence: [`spf=${spf.result}`], values: { domain, ip } })];
}

const asked = ({ evidence }: DmarcResult): string[] =>
  evidence.map(
    ({ name, type, answer }) => `${name} ${type} ${answer.ok ? answer.records.join(' | ') : answer.failure}`,
  );

/** What a rule that is not met asks of servers (RFC 9989, the tag `p`). */
const RULES = { none: 'rule-unmet', quarantine: 'rule-to-spam', reject: 'rule-refuses' } as const;

function ruleFindings(domain: string, dmarc: DmarcResult): MessageFinding[] {
  const shared = { subject: domain, evidence: asked(dmarc) };
  if (dmarc.result === 'could-not-check') return [found('rule-unknown', { ...shared, values: { domain } })];
  if (dmarc.result === 'pass') {
    const voucher = dmarc.vouchers.find(({ said, aligned }) => said === 'pass' && aligned === true);
    return [found('rule-met', { ...shared, values: { domain, voucher: voucher?.domain ?? domain } })];
  }
  if (dmarc.result === 'none') return [];
  const policy = dmarc.asks ?? 'none';
  return [found(RULES[policy], { ...shared, values: { domain, policy } })];
}
