import type { Failure } from '../../../contract/failure.ts';
import { type DomainFinding, findingOf } from '../finding.ts';
import type { Asked, NameService } from '../name-service.ts';
import { placedTags } from '../placed-tags.ts';
import { type MtaStsPolicy, patternHolds, type PolicyFault, readMtaStsPolicy } from './mta-sts-policy.ts';
import codes from './mta-sts.codes.ts';
import { oneRecord } from './one-record.ts';

/** What the web server gave when it was asked for the policy: its text, or why there is none. */
export type PolicyAnswer =
  | { readonly ok: true; readonly text: string; readonly contentType: string }
  | { readonly ok: false; readonly failure: Failure; readonly status?: number };

export interface MtaStsQuestion {
  readonly domain: string;
  /** Names of the mail servers, lower case; `undefined` when they could not be asked for. */
  readonly hosts: readonly string[] | undefined;
  readonly names: NameService;
  /** Asks `https://mta-sts.<domain>/.well-known/mta-sts.txt`; never rejects. */
  readonly fetchPolicy: (domain: string) => Promise<PolicyAnswer>;
}

const finding = findingOf(codes);
const RECORD = /^v=STSv1[ \t]*(?:;|$)/;
const ID = /^[a-z0-9]{1,32}$/i;
const DAY_SECONDS = 86_400;

/** Judges the sealed way to a domain by RFC 8461: its record, its policy, and its mail servers against the policy. */
export async function checkMtaSts({ domain, hosts, names, fetchPolicy }: MtaStsQuestion): Promise<DomainFinding[]> {
  const name = `_mta-sts.${domain}`;
  const found = await oneRecord(name, RECORD, names);
  const evidence = [found.asked];
  switch (found.kind) {
    case 'failed':
      return [finding('mta-sts-could-not-check', name, { values: { failure: found.failure }, evidence })];
    case 'several':
      return [finding('mta-sts-several', name, { values: { count: String(found.count) }, evidence })];
    case 'none': {
      const root = await oneRecord(domain, RECORD, names);
      const stray = root.kind === 'one' || root.kind === 'several';
      return stray
        ? [finding('mta-sts-wrong-place', domain, { evidence: [...evidence, root.asked] })]
        : [finding('mta-sts-none', domain, { evidence })];
    }
    case 'one': {
      const hasId = placedTags(found.text).tags.some((tag) => tag.name === 'id' && ID.test(tag.value));
      const policy = policyFindings(domain, await fetchPolicy(domain), hosts, evidence);
      return [...(hasId ? [] : [finding('mta-sts-id', name, { evidence })]), ...policy];
    }
  }
}

type Evidence = readonly Asked[];

function policyFindings(
  domain: string,
  answer: PolicyAnswer,
  hosts: MtaStsQuestion['hosts'],
  evidence: Evidence,
): DomainFinding[] {
  const host = `mta-sts.${domain}`;
  if (!answer.ok) return [unfetched(host, answer, evidence)];
  const policy = readMtaStsPolicy(answer.text);
  const type = answer.contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  return [
    ...(type === 'text/plain' ? [] : [finding('mta-sts-policy-type', host, { values: { type }, evidence })]),
    ...(policy.usable ? [] : [finding('mta-sts-policy-unusable', host, { evidence })]),
    ...policy.faults.map((fault) => faultFinding(host, fault, evidence)),
    ...(policy.usable ? usableFindings(domain, policy, hosts, evidence) : []),
  ];
}

function unfetched(
  host: string,
  { failure, status }: Extract<PolicyAnswer, { ok: false }>,
  evidence: Evidence,
): DomainFinding {
  if (status !== undefined) {
    // Senders must not follow (RFC 8461 section 3.3).
    const code = status >= 300 && status < 400 ? 'mta-sts-policy-redirect' : 'mta-sts-policy-status';
    return finding(code, host, { values: { status: String(status) }, evidence });
  }
  if (failure === 'reply-too-long') return finding('mta-sts-policy-too-big', host, { evidence });
  if (failure === 'dns-nxdomain' || failure === 'dns-no-data')
    return finding('mta-sts-policy-no-host', host, { values: { host }, evidence });
  if (CERTIFICATE.includes(failure))
    return finding('mta-sts-policy-certificate', host, { values: { host, failure }, evidence });
  return finding('mta-sts-policy-could-not-check', host, { values: { failure }, evidence });
}

/** What is wrong with the server's own digital ID, not with the way to it. */
const CERTIFICATE: readonly Failure[] = [
  'tls-expired',
  'tls-not-yet-valid',
  'tls-hostname-mismatch',
  'tls-self-signed',
  'tls-untrusted-issuer',
  'tls-chain-incomplete',
];

function faultFinding(host: string, { kind, line: number, text }: PolicyFault, evidence: Evidence): DomainFinding {
  const line = String(number);
  switch (kind) {
    case 'line':
    case 'value':
      return finding(`mta-sts-policy-${kind}`, host, { values: { line, text }, evidence });
    case 'line-ends':
      return finding('mta-sts-policy-line-ends', host, { evidence });
    case 'key-unknown':
    case 'key-twice':
      return finding(`mta-sts-policy-${kind}`, host, { values: { key: text, line }, evidence });
    case 'missing':
      return finding('mta-sts-policy-missing', host, { values: { key: text }, evidence });
  }
}

function usableFindings(
  domain: string,
  policy: MtaStsPolicy,
  hosts: MtaStsQuestion['hosts'],
  evidence: Evidence,
): DomainFinding[] {
  const { mode, maxAge = 0, mx } = policy;
  if (mode === 'none') return [finding('mta-sts-off', domain, { evidence })];
  const leftOut = (hosts ?? []).filter((host) => !mx.some((pattern) => patternHolds(pattern, host)));
  const unused = mx.filter((pattern) => !(hosts ?? []).some((host) => patternHolds(pattern, host)));
  const code = mode === 'enforce' ? 'mta-sts-mx-left-out' : 'mta-sts-mx-left-out-yet';
  return [
    ...leftOut.map((host) => finding(code, domain, { values: { host }, evidence })),
    ...(hosts === undefined
      ? []
      : unused.map((pattern) => finding('mta-sts-pattern-unused', domain, { values: { pattern }, evidence }))),
    ...(maxAge < DAY_SECONDS
      ? [finding('mta-sts-age-short', domain, { values: { seconds: String(maxAge) }, evidence })]
      : []),
    ...(mode === 'testing' ? [finding('mta-sts-testing', domain, { evidence })] : []),
    ...(mode === 'enforce' && leftOut.length === 0 && hosts !== undefined
      ? [finding('mta-sts-good', domain, { evidence })]
      : []),
  ];
}
