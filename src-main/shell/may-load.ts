import { isAppAddress } from './is-app-address.ts';

const INNER = new Set(['data:', 'blob:', 'devtools:']);

/** What a page may load: our own files and what a page makes itself. Everything that would leave the computer is out. */
export function mayLoad(address: string): boolean {
  if (!URL.canParse(address)) return false;
  return INNER.has(new URL(address).protocol) || isAppAddress(address);
}
