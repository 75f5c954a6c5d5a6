import type { Evidence } from '../../../facts/evidence.ts';
import type { Situation } from './situation.ts';
import { readReply, readText } from '../read-text.ts';
import { type Scenario, likely, possible, told } from './scenario.ts';
import { SITUATIONS_BEFORE } from './situations-before.ts';
import { SITUATIONS_BEHIND } from './situations-behind.ts';

const ANY = [...told, ...likely, ...possible];

const caseOf = (situation: Situation, name: string, see: Partial<Evidence>): Scenario => {
  const [cause, ...orElse] = situation.causes;
  return { name: `${situation.id}: ${name}`, cause, orElse, atFault: situation.atFault, confidence: ANY, see };
};

const casesOf = (situation: Situation): Scenario[] => {
  const { name, pasted, see, textIsOpen } = situation;
  const readings = pasted === undefined ? [] : readText(pasted);
  const whole = caseOf(situation, name, { matchReply: readReply, readings, ...see });
  if (pasted === undefined || textIsOpen === true) return [whole];
  // The provider is known from the settings before anything is tested; answers are not.
  const { case: theCase } = see;
  const alone = {
    ...see,
    observations: [],
    readings,
    ...(theCase !== undefined && { case: { ...theCase, answers: {} } }),
  };
  const early = caseOf(situation, `${name}, before any test`, alone);
  return [whole, { ...early, confidence: [...ANY, 'unknown'] }];
};

/** Each situation twice: with all that can be seen, and from the text alone. */
export const SITUATIONS: readonly Scenario[] = [...SITUATIONS_BEFORE, ...SITUATIONS_BEHIND].flatMap(casesOf);
