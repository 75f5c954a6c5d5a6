import type { CaseFile } from './contract/case.ts';
import type { Observation } from './contract/observation.ts';
import { createNet } from './net/create-net.ts';
import { runProbes } from './probes/run-probes.ts';
import { createTarget } from './probes/target.ts';

export interface TestMessageAnswer {
  readonly outcome: 'accepted' | 'refused' | 'not-sent';
  /** What the server said, or in plain words why nothing was sent. */
  readonly said: string;
}

/** Sends the one real message, to the person's own address; called after an explicit click only. */
export async function sendTestMessage(
  given: CaseFile,
  password: string,
  signal: AbortSignal,
): Promise<TestMessageAnswer> {
  // The letter signs in by itself; a sign-in before it would only give the server a second one to count.
  const consent = { ...given.consent, signIn: false, sendTestMessage: true };
  const target = createTarget({ ...given, consent }, password);
  if (target === undefined) return { outcome: 'not-sent', said: 'The outgoing server is not known yet.' };
  const rows = await runProbes({ target, net: createNet(given.environment), consent, signal, only: ['test-message'] });
  const row = rows.findLast(({ probe }) => probe === 'test-message');
  return row === undefined ? { outcome: 'not-sent', said: 'The test was stopped.' } : answerOf(row);
}

function answerOf({ outcome, reply }: Observation): TestMessageAnswer {
  const said = reply === undefined ? '' : [reply.code, ...reply.lines].join(' ').slice(0, 300);
  if (outcome === 'ok') return { outcome: 'accepted', said };
  if (outcome === 'failed')
    return { outcome: 'refused', said: said || 'The connection ended before the server answered.' };
  return { outcome: 'not-sent', said: 'The way to the server is not open and secure yet, so nothing was sent.' };
}
