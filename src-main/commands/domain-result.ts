import type { DomainQuestion, DomainReport } from '../engine/authentication/domain/check-domain.ts';
import { type FindingWords, tellFinding } from '../engine/authentication/domain/tell-finding.ts';
import type { DomainFinding, DomainFix, Severity } from '../engine/authentication/finding.ts';
import type { Hoster } from '../engine/authentication/hosters/hoster-schema.ts';
import { nameToType, textToType } from '../engine/authentication/hosters/what-to-type.ts';
import type { Asked } from '../engine/authentication/name-service.ts';
import { domainFindingFiles } from '../knowledge/domain-findings.ts';

/** One question with its answer, as the result shows it. */
interface AskedLine {
  readonly name: string;
  readonly type: string;
  readonly records?: readonly string[];
  readonly failure?: string;
}
/** A change with what is typed at the hoster of the domain, where that is known. */
interface ToldFix extends DomainFix {
  readonly typeName?: string;
  readonly typeText?: string;
}
/** One finding as people and programs read it. */
export interface FindingLine {
  readonly code: string;
  readonly severity: Severity;
  readonly subject: string;
  readonly title: string;
  readonly meaning: string;
  readonly whatToDo?: string;
  readonly fix?: ToldFix;
  readonly values: Readonly<Record<string, string>>;
  readonly evidence: readonly AskedLine[];
}
/** What `domain --json` prints for one domain. Absent facts are absent keys. */
export interface DomainResult {
  readonly schemaVersion: 1;
  readonly domain: string;
  readonly addresses: readonly string[];
  readonly hello?: string;
  readonly findings: readonly FindingLine[];
  readonly spf: {
    readonly record?: string;
    readonly needed: number;
    readonly complete: boolean;
    readonly verdicts: readonly { readonly address: string; readonly result: string; readonly code: string }[];
  };
  readonly hoster: {
    readonly zone?: string;
    readonly servers: readonly string[];
    readonly known: readonly { readonly id: string; readonly name: string; readonly steps: readonly string[] }[];
  };
  readonly questions: number;
  readonly timing: { readonly startedAt: string; readonly finishedAt: string };
}

const wordsOf = (code: string): FindingWords | undefined =>
  Object.entries(domainFindingFiles).find(([part]) => code.startsWith(`${part}-`))?.[1].findings[code];

const askedLine = ({ name, type, answer }: Asked): AskedLine => ({
  name,
  type,
  ...(answer.ok ? { records: answer.records } : { failure: answer.failure }),
});

/** Only what the name service holds is typed in at the hoster, and only where it is clear who that is. */
function toldFix(fix: DomainFix, zone: string | undefined, known: readonly Hoster[]): ToldFix {
  const [hoster, ...others] = known;
  if (fix.where !== 'name-service' || zone === undefined || hoster === undefined || others.length > 0) return fix;
  return {
    ...fix,
    typeName: nameToType(fix.name, zone, hoster),
    ...(fix.after !== undefined && fix.type === 'TXT' && { typeText: textToType(fix.after, hoster) }),
  };
}

function findingLine(finding: DomainFinding, { zone, hosters }: DomainReport['hoster']): FindingLine {
  const { code, severity, subject, values, evidence, fix } = finding;
  return {
    code,
    severity,
    subject,
    ...tellFinding(finding, wordsOf(code)),
    ...(fix !== undefined && { fix: toldFix(fix, zone, hosters) }),
    values,
    evidence: evidence.map(askedLine),
  };
}

/** The report as it is printed. */
export function domainResult(
  { domain, addresses, hello }: DomainQuestion,
  { findings, spf, senders, hoster, asked }: DomainReport,
  { startedAt, finishedAt }: { readonly startedAt: Date; readonly finishedAt: Date },
): DomainResult {
  return {
    schemaVersion: 1,
    domain,
    addresses,
    ...(hello !== undefined && { hello }),
    findings: findings.map((finding) => findingLine(finding, hoster)),
    spf: {
      ...spf,
      verdicts: senders.map(({ address, verdict: { result, code, lookups, voids, matched, trace } }) => ({
        address,
        result,
        code,
        lookups,
        voids,
        matched,
        trace,
      })),
    },
    hoster: {
      ...(hoster.zone !== undefined && { zone: hoster.zone }),
      servers: hoster.servers,
      known: hoster.hosters.map(({ id, name, steps }) => ({ id, name, steps })),
    },
    questions: asked.length,
    timing: { startedAt: startedAt.toISOString(), finishedAt: finishedAt.toISOString() },
  };
}
