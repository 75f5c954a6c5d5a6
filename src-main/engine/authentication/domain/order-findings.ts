import type { DomainFinding, Severity } from '../finding.ts';

/** What stops mail first. */
const BY_SEVERITY: readonly Severity[] = ['problem', 'warning', 'could-not-check', 'notice', 'good', 'not-applicable'];

/** The parts by their effect on delivery: who may send, signatures, the rule, the address, lists, then how mail comes in. */
const BY_PART = [
  'sender',
  'spf',
  'dkim',
  'dmarc',
  'address',
  'hello',
  'list',
  'mx',
  'mta-sts',
  'dane',
  'tls-rpt',
  'bimi',
  'caa',
] as const;

/** Without the domain itself nothing else counts. */
const FIRST: ReadonlySet<string> = new Set(['mx-domain-missing', 'spf-no-domain']);

const partOf = ({ code }: DomainFinding): number => {
  if (FIRST.has(code)) return -1;
  const at = BY_PART.findIndex((part) => code.startsWith(`${part}-`));
  return at === -1 ? BY_PART.length : at;
};

/** The findings in the order in which they matter to mail that does not arrive; equals keep their order. */
export const orderFindings = (findings: readonly DomainFinding[]): readonly DomainFinding[] =>
  findings.toSorted(
    (a, b) => BY_SEVERITY.indexOf(a.severity) - BY_SEVERITY.indexOf(b.severity) || partOf(a) - partOf(b),
  );
