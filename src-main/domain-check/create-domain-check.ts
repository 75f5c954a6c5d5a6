import { getDomain } from 'tldts';
import { runDomain } from '../commands/run-domain.ts';
import type { DomainPart, DomainView } from '../contract/domain.ts';
import type { Doctor } from '../doctor.ts';
import { bulkRules } from '../knowledge/bulk-rules.ts';
import { createNet } from '../net/create-net.ts';
import { domainNames } from '../net/dns/domain-names.ts';
import { limitedSignal } from '../net/limited-signal.ts';
import { providerOfDomain } from '../settings/provider-of-domain.ts';
import { checkMessage } from '../signatures/check-message.ts';
import { domainView } from './domain-view.ts';
import { messageView } from './message-view.ts';
import { recheckDomain } from './recheck-domain.ts';

const MESSAGE_MS = 10_000;

/** The organisational domain by the Public Suffix List, which is what most receivers still go by. */
const orgOf = (domain: string): string => getDomain(domain, { allowPrivateDomains: true }) ?? domain;

/** A domain that belongs to a big provider: there is nothing that the person could change, so that nothing is asked. */
const owned = (domain: string, provider: string, now: Date): DomainView => ({
  domain,
  addresses: [],
  provider,
  findings: [],
  hoster: { servers: [], known: [] },
  listsAsked: false,
  direct: false,
  stopped: false,
  checkedAt: now.toISOString(),
});

const partsOf = (addresses: readonly string[], lists: boolean): DomainPart[] => [
  'senders',
  'signature',
  'rule',
  ...(addresses.length > 0 ? (['address'] as const) : []),
  ...(lists ? (['lists'] as const) : []),
  'incoming',
];

/** What the window asks about a domain and about a message. Nothing here rejects because of the network. */
export const createDomainCheck = (): Doctor['domain'] => ({
  check: async ({ domain, addresses, selectors, lists, direct }, { signal, onProgress }) => {
    const net = createNet();
    const provider = providerOfDomain(domain);
    if (provider !== undefined) return owned(domain, provider.name, net.clock.now());
    const question = { domain, addresses, selectors, lists: { consent: lists } };
    const parts = partsOf(addresses, lists);
    const result = await runDomain(question, net, signal, {
      direct,
      ...(onProgress && { watch: { parts, onProgress } }),
    });
    return domainView(result, { listsAsked: lists, direct, stopped: signal.aborted });
  },
  recheck: (changes, signal) => recheckDomain(changes, createNet(), signal),
  message: async (bytes, signal) => {
    const net = createNet();
    const limited = limitedSignal(signal, MESSAGE_MS);
    const settings = { orgOf, bulkRules, offline: false, now: net.clock.now(), signal: limited };
    return messageView(await checkMessage(bytes, domainNames(net.dns, limited), settings));
  },
});
