import type { ClientChoice } from '../../src-main/contract/channels.ts';
import { clientName } from './client-name.ts';

/** Apps whose settings we can read and for which we have no steps of their own. */
const WITHOUT_STEPS: Readonly<Record<string, string>> = { kmail: 'KMail', evolution: 'Evolution' };

/** The name of a mail app whose settings can be read. */
export const appName = (clients: readonly ClientChoice[], id: string): string =>
  clientName(clients, id) ?? WITHOUT_STEPS[id] ?? id;
