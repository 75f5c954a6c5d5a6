import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SYMPTOM_KINDS } from '../../contract/case.ts';
import { type Observation, observationSchema } from '../../contract/observation.ts';
import { type Cause, CAUSES, causeSchema } from '../../knowledge/causes.ts';
import { QUESTIONS } from '../../knowledge/questions.ts';
import { answerFacts, DO_NOT_KNOW } from '../facts/answer-facts.ts';
import { deriveFacts } from '../facts/derive-facts.ts';
import type { Evidence } from '../facts/evidence.ts';
import { FACTS } from '../facts/registry.ts';
import { saidFacts } from '../facts/said-facts.ts';
import { confidenceOf } from './confidence.ts';
import { contributions } from './contribution.ts';
import { isDecided } from './is-decided.ts';
import { race } from './race.ts';
import { SCENARIOS } from './testing/scenarios/index.ts';
import { isRight, type Scenario } from './testing/scenarios/scenario.ts';
import * as w from './testing/world.ts';

const FACT_LIST = [...FACTS, ...saidFacts(CAUSES.map(({ id }) => id)), ...answerFacts(QUESTIONS)];

const verdict = (see: Partial<Evidence>, causes: readonly Cause[] = CAUSES) => {
  const evidence = w.evidence(see);
  const values = deriveFacts(FACT_LIST, evidence);
  const result = race(causes, FACT_LIST, values, evidence);
  return { id: result.runners[0]?.cause.id, confidence: confidenceOf(result) };
};

/** Causes that somebody named or a measurement shows, whatever stands before them. */
const shownIn = (see: Partial<Evidence>): ReadonlySet<string> => {
  const values = deriveFacts(FACT_LIST, w.evidence(see));
  const shown = CAUSES.filter((cause) => isDecided({ contributions: contributions(cause, FACT_LIST, values) }));
  return new Set(shown.map(({ id }) => id));
};

/** The case with one piece of its evidence taken away: a text, an answer, or all that one probe saw. */
function* without({ see }: Scenario): Generator<readonly [string, Partial<Evidence>]> {
  const { readings = [], observations = [], case: theCase = w.theCase() } = see;
  for (const index of readings.keys()) yield ['text', { ...see, readings: readings.filter((_, at) => at !== index) }];
  for (const probe of new Set(observations.map((row) => row.probe))) {
    yield [probe, { ...see, observations: observations.filter((row) => row.probe !== probe) }];
  }
  for (const id of Object.keys(theCase.answers ?? {})) {
    const answers = Object.fromEntries(Object.entries(theCase.answers ?? {}).filter(([other]) => other !== id));
    yield [`answer ${id}`, { ...see, case: { ...theCase, answers } }];
  }
}

describe('nobody is sure of a wrong cause', () => {
  test.each(SCENARIOS)('$cause: $name', (scenario) => {
    const { id, confidence } = verdict(scenario.see);
    if (confidence === 'sure') expect(id).toSatisfy((one: string) => isRight(scenario, one));
  });
});

/** A check-up that cannot try the sign-in tells, rightly, that the digital ID ends soon. */
const TRUE_AS_WELL: Readonly<Record<string, string>> = { 'the digital ID ends soon': 'certificate-expiring' };

/**
 * With less to see, another answer may be the honest one: that a full test found nothing, or what a text, a server or a
 * measurement of the same case shows as well. A certainty that only comes up because something is missing is a guess.
 */
describe('nor when a piece of the evidence is missing', () => {
  test.each(SCENARIOS)('$cause: $name', (scenario) => {
    const shown = shownIn(scenario.see);
    const wrong = [...without(scenario)].flatMap(([gone, see]) => {
      const { id = '', confidence } = verdict(see);
      const isGuess =
        !isRight(scenario, id) && TRUE_AS_WELL[scenario.name] !== id && !shown.has(id) && id !== 'healthy';
      return confidence === 'sure' && isGuess ? [`without ${gone}: ${id}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe('what the person tells makes nobody sure', () => {
  const ids = QUESTIONS.flatMap(({ id, answers }) => answers.map((answer) => [id, answer.id] as const));

  test('not even when the answers contradict each other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids)), fc.constantFrom(...SYMPTOM_KINDS), (chosen, kind) => {
        const answers = Object.fromEntries(chosen);
        expect(verdict({ case: w.theCase({ symptom: { kind }, answers }) }).confidence).not.toBe('sure');
      }),
      { numRuns: 60 },
    );
  });

  test('and "I do not know" to everything leaves it unknown', () => {
    const answers = Object.fromEntries(QUESTIONS.map(({ id }) => [id, DO_NOT_KNOW]));
    expect(verdict({ case: w.theCase({ answers }) }).confidence).toBe('unknown');
  });

  test('an answer or a question that we do not know counts for nothing', () => {
    const strange = { 'other-network-works': 'perhaps', 'no-such-question': 'yes', constructor: 'yes' };
    expect(verdict({ case: w.theCase({ answers: strange }) })).toEqual(verdict({ case: w.theCase() }));
  });
});

describe('what comes from another version', () => {
  test.each(SCENARIOS)('rows with the old fields only: $cause, $name', (scenario) => {
    const observations = (scenario.see.observations ?? []).map(
      ({ id, probe, target, outcome, startedAt, endedAt, host, port, failure }): Observation => ({
        ...{ id, probe, target, outcome, startedAt, endedAt },
        ...(host !== undefined && { host }),
        ...(port !== undefined && { port }),
        ...(failure !== undefined && { failure }),
      }),
    );
    const shown = shownIn(scenario.see);
    const { id = '', confidence } = verdict({ ...scenario.see, observations });
    if (confidence === 'sure') expect(isRight(scenario, id) || shown.has(id) || id === 'healthy').toBe(true);
  });

  test('a row of a probe or a failure that we do not know is turned away at the border', () => {
    const [row] = w.rows(w.online());
    expect(observationSchema.safeParse(row).success).toBe(true);
    expect(observationSchema.safeParse({ ...row, probe: 'crystal-ball' }).success).toBe(false);
    expect(observationSchema.safeParse({ ...row, outcome: 'failed', failure: 'bad-luck' }).success).toBe(false);
  });

  test('a weight that is no word of ours is an error at load that names its place', () => {
    const [cause] = CAUSES;
    const evidence = [{ fact: 'certificate', value: 'expired', holds: 'mostly' }];
    const { error } = causeSchema.safeParse({ ...cause, evidence });
    expect(error?.issues[0]?.path).toEqual(['evidence', 0, 'holds']);
    expect(causeSchema.safeParse(cause).success).toBe(true);
  });

  test('a fact that nobody derives changes nothing', () => {
    const see = SCENARIOS[0]?.see ?? {};
    const strange = { fact: 'phase-of-the-moon', value: 'full', holds: 'always', decisive: true } as const;
    const causes = CAUSES.map((cause) => ({ ...cause, evidence: [...cause.evidence, strange] }));
    expect(verdict(see, causes)).toEqual(verdict(see));
  });
});
