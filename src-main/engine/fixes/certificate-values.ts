import { getDomain } from 'tldts';
import type { CertificateFacts, Observation } from '../../contract/observation.ts';
import { dateInWords } from './date-in-words.ts';

const HOST_NAME = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * A better host name, taken from the certificate: only where the name is its one fault, so that a stranger's
 * certificate is never a source. Best is the name the server calls itself, then one of the same domain.
 */
export function certificateName(
  observations: readonly Observation[],
  hostname: string | undefined,
  mailDomain: string | undefined,
): string | undefined {
  const row = observations.find(isNameFaultOnly);
  if (!row) return undefined;
  const names = (row.tls?.chain[0]?.names ?? []).map((name) => name.toLowerCase());
  const exact = names.filter((name) => HOST_NAME.test(name) && name !== hostname?.toLowerCase());
  const own = ownNames(observations, row.port).filter((name) => names.some((pattern) => covers(pattern, name)));
  const byDomain = exact.filter((name) => isNearName(name, hostname, mailDomain));
  const forMail = exact.filter((name) => /^(smtp|mail|out|send|mx)/.test(name));
  return [...own, ...byDomain, ...forMail, ...exact][0];
}

/**
 * Whether a name may be offered for copying: only under the domain of the server in use or of the mail address.
 * Whoever stands in between could show a good certificate for a name of their own.
 */
export function isNearName(name: string, hostname: string | undefined, mailDomain: string | undefined): boolean {
  const domain = getDomain(name);
  return domain !== null && [hostname, mailDomain].some((near) => getDomain(near ?? '') === domain);
}

const leavesOf = (observations: readonly Observation[]): CertificateFacts[] =>
  observations.flatMap((row) => (row.probe === 'tls-handshake' ? (row.tls?.chain.slice(0, 1) ?? []) : []));

/** The last day of the server's certificate in words. */
export function certificateEnd(observations: readonly Observation[]): string | undefined {
  const [first] = leavesOf(observations)
    .map(({ notAfter }) => notAfter)
    .sort();
  return first === undefined ? undefined : dateInWords(first);
}

/** The first day of the server's certificate in words. */
export function certificateStart(observations: readonly Observation[]): string | undefined {
  const last = leavesOf(observations)
    .map(({ notBefore }) => notBefore)
    .sort()
    .at(-1);
  return last === undefined ? undefined : dateInWords(last);
}

/** The program that seems to open secure connections; the name comes from our own list, never from a certificate. */
export const scanner = (observations: readonly Observation[]): string | undefined =>
  observations.map((row) => row.tls?.interception?.product).find((product) => product !== undefined);

function isNameFaultOnly(row: Observation): boolean {
  const problems = row.tls?.problems ?? [];
  return (
    row.probe === 'tls-handshake' && problems.length > 0 && problems.every((fault) => fault === 'tls-hostname-mismatch')
  );
}

/** First words of greeting and EHLO answer: RFC 5321 section 4.2 puts the server's own name there. */
function ownNames(observations: readonly Observation[], port: number | undefined): string[] {
  return observations.flatMap((row) => {
    if ((row.probe !== 'greeting' && row.probe !== 'ehlo') || row.port !== port) return [];
    const name = row.reply?.lines[0]?.trim().split(/\s/)[0]?.toLowerCase() ?? '';
    return HOST_NAME.test(name) ? [name] : [];
  });
}

/** RFC 6125: a wildcard stands for exactly one label, the first. */
function covers(pattern: string, name: string): boolean {
  return pattern === name || (pattern.startsWith('*.') && name.slice(name.indexOf('.')) === pattern.slice(1));
}
