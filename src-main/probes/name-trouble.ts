import { setTimeout as sleep } from 'node:timers/promises';
import { addressLookups } from './address-lookups.ts';
import type { ObservationDraft, ProbeContext } from './probe.ts';

type Trouble = 'servfail' | 'silent';

/** A resolver that has to ask others itself has mostly answered by then. */
const PATIENCE_MS = 2000;

const TROUBLES: Readonly<Record<string, Trouble>> = {
  'dns-servfail': 'servfail',
  'dns-malformed': 'servfail',
  'dns-timeout': 'silent',
};

const worst = (rows: readonly ObservationDraft[]): Trouble | undefined => {
  if (rows.some(({ outcome, failure }) => outcome === 'ok' || failure === 'dns-no-data')) return undefined;
  const found = rows.flatMap(({ failure }) => TROUBLES[failure ?? ''] ?? []);
  return found.includes('servfail') ? 'servfail' : found[0];
};

/** How the configured resolvers failed over the server's name itself; `undefined` when they answered or said no. */
export const nameTrouble = async (context: ProbeContext): Promise<Trouble | undefined> =>
  worst(await addressLookups(context).configured);

/** The same, but silence counts as such after two seconds: whoever only wants a control need not wait to the end. */
export const earlyNameTrouble = async (context: ProbeContext): Promise<Trouble | undefined> =>
  Promise.race([nameTrouble(context), sleep(PATIENCE_MS, 'silent' as const, { ref: false })]);
