import fc from 'fast-check';
import { SYMPTOM_KINDS } from '../../contract/case.ts';
import { describe, expect, test } from 'vitest';
import { CAUSES } from '../../knowledge/causes.ts';
import { QUESTIONS } from '../../knowledge/questions.ts';
import { answerFacts, DO_NOT_KNOW } from '../facts/answer-facts.ts';
import { deriveFacts } from '../facts/derive-facts.ts';
import type { Evidence } from '../facts/evidence.ts';
import type { Fact } from '../facts/fact.ts';
import { FACTS } from '../facts/registry.ts';
import { saidFacts } from '../facts/said-facts.ts';
import { race } from './race.ts';
import { judged } from './testing/knowledge.ts';
import { SCENARIOS } from './testing/scenarios/index.ts';
import { isRight } from './testing/scenarios/scenario.ts';
import * as w from './testing/world.ts';

const numbers = (see: Parameters<typeof judged>[0]) =>
  judged(see).diagnosis.causes.map(({ id, probability }) => [id, Number(probability.toFixed(9))]);

describe('the order of what was seen does not matter', () => {
  test.each(SCENARIOS)('$cause: $name', ({ see }) => {
    const { observations = [] } = see;
    const expected = judged(see);
    fc.assert(
      fc.property(fc.shuffledSubarray([...observations], { minLength: observations.length }), (shuffled) => {
        expect(judged({ ...see, observations: shuffled })).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });
});

describe('"I do not know" changes nothing', () => {
  const answers = Object.fromEntries(QUESTIONS.map(({ id }) => [id, DO_NOT_KNOW]));
  test.each(SCENARIOS)('$cause: $name', ({ see }) => {
    const theCase = see.case ?? w.theCase();
    const asked = { ...theCase, answers: { ...answers, ...theCase.answers } };
    expect(numbers({ ...see, case: asked })).toEqual(numbers(see));
  });
});

describe('what could not be tested does not count', () => {
  const probes = [
    'network-interfaces',
    'submission-connect',
    'tls-handshake',
    'recipient-server',
    'recipient-mx',
  ] as const;
  const noise = probes.map((probe) => w.untested(probe, 'not-reached'));
  test.each(SCENARIOS)('$cause: $name', ({ see }) => {
    const more = w.rows(see.observations ?? [], noise);
    expect(numbers({ ...see, observations: more })).toEqual(numbers(see));
  });
});

describe('an unknown text gives no confidence', () => {
  test.each([w.reading([]), w.reading([['something-else', 'unknown']]), w.reading([['wrong-password', 'unknown']])])(
    '%#',
    (reading) => {
      const { diagnosis } = judged({ readings: [reading] });
      expect(diagnosis.confidence).toBe('unknown');
      expect(diagnosis.headline).toBe('We do not know the reason yet');
    },
  );

  test('nothing at all is unknown, whatever the symptom', () => {
    for (const kind of SYMPTOM_KINDS) {
      expect(judged({ case: w.theCase({ symptom: { kind } }) }).diagnosis.confidence).toBe('unknown');
    }
  });

  test('a vague text alone makes nobody sure', () => {
    for (const { id } of CAUSES) {
      const { confidence } = judged({ readings: [w.reading([[id, 'possible']])] }).diagnosis;
      expect(['unknown', 'possible']).toContain(confidence);
    }
  });
});

describe('evidence that fits never lowers a cause', () => {
  const facts: readonly Fact[] = [...FACTS, ...saidFacts(CAUSES.map(({ id }) => id)), ...answerFacts(QUESTIONS)];
  const fitting = CAUSES.flatMap((cause) =>
    cause.evidence.filter(({ holds }) => holds === 'always').map(({ fact, value }) => ({ id: cause.id, fact, value })),
  );

  test.each(fitting)('$id with $fact = $value', ({ id, fact, value }) => {
    const shareOf = (values: ReadonlyMap<string, string>): number => {
      const { runners } = race(CAUSES, facts, values, w.evidence());
      const score = (cause: string): number => runners.find((one) => one.cause.id === cause)?.score ?? 0;
      return score(id) - score('something-else');
    };
    expect(shareOf(new Map([[fact, value]]))).toBeGreaterThanOrEqual(shareOf(new Map()));
  });

  test('a server that says so in our test raises the cause', () => {
    const before = judged({ observations: w.rows(w.workingPath(), w.signInFails('no')) });
    const after = judged({ observations: w.rows(w.workingPath(), w.signInFails('cause=app-password-required')) });
    const share = ({ diagnosis }: typeof before) =>
      diagnosis.causes.find(({ id }) => id === 'app-password-required')?.probability ?? 0;
    expect(share(after)).toBeGreaterThan(share(before));
  });
});

describe('the first cause stays first when one prior is doubled or halved', () => {
  const facts: readonly Fact[] = [...FACTS, ...saidFacts(CAUSES.map(({ id }) => id)), ...answerFacts(QUESTIONS)];
  const bands = ['common', 'usual', 'uncommon', 'rare'] as const;
  const clear = SCENARIOS.filter(({ confidence }) =>
    confidence.every((word) => word === 'sure' || word === 'very-likely'),
  );
  /** Log-odds of all causes; `id` is moved by one band, where there is a next one. */
  const scores = (see: Partial<Evidence>, id?: string, by: 1 | -1 = 1): ReadonlyMap<string, number> => {
    const causes = CAUSES.map((cause) => {
      const at = bands.indexOf(cause.prior.band as (typeof bands)[number]);
      const band = at < 0 ? undefined : bands[at - by];
      return cause.id !== id || band === undefined ? cause : { ...cause, prior: { ...cause.prior, band } };
    });
    const all = w.evidence(see);
    const { runners } = race(causes, facts, deriveFacts(facts, all), all);
    return new Map(runners.map(({ cause, score }) => [cause.id, score]));
  };
  /** A step between two bands is at most this many bits; twice or half as often is one bit. */
  const STEP = Math.log2(3);

  test('a prior moves its own cause by its step, and no other cause', () => {
    const see = clear[0]?.see ?? {};
    const before = scores(see);
    for (const { id } of CAUSES.slice(0, 12)) {
      for (const by of [1, -1] as const) {
        const after = scores(see, id, by);
        for (const [other, score] of after) {
          const moved = Math.abs(score - (before.get(other) ?? Number.NaN));
          expect(moved).toBeLessThanOrEqual(other === id ? STEP + 1e-9 : 1e-9);
        }
      }
    }
  });

  // Priors only add up, as the test above shows: so a lead of more than one step cannot be lost by one move.
  test.each(clear)('$cause: $name', (scenario) => {
    const [first, second] = [...scores(scenario.see)].sort(([, a], [, b]) => b - a);
    expect(isRight(scenario, first?.[0])).toBe(true);
    expect((first?.[1] ?? 0) - (second?.[1] ?? 0)).toBeGreaterThan(1);
  });
});

test('the same evidence gives the same judgement', { timeout: 180_000 }, () => {
  for (const { see } of SCENARIOS) expect(judged(see)).toEqual(judged(see));
});
