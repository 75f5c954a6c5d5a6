import { type Provider, providers } from '../knowledge/providers.ts';

const byDomain: ReadonlyMap<string, Provider> = new Map(
  [...providers.values()].flatMap((provider) => provider.domains.map((domain) => [domain, provider] as const)),
);

/** The provider that owns a mail domain (lower case, ASCII). */
export const providerOfDomain = (domain: string): Provider | undefined => byDomain.get(domain);
