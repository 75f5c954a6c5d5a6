import { expect } from 'vitest';
import { SAMPLE } from '../../../src-main/practice/sample-world.ts';
import { mustRun } from '../../lab/must-run.ts';
import { sendLetter, waitForLetter } from './letters.ts';
import type { Post } from './post.ts';
import type { Zones } from './real-zones.ts';
import { quoted, type Records } from './records.ts';
import { waitFor } from './running.ts';
import type { Scenario } from './scenario.ts';

interface Place {
  readonly client: string;
  readonly cli: string;
  readonly password: string;
  readonly rootPem: string;
}

/** What `domain --json` says, as far as it is looked at here. */
interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly fix?: {
    readonly where: string;
    readonly name: string;
    readonly type: string;
    readonly before?: string;
    readonly after?: string;
  };
}

/** A letter with which something is wrong. */
export interface Unhappy {
  readonly messageId: string;
  /** What the person holds of it: what came back, the letter as it arrived, or the queue in which it waits. */
  readonly returned: string;
}

const WAY = { arrives: 'receiver', comesBack: 'provider' } as const;

/** The provider's queue as Postfix prints it, once it says why the letter waits. */
const queueOf = ({ provider }: Post): Promise<string> =>
  waitFor('the queue', 20, async () => {
    const queue = await provider.ask('postqueue', '-j');
    return queue.includes('delay_reason') ? queue : undefined;
  });

/** The person sends the letter, and holds something of it in the end. */
export async function sendAndWait(
  place: Place,
  post: Post,
  { ends, ...letter }: NonNullable<Scenario['letter']>,
): Promise<Unhappy> {
  const messageId = await sendLetter(place, letter);
  if (ends === 'queued') return { messageId, returned: await queueOf(post) };
  const { inbox } = post[WAY[ends ?? 'comesBack']];
  return { messageId, returned: await waitForLetter(inbox, messageId) };
}

/** Runs the built `domain` on the person's computer. */
export async function askDomain(
  { client, cli }: Place,
  { name = SAMPLE.domain, args = [] }: NonNullable<Scenario['expected']['domain']>,
): Promise<readonly Finding[]> {
  const inside = ['ip', 'netns', 'exec', client, process.execPath, cli, 'domain', name, ...args, '--json'];
  const { findings } = JSON.parse(await mustRun(inside)) as { findings: Finding[] };
  return findings;
}

/** The change that a finding proposes, in the zone as it is now: one record added, taken away, or both. */
function typed({ code, fix }: Finding, zones: Zones): Records {
  if (fix?.where !== 'name-service') throw new Error(`${code} proposes nothing that could be typed into a zone.`);
  const { name, type, before, after } = fix;
  const key = `${name} ${type}`;
  const there = zones.read(key);
  const kept = before === undefined ? there : there.filter((data) => data !== quoted(before));
  if (before !== undefined) expect(kept, `${code} names a record that is not there`).toHaveLength(there.length - 1);
  return { [key]: [...kept, ...(after === undefined ? [] : [quoted(after)])] };
}

type Change = NonNullable<Scenario['mend']>;

async function makeChanges(
  { zones, provider, receiver, fill }: Post,
  change: Change,
  findings: readonly Finding[],
): Promise<void> {
  const proposed = findings.filter(({ code }) => code === change.proposal);
  if (change.proposal !== undefined) expect(proposed, `what domain says of ${change.proposal}`).toHaveLength(1);
  const records = Object.assign(fill(change.zones ?? {}), ...proposed.map((one) => typed(one, zones))) as Records;
  if (Object.keys(records).length > 0) await zones.typeIn(records);
  if (change.provider !== undefined) await provider.change(change.provider);
  if (change.receiver !== undefined) await receiver.change(change.receiver);
  if (change.unblock) await mustRun(['nft', 'flush', 'ruleset']);
  if (change.delist) await receiver.delist();
}

/**
 * Mends what the scenario says, and lets the same letter go again: one that waits at the provider is only tried again, one
 * that came back is sent once more. It has to lie in the recipient's mailbox then.
 */
export async function mend(
  place: Place,
  post: Post,
  { mend: change, letter }: Scenario,
  { messageId, returned }: Unhappy,
  findings: readonly Finding[],
): Promise<void> {
  if (change === undefined) return;
  await makeChanges(post, change, findings);
  const waits = letter?.ends === 'queued' || /^Action: delayed/im.test(returned);
  if (waits) await post.provider.ask('postqueue', '-f');
  const id = waits ? messageId : await sendLetter(place, { ...letter, ...change.letter });
  const arrived = await waitForLetter(post.receiver.inbox, id);
  expect(arrived).toMatch(/^Delivered-To: /im);
  if (change.arrivesWith !== undefined) expect(arrived).toMatch(new RegExp(change.arrivesWith));
}
