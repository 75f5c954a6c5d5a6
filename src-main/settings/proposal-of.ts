import type { Proposal } from '../contract/settings.ts';
import type { Provider } from '../knowledge/providers.ts';
import type { AddressParts } from './split-address.ts';

const authenticationOf = ([best]: Provider['signIn']) => (best === 'oauth2' ? 'oauth2' : 'password');

/** A provider whose outgoing server is known. */
export type ProviderWithServer = Provider & { readonly submission: NonNullable<Provider['submission']> };

export const hasServer = (provider: Provider): provider is ProviderWithServer => provider.submission !== undefined;

/** The settings of a known provider for one address. */
export const proposalOf = (
  { id, name, submission, username, signIn, note }: ProviderWithServer,
  { address, localPart }: AddressParts,
  { source, from }: Pick<Proposal, 'source' | 'from'>,
): Proposal => ({
  source,
  from,
  confirmed: true,
  providerId: id,
  providerName: name,
  submission: {
    ...submission,
    authentication: authenticationOf(signIn),
    username: username === 'local-part' ? localPart : address,
  },
  signIn: [...signIn],
  ...(note !== undefined && { note }),
});
