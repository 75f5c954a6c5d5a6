import type { InterceptionSuspect } from './types.ts';

/**
 * Words in issuer names of programs that open encrypted connections, by product. A hit is a suspicion, no proof:
 * anybody can choose such a name, and makers change theirs.
 */
const PRODUCTS: readonly (readonly [RegExp, string])[] = [
  [/avast/i, 'Avast'],
  [/\bavg\b/i, 'AVG'],
  [/eset ssl/i, 'ESET'],
  [/kaspersky/i, 'Kaspersky'],
  [/bitdefender/i, 'Bitdefender'],
  [/norton.*(web|mail|shield)/i, 'Norton'],
  [/dr\.?\s?web/i, 'Dr.Web'],
  [/g\s?data/i, 'G DATA'],
  [/sophos/i, 'Sophos'],
  [/fortinet|fortigate/i, 'Fortinet'],
  [/zscaler/i, 'Zscaler'],
  [/netskope/i, 'Netskope'],
  [/cisco umbrella/i, 'Cisco Umbrella'],
  [/palo alto/i, 'Palo Alto Networks'],
  [/check point/i, 'Check Point'],
  [/watchguard/i, 'WatchGuard'],
  [/sonicwall/i, 'SonicWall'],
  [/untangle/i, 'Untangle'],
  [/smoothwall/i, 'Smoothwall'],
  [/mitmproxy/i, 'mitmproxy'],
  [/fiddler/i, 'Fiddler'],
  [/charles proxy/i, 'Charles'],
];

/**
 * Says whether somebody between may have opened the connection. `issuers` are the issuer names of the chain.
 * A chain that the public list trusts is never suspected.
 */
export function interceptionSuspect(
  issuers: readonly string[],
  trustedByBundled: boolean,
  trustedBySystem: boolean | undefined,
): InterceptionSuspect | undefined {
  if (trustedByBundled) return undefined;
  for (const issuer of issuers) {
    const product = PRODUCTS.find(([words]) => words.test(issuer))?.[1];
    if (product !== undefined) return { issuer, product, because: 'known-issuer' };
  }
  const issuer = issuers.at(-1);
  return trustedBySystem === true && issuer !== undefined ? { issuer, because: 'system-only' } : undefined;
}
