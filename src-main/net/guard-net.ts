import { addressAllowed } from './http-address-allowed.ts';
import type { Net, TcpTarget } from './net.ts';

/** Ports of mail, of the controls and of name services. No other port is ever called, except those the case names. */
export const KNOWN_PORTS: readonly number[] = [25, 53, 80, 443, 465, 587, 853, 993, 2525];
/** A full diagnosis with every follow-up needs about thirty; a mistake of ours must not become a flood. */
const MOST_A_HOST = 48;
const MOST_HOSTS = 24;
/** The detail of a call that we did not make ourselves. */
export const OUR_MANNERS = 'manners';

export interface Manners {
  /** Ports that the person or the case names: of the account, of a proxy. */
  readonly ports: readonly number[];
  /** The case came from somebody else, so that it must not lead us into the person's own network. */
  readonly imported?: boolean;
  /** Addresses that the person typed; they may be private. */
  readonly typed?: readonly string[];
}

/**
 * Keeps a run polite: only known ports, a number of calls for each computer, and in an imported case no address of the
 * person's own network. What is not allowed or too much is `stopped` with the detail `OUR_MANNERS`: no rule takes that
 * for good or bad.
 */
export function guardNet(net: Net, { ports, imported = false, typed = [] }: Manners): Net {
  const calls = new Map<string, number>();
  const known = new Set([...KNOWN_PORTS, ...ports]);
  const isForbidden = ({ address, port }: TcpTarget): boolean =>
    !known.has(port) || (imported && !addressAllowed(address) && !typed.includes(address));
  const isTooMuch = ({ address }: TcpTarget): boolean => {
    const made = calls.get(address) ?? 0;
    if (made >= MOST_A_HOST || (made === 0 && calls.size >= MOST_HOSTS)) return true;
    calls.set(address, made + 1);
    return false;
  };
  return {
    ...net,
    connect: async (target, signal, deadlineMs) => {
      if (isForbidden(target) || isTooMuch(target))
        return { ok: false, failure: 'stopped', detail: OUR_MANNERS, ms: 0 };
      return net.connect(target, signal, deadlineMs);
    },
  };
}
