import type { DnsView } from '../contract/observation.ts';
import type { Net } from '../net/net.ts';

/** The view that can be asked for any record type: the configured resolvers, otherwise the reference resolver. */
export const remoteView = (net: Net): DnsView | undefined =>
  (['configured', 'reference'] as const).find((view) => net.dns.servers(view).length > 0);
