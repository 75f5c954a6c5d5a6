import type { CaseFile, Submission } from '../../contract/case.ts';
import type { Observation } from '../../contract/observation.ts';
import { certificateEnd, certificateName, certificateStart, isNearName, scanner } from './certificate-values.ts';
import { cleanValue } from './clean-value.ts';
import { recordAfter } from './domain-change.ts';
import { otherPort, rightSocketType, type SecureSocketType } from './port-values.ts';
import { sizeLimit } from './size-limit.ts';
import { otherUsername } from './username-value.ts';

/** What can be filled into an article. An absent key means that the value is not known. */
export interface FixValues {
  readonly hostname?: string;
  /** The name to type: on the certificate and under a domain in use, or from the settings finder. */
  readonly rightHostname?: string;
  readonly port?: string;
  /** Another submission port that answered with a good secure connection, and how it is secured. */
  readonly otherPort?: string;
  readonly otherSocketType?: SecureSocketType;
  /** The kind of security that works on the port in use. */
  readonly rightSocketType?: SecureSocketType;
  readonly address?: string;
  readonly username?: string;
  /** The user name in the other form that servers know. */
  readonly otherUsername?: string;
  readonly domain?: string;
  readonly recipient?: string;
  readonly recipientDomain?: string;
  /** Biggest message the server takes, such as `35 MB`. */
  readonly sizeLimit?: string;
  /** A name on the certificate, to be compared with the provider's own page. */
  readonly certificateName?: string;
  /** Last day of the certificate in words, such as `20 November 2026`. */
  readonly certificateEnd?: string;
  /** First day of the certificate in words. */
  readonly certificateStart?: string;
  /** The security program that seems to open secure connections. */
  readonly scanner?: string;
  readonly appPasswordPage?: string;
  /** The whole list of who may send for the domain, as it should be. */
  readonly listAfter?: string;
  /** The whole rule of the domain for its mail, as it should be. */
  readonly ruleAfter?: string;
}

/** A web page that belongs to some mail domains (`resources/knowledge/links`). */
export interface ProviderPage {
  readonly purpose: string;
  readonly url: string;
  readonly domains: readonly string[];
}

/** Derives every value that the articles use from the case and from what was measured. Pure. */
export function fixValues(
  theCase: CaseFile,
  observations: readonly Observation[],
  pages: readonly ProviderPage[] = [],
): FixValues {
  const domain = domainOf(theCase.account?.address);
  const clean = withoutAbsent({
    ...accountValues(theCase),
    ...measuredValues(observations, theCase.account?.submission, domain),
    otherUsername: otherUsername(theCase, observations),
    domain,
    recipient: theCase.recipient,
    recipientDomain: domainOf(theCase.recipient),
    appPasswordPage: pages.find((page) => page.purpose === 'app-password' && page.domains.includes(domain ?? ''))?.url,
  });
  return { ...clean, ...recordValues(observations) };
}

/** A record is never cut: half of it, put in place, would turn mail away. */
function recordValues(observations: readonly Observation[]): Pick<FixValues, 'listAfter' | 'ruleAfter'> {
  const listAfter = recordAfter(observations, 'sender');
  const ruleAfter = recordAfter(observations, 'dmarc');
  return { ...(listAfter !== undefined && { listAfter }), ...(ruleAfter !== undefined && { ruleAfter }) };
}

function accountValues({ account }: CaseFile): Record<string, string | undefined> {
  return {
    hostname: account?.submission?.hostname,
    port: account?.submission?.port?.toString(),
    address: account?.address,
    username: account?.submission?.username,
  };
}

function measuredValues(
  observations: readonly Observation[],
  submission: Submission | undefined,
  domain: string | undefined,
): Record<string, string | undefined> {
  const other = otherPort(observations, submission?.port);
  const onCertificate = certificateName(observations, submission?.hostname, domain);
  const near = onCertificate !== undefined && isNearName(onCertificate, submission?.hostname, domain);
  return {
    otherPort: other?.port.toString(),
    otherSocketType: other?.socketType,
    rightSocketType: rightSocketType(observations, submission?.port),
    sizeLimit: sizeLimit(observations),
    certificateName: onCertificate,
    rightHostname: near ? onCertificate : undefined,
    certificateEnd: certificateEnd(observations),
    certificateStart: certificateStart(observations),
    scanner: scanner(observations),
  };
}

function domainOf(address: string | undefined): string | undefined {
  return address?.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function withoutAbsent(values: Record<string, string | undefined>): FixValues {
  const known = Object.entries(values).flatMap(([name, value]) => {
    const clean = value === undefined ? '' : cleanValue(value);
    return clean === '' ? [] : [[name, clean]];
  });
  return Object.fromEntries(known) as FixValues;
}
