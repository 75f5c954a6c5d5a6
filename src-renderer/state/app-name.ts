import type { ClientChoice } from '../../src-main/contract/channels.ts';
import { clientName } from './client-name.ts';

/** The name of a mail app whose settings can be read. */
export const appName = (clients: readonly ClientChoice[], id: string): string => clientName(clients, id) ?? id;
