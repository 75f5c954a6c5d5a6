import type { Evidence } from '../../../facts/evidence.ts';
import { readReply, readText } from '../read-text.ts';
import { type Scenario, likely, possible, told } from './scenario.ts';
import * as w from '../world.ts';

export const signedIn = [...w.workingPath(), w.signedIn()];
export const senderFine = [...signedIn, w.senderTaken()];
export const passes = w.rows(w.healthyPath());
/** The sign-in is refused, or put off for a code below 500. */
export const behind = (line: string, code = 535): w.Row =>
  code < 500 ? w.signInFails(line, code, 'sign-in-deferred') : w.signInFails(line, code);

/** A case of a group that looks like another cause; texts and replies go through the real reader. */
export const near = (
  group: string,
  cause: string,
  name: string,
  { pasted, ...see }: Partial<Evidence> & { readonly pasted?: string },
): Scenario => ({
  name: `near miss, ${group}: ${name}`,
  cause,
  confidence: [...told, ...likely, ...possible],
  see: { matchReply: readReply, ...(pasted !== undefined && { readings: readText(pasted) }), ...see },
});
