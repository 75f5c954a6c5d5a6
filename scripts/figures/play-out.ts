import type { Confidence } from '../../src-main/contract/reading.ts';
import { KNOWLEDGE } from '../../src-main/engine/diagnosis/testing/knowledge.ts';
import { evidence } from '../../src-main/engine/diagnosis/testing/world.ts';
import type { Scenario } from '../../src-main/engine/diagnosis/testing/scenarios/scenario.ts';
import { SIGN_IN_DECLINED } from '../../src-main/engine/diagnosis/can-sign-in.ts';
import { judge } from '../../src-main/engine/diagnosis/judge.ts';
import type { Evidence } from '../../src-main/engine/facts/evidence.ts';
import { providerOf, replacementOf } from '../../src-main/settings/provider-of.ts';

/** How one labelled case ends when the person is asked, and answers as the case tells. */
export interface PlayedOut {
  /** Ranked, the first is what the person is told. */
  readonly causes: readonly { readonly id: string; readonly actor: string }[];
  readonly confidence: Confidence;
  /** Questions in the order in which they were asked. */
  readonly asked: readonly string[];
}

const MOST_QUESTIONS = 30;

/** What the app knows of an account whatever is measured: how its provider lets people sign in. */
function withProvider(see: Scenario['see']): Evidence {
  const given = evidence(see);
  const signInRules = see.signInRules ?? providerOf(given.case.account)?.signIn;
  const replacedBy = see.replacedBy ?? replacementOf(given.case.account?.submission?.hostname);
  return {
    ...given,
    ...(signInRules !== undefined && { signInRules }),
    ...(replacedBy !== undefined && { replacedBy }),
  };
}

/**
 * Begins without a single answer: what the case knows is told only when it is asked for, and "I do not know" otherwise.
 * A sign-in that a case does not hold was declined when we offered to test it.
 */
export function playOut({ see }: Pick<Scenario, 'see'>): PlayedOut {
  const given = withProvider(see);
  const truth = given.case.answers ?? {};
  let answers: Record<string, string> = {};
  for (;;) {
    const { diagnosis } = judge({ ...given, case: { ...given.case, answers } }, KNOWLEDGE);
    const { next, causes, confidence } = diagnosis;
    if (next.kind === 'probe') {
      answers = { ...answers, ...SIGN_IN_DECLINED };
      continue;
    }
    const asked = Object.keys(answers).filter((id) => !(id in SIGN_IN_DECLINED));
    if (next.kind !== 'question' || asked.length >= MOST_QUESTIONS) return { causes, confidence, asked };
    answers[next.id] = truth[next.id] ?? 'do-not-know';
  }
}
