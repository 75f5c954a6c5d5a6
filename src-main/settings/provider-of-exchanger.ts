import { type Provider, providers } from '../knowledge/providers.ts';

// The longest first: a part of a provider may be one of its own (`pec.aruba.it`).
const suffixes = [...providers.values()]
  .flatMap((provider) => provider.mxSuffixes.map((suffix) => [`.${suffix}`, provider] as const))
  .sort(([a], [b]) => b.length - a.length);

/** The provider that runs a server which takes mail (lower case, no dot at the end). */
export const providerOfExchanger = (exchange: string): Provider | undefined =>
  suffixes.find(([suffix]) => `.${exchange}`.endsWith(suffix))?.[1];
