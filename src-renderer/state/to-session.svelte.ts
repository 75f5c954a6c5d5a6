import type { Session } from '../../src-main/contract/channels.ts';
import { currentPicture, type Given } from './given.ts';
import { GRAPH } from './graph.ts';
import type { Wizard } from './wizard.svelte.ts';

const MOST_TEXT = 10_000_000;

/** The texts of all things together stay below what main takes; a thing whose text is too much keeps its answers. */
function keepable(given: readonly Given[]): Given[] {
  let room = MOST_TEXT;
  return given.map((one) => {
    room -= one.text.length;
    return room >= 0 ? one : { ...one, text: '' };
  });
}

/** The screen to open after a restart: a check that was running is not running any more. */
function restingPlace(w: Wizard): { step: string; trail: string[] } {
  const trail = [...w.trail];
  const unread = w.step === 'picture' && currentPicture(w.facts.given)?.state !== 'read';
  const passing = unread || GRAPH[w.step].passing === true || w.step === 'trouble' || w.step === 'stopped';
  return passing ? { step: trail.pop() ?? 'symptom', trail } : { step: w.step, trail };
}

/** Everything that survives a restart. The password is in no field of the wizard, so it cannot be in here. */
export function toSession(w: Wizard): Session {
  const form = $state.snapshot(w.form);
  const { readings, result, practice, address, recipient, kind, fix, triedFixes, given, ...rest } = w.facts;
  const { text, clientId, ticks, ...fields } = form;
  return {
    schemaVersion: 1,
    ...restingPlace(w),
    text: text.slice(0, MOST_TEXT),
    readings: readings.slice(0, 50),
    ticks: ticks.slice(0, 20),
    triedFixes: triedFixes.slice(-20),
    settings: {
      fields,
      facts: { ...rest, given: keepable(given), fix, practiceCase: practice?.case, mended: practice?.mended },
    },
    ...(kind && { kind }),
    ...(clientId !== '' && { clientId }),
    ...(address !== undefined && { address }),
    ...(recipient !== undefined && { recipient }),
    ...(result && { result }),
    ...(fix && { fixId: fix.id }),
    ...(practice && { practiceFault: practice.fault }),
  };
}
