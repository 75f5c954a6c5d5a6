import type { Proposal } from '../contract/settings.ts';
import { fetchText } from '../net/http.ts';
import type { Net } from '../net/net.ts';
import { knownSignIn } from './known-sign-in.ts';
import { readAutoconfig } from './read-autoconfig.ts';
import type { AddressParts } from './split-address.ts';

const MAX_BYTES = 256 * 1024;
const DEADLINE_MS = 5000;

type Source = 'autoconfig' | 'mx-autoconfig' | 'ispdb' | 'autoconfig-http';

const published = (scheme: 'https' | 'http', domain: string) => [
  `${scheme}://autoconfig.${domain}/mail/config-v1.1.xml`,
  `${scheme}://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
];

/** Where each source has its file. The list of Thunderbird is asked by the domain, never by the address. */
const PLACES: Readonly<Record<Source, (domain: string) => string[]>> = {
  autoconfig: (domain) => published('https', domain),
  'mx-autoconfig': (domain) => published('https', domain),
  'autoconfig-http': (domain) => published('http', domain),
  ispdb: (domain) => [`https://v1.ispdb.net/${domain}`],
};

/**
 * Reads the settings that a domain, or the public list of Thunderbird, publishes for mail apps. The address itself is
 * never sent: the query `emailaddress=` of the draft is left out on purpose. What comes in clear is not confirmed.
 */
export async function fromAutoconfig(
  parts: AddressParts,
  domain: string,
  source: Source,
  net: Net,
  signal: AbortSignal,
): Promise<Proposal[]> {
  const inClear = source === 'autoconfig-http';
  const rules = { net, signal, maxBytes: MAX_BYTES, deadlineMs: DEADLINE_MS, allowHttp: inClear };
  const found = await Promise.all(
    PLACES[source](domain).map(async (url) => {
      const outcome = await fetchText(url, rules);
      if (!outcome.ok) return [];
      const from = new URL(url).hostname;
      return readAutoconfig(outcome.value, parts).map((server): Proposal => ({
        source,
        from,
        confirmed: !inClear,
        ...server,
        ...knownSignIn(server.submission.hostname),
      }));
    }),
  );
  return found.find((proposals) => proposals.length > 0) ?? [];
}
