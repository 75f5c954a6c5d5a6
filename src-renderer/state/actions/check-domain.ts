import { ask } from '../api.ts';
import { domainOf, shownChange, topChange } from '../domain-facts.ts';
import { nextRunId } from '../next-run-id.ts';
import type { Wizard } from '../wizard.svelte.ts';

export interface DomainWish {
  /** The person said that block lists may be asked. */
  readonly lists?: boolean;
  /** Asks the own servers of the domain. */
  readonly direct?: boolean;
}

/** Goes on to the domain, past the question for the address where it is known. */
export function goToDomain(w: Wizard): void {
  w.go('sent');
  if (w.facts.address !== undefined) void checkDomain(w);
}

/** Whether this run is still waited for: Back and Start again let it go meanwhile. */
const isRunning = (w: Wizard, runId: string): boolean => w.run?.runId === runId;

/** Runs `work` as the run of the screen; `undefined` when nobody waits for its answer any more. */
export async function asRun<T>(w: Wizard, work: (runId: string) => Promise<T>): Promise<T | undefined> {
  const runId = nextRunId();
  w.run = { runId, rows: [], said: '', signIn: false };
  const deaf = w.api.onCheckProgress((progress) => {
    if (progress.runId === w.run?.runId) w.run = { runId, rows: progress.rows, said: progress.said, signIn: false };
  });
  const answer = await work(runId);
  deaf();
  if (!isRunning(w, runId)) return undefined;
  w.run = undefined;
  return answer;
}

/** Checks the records of the domain and goes to what was found. */
export async function checkDomain(w: Wizard, wish: DomainWish = {}): Promise<void> {
  const domain = domainOf(w.facts);
  if (domain === undefined) return;
  const { addresses = [], selectors = [] } = w.facts.sender ?? {};
  // Once they were asked, a later check asks them again: the yes holds for this case.
  const lists = wish.lists ?? w.form.lists === 'yes';
  w.go('check');
  const answer = await asRun(w, (runId) =>
    ask(
      w.api.checkDomain({
        runId,
        domain,
        addresses: [...addresses],
        selectors: [...selectors],
        lists,
        direct: wish.direct === true,
      }),
    ),
  );
  if (!answer) return;
  if (!answer.ok) {
    w.fail(answer.error, () => void checkDomain(w, wish));
    return;
  }
  w.learn({ domainCheck: answer.value, rechecked: undefined });
  w.go(answer.value.provider === undefined ? 'domain' : 'free');
}

/** Looks whether the change that is shown is in place at the own servers of the domain. */
export async function recheckDomain(w: Wizard): Promise<void> {
  const change = w.facts.rechecked?.change ?? topChange(w.facts.domainCheck);
  if (!change) {
    await checkDomain(w, { direct: true });
    return;
  }
  w.go('again');
  const shown = 'where' in change ? shownChange(change) : change;
  const answer = await asRun(w, (runId) => ask(w.api.recheckDomain({ runId, changes: [shown] })));
  if (!answer) return;
  if (!answer.ok) {
    w.fail(answer.error, () => void recheckDomain(w));
    return;
  }
  w.learn({ rechecked: answer.value.changes[0] });
  w.go('again');
}

/** Goes on with the server that the person named. */
export async function takeSender(w: Wizard, address: string): Promise<void> {
  w.learn({ sender: { addresses: [address], selectors: w.facts.sender?.selectors ?? [] } });
  await checkDomain(w);
}

/** Lets what a message tells of its sender count, and checks its domain. */
export async function checkWithMessage(w: Wizard): Promise<void> {
  const { message } = w.facts;
  if (!message) return;
  const addresses = message.sendingIp === undefined ? [] : [message.sendingIp];
  w.learn({ sender: { addresses, selectors: message.selectors } });
  if (domainOf(w.facts) === undefined) w.go('address');
  else await checkDomain(w);
}
