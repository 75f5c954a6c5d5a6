import type { Scenario } from '../scenarios/scenario.ts';
import { FIRST_HALF } from './first-half.ts';
import { SECOND_HALF } from './second-half.ts';

/**
 * Labelled cases whose authors saw neither weights nor answers. All 216 were scored once, on 2026-11-25, before anybody
 * had looked at one: first 80.1 %, among three 87.5 %, party at fault 89.4 %. Two thirds were opened after that, to learn from.
 */
const CASES: readonly Scenario[] = [...FIRST_HALF, ...SECOND_HALF];

/** FNV-1a over the name 32 bit. */
function hash(name: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) sum = Math.imul(sum ^ name.charCodeAt(at), 0x01000193) >>> 0;
  return sum;
}
/** A third, by a hash of the name, stays unread by whoever writes weights and texts. */
const isBlind = ({ name }: Scenario): boolean => hash(name) % 3 === 0;

export const BLIND: readonly Scenario[] = CASES.filter(isBlind);
export const OPENED: readonly Scenario[] = CASES.filter((one) => !isBlind(one));
