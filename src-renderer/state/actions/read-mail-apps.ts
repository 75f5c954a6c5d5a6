import { parseAddress } from '../../input/parse-address.ts';
import { ask } from '../api.ts';
import type { Wizard } from '../wizard.svelte.ts';

/** After a yes: reads what the mail apps on this computer have, and shows it. */
export async function readMailApps(w: Wizard): Promise<void> {
  const { generation, step } = w;
  w.busy = true;
  const answer = await ask(w.api.readMailApps({}));
  if (w.generation !== generation) return;
  w.busy = false;
  if (w.step !== step) return;
  if (!answer.ok) {
    w.fail(answer.error, () => void readMailApps(w));
    return;
  }
  w.form.inApp = '';
  w.learn({ inApps: answer.value });
  w.go('found');
}

/** Takes the picked settings over. An app that tells no address leaves it to be asked for. */
export function takeFromApp(w: Wizard): void {
  const account = w.facts.inApps?.accounts[Number(w.form.inApp)];
  if (account === undefined) return;
  const { app, submission } = account;
  const address = account.address ?? parseAddress(submission.username ?? '') ?? w.facts.address;
  if (w.app.clients.some(({ id }) => id === app)) w.form.clientId = app;
  w.form.address = address ?? '';
  w.learn({ submission, origin: 'app', ...(address !== undefined && { address }) });
  w.go(address === undefined ? 'account' : 'settings');
}
