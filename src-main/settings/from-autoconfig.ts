import type { Proposal } from '../contract/settings.ts';
import { fetchText } from '../net/http.ts';
import type { Net } from '../net/net.ts';
import { knownSignIn } from './known-sign-in.ts';
import { readAutoconfig } from './read-autoconfig.ts';
import type { AddressParts } from './split-address.ts';

const MAX_BYTES = 256 * 1024;
const DEADLINE_MS = 5000;

const places = (domain: string) => [
  `https://autoconfig.${domain}/mail/config-v1.1.xml`,
  `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
];

/**
 * Reads the settings that a domain publishes for mail apps, over https only. The address itself is never sent: the
 * query `emailaddress=` of the draft is left out on purpose.
 */
export async function fromAutoconfig(
  parts: AddressParts,
  domain: string,
  source: 'autoconfig' | 'mx-autoconfig',
  net: Net,
  signal: AbortSignal,
): Promise<Proposal[]> {
  const found = await Promise.all(
    places(domain).map(async (url) => {
      const outcome = await fetchText(url, { net, signal, maxBytes: MAX_BYTES, deadlineMs: DEADLINE_MS });
      if (!outcome.ok) return [];
      const from = new URL(url).hostname;
      return readAutoconfig(outcome.value, parts).map((server): Proposal => ({
        source,
        from,
        confirmed: true,
        ...server,
        ...knownSignIn(server.submission.hostname),
      }));
    }),
  );
  return found.find((proposals) => proposals.length > 0) ?? [];
}
