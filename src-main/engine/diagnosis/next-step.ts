import type { Confidence } from '../../contract/reading.ts';
import type { NextStep } from '../../contract/result.ts';
import type { Question } from '../../knowledge/questions.ts';
import type { Evidence } from '../facts/evidence.ts';
import { canSignIn } from './can-sign-in.ts';
import type { Contribution } from './contribution.ts';
import { informationGain } from './information-gain.ts';
import type { Race } from './race.ts';
import { WEIGHTS } from './weights.ts';

const SIGN_IN: NextStep = { kind: 'probe', id: 'sign-in' };
const isHint = ({ fact }: Contribution): boolean => fact === 'hint';
const STOP: NextStep = { kind: 'stop', id: 'ask-for-help' };

interface Candidate {
  readonly step: NextStep;
  readonly gain: number;
  readonly seconds: number;
}

const ask = ({ id, text, hint, why, answers }: Question): NextStep => ({
  kind: 'question',
  id,
  question: {
    id,
    text,
    ...(hint === undefined ? {} : { hint }),
    why,
    answers: answers.map((answer) => ({ id: answer.id, text: answer.text })),
  },
});

function questionCandidates(
  { facts, values, runners }: Race,
  questions: readonly Question[],
  evidence: Evidence,
): Candidate[] {
  return questions
    .filter(({ id }) => evidence.case.answers?.[id] === undefined)
    .filter(({ measuredBy = [] }) => !measuredBy.some((fact) => values.has(fact)))
    .flatMap((question) => {
      const fact = facts.find(({ id }) => id === `answer:${question.id}`);
      if (fact === undefined || Object.keys(fact.values).length === 0) return [];
      return [{ step: ask(question), gain: informationGain(fact, runners), seconds: WEIGHTS.seconds.question }];
    });
}

function signInCandidate({ facts, values, runners }: Race, evidence: Evidence): Candidate[] {
  const fact = facts.find(({ id }) => id === 'sign-in-result');
  if (fact === undefined || !canSignIn(evidence, values)) return [];
  return [{ step: SIGN_IN, gain: informationGain(fact, runners), seconds: WEIGHTS.seconds.signIn }];
}

/** The fix of the most probable cause that was not tried yet. */
function nextFix({ runners }: Race, tried: readonly string[]): NextStep {
  const likely = runners.filter(({ probability }) => probability >= WEIGHTS.listed);
  const fix = likely.flatMap(({ cause }) => cause.fixes).find((id) => !tried.includes(id));
  return fix === undefined ? STOP : { kind: 'fix', id: fix };
}

/** Everything passed, but the person came with a failure: what only they can tell is asked before we say that all is well. */
function doubtOfHealth(
  { runners, values }: Race,
  questions: readonly Question[],
  { case: { symptom, answers }, triedFixes }: Evidence,
): Question | undefined {
  if (runners[0]?.cause.id !== 'healthy' || values.get('everything-tested') !== 'yes' || triedFixes.length > 0) return;
  return questions.find(
    ({ id, beforeHealthy = [] }) => beforeHealthy.includes(symptom.kind) && answers?.[id] === undefined,
  );
}

/** The message left the sender all the same, so the sign-in cannot be what stopped it. */
const SENT: ReadonlySet<string> = new Set(['message-returned', 'in-spam']);

/** All before the sign-in works, and neither a text nor what the person saw points past it. */
const onlySignInIsLeft = ({ values, runners }: Race): boolean =>
  values.get('first-failing-layer') === 'none' &&
  values.get('said-cause') === undefined &&
  !SENT.has(values.get('symptom') ?? '') &&
  !runners.some(({ cause, contributions }) => cause.layer !== 'sign-in' && contributions.some(isHint));

/**
 * What to do next: the fix when the cause is clear, else whatever tells most for a person's time.
 * Nothing is asked twice, nothing that was measured is asked, and what tells too little is not asked at all.
 */
export function nextStep(
  race: Race,
  confidence: Confidence,
  questions: readonly Question[],
  evidence: Evidence,
): NextStep {
  const asked = questions.filter(({ id }) => evidence.case.answers?.[id] !== undefined);
  const open = asked.length < WEIGHTS.mostQuestions ? questions : [];
  const doubt = doubtOfHealth(race, open, evidence);
  if (doubt !== undefined) return ask(doubt);
  if (confidence === 'sure' || confidence === 'very-likely') return nextFix(race, evidence.triedFixes);
  if (onlySignInIsLeft(race) && canSignIn(evidence, race.values)) return SIGN_IN;
  const [best] = [...signInCandidate(race, evidence), ...questionCandidates(race, open, evidence)]
    .filter(({ gain }) => gain >= WEIGHTS.gain)
    .sort((a, b) => b.gain / b.seconds - a.gain / a.seconds || (a.step.id < b.step.id ? -1 : 1));
  if (best !== undefined) return best.step;
  return confidence === 'possible' ? nextFix(race, evidence.triedFixes) : STOP;
}
