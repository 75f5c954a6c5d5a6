import { type DomainFinding, type DomainFix, findingOf } from '../finding.ts';
import type { Asked, NameService } from '../name-service.ts';
import { evaluateSpf } from '../spf/evaluate.ts';
import { proposeSpf, type SpfProposal } from '../spf/propose.ts';
import type { SpfResult, SpfVerdict } from '../spf/verdict.ts';
import codes from './sender.codes.ts';

/** Whether one address may send for a domain. */
export interface SenderReport {
  readonly address: string;
  readonly verdict: SpfVerdict;
  readonly finding: DomainFinding;
}

const finding = findingOf(codes);

/** The change is told only where our own evaluator lets the address pass with it, within the ten look-ups. */
function fixOf(proposal: SpfProposal): DomainFix | undefined {
  if (proposal.kind !== 'change' || proposal.result !== 'pass' || proposal.notes.includes('too-many-look-ups'))
    return undefined;
  const { domain: name, before, after, risk } = proposal;
  const common = { where: 'name-service', name, type: 'TXT', after, risk } as const;
  return before === undefined ? { ...common, what: 'add' } : { ...common, what: 'change', before };
}

const NEEDS_FIX: ReadonlySet<SpfResult> = new Set(['fail', 'softfail', 'neutral']);
const WITH_TERM = { pass: 'sender-allowed', fail: 'sender-refused', softfail: 'sender-doubted' } as const;
const WITHOUT_TERM = {
  neutral: 'sender-not-named',
  none: 'sender-no-rule',
  permerror: 'sender-rule-broken',
} as const;

type Details = Pick<DomainFinding, 'evidence' | 'fix'>;

function sayResult(address: string, domain: string, { result, why, matched }: SpfVerdict, details: Details) {
  switch (result) {
    case 'pass':
    case 'fail':
    case 'softfail': {
      const term = matched.at(-1)?.term ?? why.term ?? '';
      return finding(WITH_TERM[result], address, { values: { domain, term }, ...details });
    }
    case 'neutral':
    case 'none':
    case 'permerror':
      return finding(WITHOUT_TERM[result], address, { values: { domain }, ...details });
    case 'temperror': {
      const failure = why.failure ?? 'dns-timeout';
      return finding('sender-could-not-check', address, { values: { domain, failure }, ...details });
    }
  }
}

async function findingFor(
  address: string,
  domain: string,
  verdict: SpfVerdict,
  names: NameService,
): Promise<DomainFinding> {
  const root: Asked = { name: domain, type: 'TXT', answer: await names(domain, 'TXT') };
  const fix = NEEDS_FIX.has(verdict.result) ? fixOf(await proposeSpf(domain, address, names)) : undefined;
  return sayResult(address, domain, verdict, { evidence: [root], ...(fix !== undefined && { fix }) });
}

/** Judges whether mail from `address` passes SPF for `domain`, with the change that would let it pass. */
export async function judgeSender(
  domain: string,
  address: string,
  hello: string | undefined,
  names: NameService,
): Promise<SenderReport> {
  const sender = `postmaster@${domain}`;
  const verdict = await evaluateSpf({ ip: address, sender, helo: hello ?? domain, names });
  return { address, verdict, finding: await findingFor(address, domain, verdict, names) };
}
