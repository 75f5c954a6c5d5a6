import type { Proposal } from '../contract/settings.ts';
import { providerOf } from './provider-of.ts';

/** What our own list knows about signing in to a server, whoever named that server; nothing for an unknown one. */
export function knownSignIn(
  hostname: string,
): Partial<Pick<Proposal, 'providerId' | 'providerName' | 'signIn' | 'note'>> {
  const provider = providerOf({ submission: { hostname } });
  if (provider === undefined) return {};
  const { id, name, signIn, note } = provider;
  return { providerId: id, providerName: name, signIn: [...signIn], ...(note !== undefined && { note }) };
}
