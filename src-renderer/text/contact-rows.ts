import type { ContactPlace } from '../../src-main/contract/channels.ts';

/** One host with all its ports, for one purpose. */
export interface ContactRow {
  readonly host: string;
  readonly ports: readonly number[];
  readonly why?: string;
}

/** Puts the ports of a host that serve one purpose into one row, in the order in which the hosts come. */
export function contactRows(contacts: readonly ContactPlace[]): ContactRow[] {
  const rows = new Map<string, ContactRow>();
  for (const { host, port, why } of contacts) {
    const key = `${host} ${why ?? ''}`;
    const known = rows.get(key)?.ports ?? [];
    rows.set(key, { host, ports: [...known, port], ...(why !== undefined && { why }) });
  }
  return [...rows.values()];
}
