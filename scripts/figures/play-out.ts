import type { Confidence } from '../../src-main/contract/reading.ts';
import { KNOWLEDGE } from '../../src-main/engine/diagnosis/testing/knowledge.ts';
import { evidence } from '../../src-main/engine/diagnosis/testing/world.ts';
import type { Scenario } from '../../src-main/engine/diagnosis/testing/scenarios/scenario.ts';
import { judge } from '../../src-main/engine/diagnosis/judge.ts';

/** How one labelled case ends when the person is asked, and answers as the case tells. */
export interface PlayedOut {
  /** Ranked, the first is what the person is told. */
  readonly causes: readonly { readonly id: string; readonly actor: string }[];
  readonly confidence: Confidence;
  /** Questions in the order in which they were asked. */
  readonly asked: readonly string[];
}

const MOST_QUESTIONS = 30;

/** Begins without a single answer: what the case knows is told only when it is asked for, and "I do not know" otherwise. */
export function playOut({ see }: Pick<Scenario, 'see'>): PlayedOut {
  const given = evidence(see);
  const truth = given.case.answers ?? {};
  const answers: Record<string, string> = {};
  for (;;) {
    const { diagnosis } = judge({ ...given, case: { ...given.case, answers } }, KNOWLEDGE);
    const { next, causes, confidence } = diagnosis;
    const asked = Object.keys(answers);
    if (next.kind !== 'question' || asked.length >= MOST_QUESTIONS) return { causes, confidence, asked };
    answers[next.id] = truth[next.id] ?? 'do-not-know';
  }
}
