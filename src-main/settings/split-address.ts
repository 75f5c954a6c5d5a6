import { domainToASCII } from 'node:url';

export interface AddressParts {
  /** The whole address, domain in lower-case ASCII. */
  readonly address: string;
  readonly localPart: string;
  /** Lower case, international names as "xn--". */
  readonly domain: string;
}

const SHAPE = /^([^\s@<>"]{1,64})@([^\s@<>/\\?#:%[\]]{1,253})$/u;
const NAME = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/;

/** Splits one plain mail address (no display name, no quotes); undefined when it does not have that shape. */
export function splitAddress(text: string): AddressParts | undefined {
  const [, localPart, given] = SHAPE.exec(text.trim()) ?? [];
  if (localPart === undefined || given === undefined) return undefined;
  const domain = domainToASCII(given.replace(/\.$/, '')).toLowerCase();
  return NAME.test(domain) ? { address: `${localPart}@${domain}`, localPart, domain } : undefined;
}
