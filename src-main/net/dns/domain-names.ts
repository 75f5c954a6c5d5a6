import type { LookUp, NameService } from '../../engine/authentication/name-service.ts';
import type { DnsAnswer, DnsClient, Outcome } from '../net.ts';

const withoutDot = (name: string): string => (name.length > 1 ? name.replace(/\.$/, '') : name);

/** An answer of the name service as the judgement of a domain takes it. */
export function lookUpOf(outcome: Outcome<DnsAnswer>): LookUp {
  if (!outcome.ok) return { ok: false, failure: outcome.failure };
  const { records, authenticated, aliases = [] } = outcome.value;
  const alias = aliases.at(-1);
  return {
    ok: true,
    records: records.map(({ data }) => data),
    ...(authenticated !== undefined && { authenticated }),
    ...(alias !== undefined && { alias }),
  };
}

/** The configured resolvers as the judgement of a domain asks them. Never rejects. */
export const domainNames =
  (dns: DnsClient, signal: AbortSignal): NameService =>
  async (name, type) =>
    lookUpOf(await dns.ask('configured', { name: withoutDot(name), type }, signal));
