import type { Diagnosis, Finding, RankedCause } from '../../contract/result.ts';
import { answerFacts } from '../facts/answer-facts.ts';
import { deriveFacts } from '../facts/derive-facts.ts';
import type { Evidence } from '../facts/evidence.ts';
import { FACTS } from '../facts/registry.ts';
import { saidFacts } from '../facts/said-facts.ts';
import { find } from '../rules/find.ts';
import { RULES } from '../rules/registry.ts';
import { pathOf } from '../view/path.ts';
import { confidenceOf } from './confidence.ts';
import { fillWith, type Fill } from './fill-values.ts';
import { fixOrder } from './fix-order.ts';
import type { DiagnosisKnowledge } from './knowledge.ts';
import { listed } from './listed.ts';
import { nextStep } from './next-step.ts';
import { race, type Runner } from './race.ts';
import { ruledOut } from './ruled-out.ts';
import { againstOf, becauseOf } from './sentences.ts';

export interface Judgement {
  readonly findings: Finding[];
  readonly diagnosis: Diagnosis;
  /** Ids of causes, the one whose fix is to be tried first comes first. */
  readonly fixOrder: string[];
}

const NOTHING_KNOWN = 'something-else';
const MOST_SENTENCES = 20;

function rankedCause(runner: Runner, fill: Fill): RankedCause {
  const { cause, probability } = runner;
  return {
    id: cause.id,
    title: fill(cause.title, 200),
    meaning: fill(cause.meaning, 600),
    probability,
    actor: cause.actor,
    because: becauseOf(runner)
      .map((said) => fill(said))
      .slice(0, MOST_SENTENCES),
    against: againstOf(runner)
      .map((said) => fill(said))
      .slice(0, MOST_SENTENCES),
    ...(cause.settle === undefined ? {} : { settle: fill(cause.settle) }),
  };
}

/**
 * Judges one case: facts, findings, ranked causes, what is ruled out, what to do next.
 * Pure and deterministic: the order of the observations does not matter, and nothing is measured here.
 */
export function judge(evidence: Evidence, knowledge: DiagnosisKnowledge): Judgement {
  const causeIds = knowledge.causes.map(({ id }) => id);
  const facts = [...FACTS, ...saidFacts(causeIds), ...answerFacts(knowledge.questions)];
  const values = deriveFacts(facts, evidence);
  const fill = fillWith(evidence.case, evidence.observations, knowledge.clientNames);
  const findings = find(RULES, facts, { values, evidence }, fill);
  const result = race(knowledge.causes, facts, values, evidence);
  const confidence = confidenceOf(result);
  const shown = listed(result);
  const known = confidence === 'unknown' ? knowledge.causes.find(({ id }) => id === NOTHING_KNOWN) : shown[0]?.cause;
  return {
    findings,
    diagnosis: {
      confidence,
      headline: fill(known?.title ?? '', 200),
      causes: shown.map((runner) => rankedCause(runner, fill)),
      ruledOut: ruledOut(result, new Set(shown.map(({ cause }) => cause.id)), fill),
      next: nextStep(result, confidence, knowledge.questions, evidence),
      path: pathOf(evidence, findings, confidence === 'unknown' ? undefined : shown[0]?.cause, confidence, fill),
    },
    fixOrder: fixOrder(result.runners),
  };
}
