import type { ClientChoice } from '../../src-main/contract/channels.ts';
import type { MessageKey } from '../text/message-key.ts';

/** Where a mail app runs, as the window sorts them. */
export type AppPlace = 'computer' | NonNullable<ClientChoice['place']>;

/** A mail app by its name, an answer in words of the window, or the way to the apps of another place. */
export interface AppChoice {
  readonly id: string;
  readonly name?: string;
  readonly text?: MessageKey;
  readonly place?: AppPlace;
}

const PLACES = [
  ['computer', 'app.on-computer'],
  ['phone', 'app.on-phone'],
  ['web', 'app.in-browser'],
  ['machine', 'app.by-machine'],
] as const;

/** The choices of one place, then the ways to the others: a list of all apps would be too long to read. */
export function appChoices(clients: readonly ClientChoice[], place: AppPlace): AppChoice[] {
  const placeOfApp = (client: ClientChoice): AppPlace => client.place ?? 'computer';
  const named = (client: ClientChoice): AppChoice => ({ id: client.id, name: client.name });
  const here = clients.filter((client) => client.id !== 'other' && placeOfApp(client) === place);
  const filled = new Set(clients.map(placeOfApp));
  const elsewhere = PLACES.filter(([other]) => other !== place && filled.has(other));
  return [
    ...here.map(named),
    ...elsewhere.map(([other, text]) => ({ id: `apps-${other}`, text, place: other })),
    ...clients.filter(({ id }) => id === 'other').map(named),
    { id: 'do-not-know', text: 'app.unknown' },
  ];
}

/** The place of the app that was chosen before; a computer where none was. */
export const placeOf = (clients: readonly ClientChoice[], id: string): AppPlace =>
  clients.find((client) => client.id === id)?.place ?? 'computer';
