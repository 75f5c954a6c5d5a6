import type { DomainFinding, Severity } from '../finding.ts';

/** What stops mail first. */
const BY_SEVERITY: readonly Severity[] = ['problem', 'warning', 'could-not-check', 'notice', 'good', 'not-applicable'];

/** The parts by their effect on delivery: who may send, signatures, the rule, the address, lists, then how mail comes in. */
const BY_PART = [
  'domain',
  'spf',
  'dkim',
  'dmarc',
  'address',
  'hello',
  'list',
  'mx',
  'sts',
  'mta',
  'dane',
  'dnssec',
  'tls',
  'tlsrpt',
  'bimi',
  'caa',
] as const;

const partOf = ({ code }: DomainFinding): number => {
  const at = BY_PART.findIndex((part) => code.startsWith(`${part}-`));
  return at === -1 ? BY_PART.length : at;
};

/** The findings in the order in which they matter to mail that does not arrive; equals keep their order. */
export const orderFindings = (findings: readonly DomainFinding[]): readonly DomainFinding[] =>
  findings.toSorted(
    (a, b) => BY_SEVERITY.indexOf(a.severity) - BY_SEVERITY.indexOf(b.severity) || partOf(a) - partOf(b),
  );
