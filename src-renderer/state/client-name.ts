import type { ClientChoice } from '../../src-main/contract/channels.ts';

/** Name of a chosen mail app, or `undefined` when none was chosen. */
export function clientName(clients: readonly ClientChoice[], id: string): string | undefined {
  return clients.find((client) => client.id === id)?.name;
}
