import { isIPv4, isIPv6 } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isNowhere } from '../net/is-nowhere.ts';
import { addressLookups } from './address-lookups.ts';
import { perRun } from './per-run.ts';
import type { ObservationDraft } from './probe.ts';

/** One address of the server under test. */
export interface ServerAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** More would tell nothing new and would be impolite. */
const MOST_A_FAMILY = 2;
/** The mail app sees what the system sees; only when that is slow may another view speak first. */
const HEAD_START_MS = 1000;

const addressesIn = (rows: readonly ObservationDraft[]): ServerAddress[] => {
  const all = rows.flatMap(({ answers = [] }) => answers).filter((address) => !isNowhere(address));
  return [
    ...all
      .filter(isIPv4)
      .slice(0, MOST_A_FAMILY)
      .map((address): ServerAddress => ({ address, family: 4 })),
    ...all
      .filter(isIPv6)
      .slice(0, MOST_A_FAMILY)
      .map((address): ServerAddress => ({ address, family: 6 })),
  ];
};

/** The first list that is not empty, whichever comes first; empty when all are. */
const firstFilled = async (lists: readonly Promise<ServerAddress[]>[]): Promise<ServerAddress[]> => {
  const filled = lists.map(async (list) => {
    const found = await list;
    if (found.length === 0) throw new Error('empty');
    return found;
  });
  return Promise.any(filled).catch(() => []);
};

/**
 * The addresses that are tested, at most two of each family: those the system gives; where it gives none those of
 * the configured resolvers, then of the reference resolver, so that a broken name service does not hide the server.
 */
export const serverAddresses = perRun(async (context): Promise<readonly ServerAddress[]> => {
  const lookups = addressLookups(context);
  const os = lookups.os.then(addressesIn);
  const configured = lookups.configured.then(addressesIn);
  const early = await Promise.race([os, sleep(HEAD_START_MS, [], { ref: false })]);
  if (early.length > 0) return early;
  const near = await firstFilled([os, configured]);
  return near.length > 0 ? near : lookups.reference.then(addressesIn);
});
