import type { CaseFile } from './contract/case.ts';
import { plannedContacts, type Contact } from './engine/contacts/contacts.ts';
import { createNet } from './net/create-net.ts';
import { hasServer } from './settings/proposal-of.ts';
import { providerOfDomain } from './settings/provider-of-domain.ts';
import { splitAddress } from './settings/split-address.ts';

/** What our own list knows needs no search, so its server is named. */
function withKnownServer(theCase: CaseFile): CaseFile {
  const { account } = theCase;
  if (account === undefined || account.submission !== undefined) return theCase;
  const domain = splitAddress(account.address ?? '')?.domain;
  const provider = domain === undefined ? undefined : providerOfDomain(domain);
  if (provider === undefined || !hasServer(provider)) return theCase;
  return { ...theCase, account: { ...account, submission: provider.submission } };
}

/** Every place that a test of this case may call; nothing is sent to find that out. */
export function planOf(theCase: CaseFile): Contact[] {
  const { dns } = createNet(theCase.environment, theCase.consent);
  const servers = [...dns.servers('configured'), ...dns.servers('reference')];
  return plannedContacts(withKnownServer(theCase), servers);
}
