import { describe, expect, test } from 'vitest';
import { CAUSES } from '../../knowledge/causes.ts';
import { QUESTIONS } from '../../knowledge/questions.ts';
import { answerFacts } from '../facts/answer-facts.ts';
import type { Evidence } from '../facts/evidence.ts';
import { FACTS } from '../facts/registry.ts';
import { saidFacts } from '../facts/said-facts.ts';
import { confidenceOf } from './confidence.ts';
import type { Contribution } from './contribution.ts';
import { fixOrder } from './fix-order.ts';
import { informationGain } from './information-gain.ts';
import { listed } from './listed.ts';
import { race, type Runner } from './race.ts';
import { againstOf, becauseOf } from './sentences.ts';
import { evidence, reading } from './testing/world.ts';

const FACT_LIST = [...FACTS, ...saidFacts(CAUSES.map(({ id }) => id)), ...answerFacts(QUESTIONS)];
const run = (values: Readonly<Record<string, string>> = {}, changes: Partial<Evidence> = {}) =>
  race(CAUSES, FACT_LIST, new Map(Object.entries(values)), evidence(changes));
const causeOf = (id: string) => CAUSES.find((cause) => cause.id === id)!;
const runner = (id: string, probability: number, contributions: readonly Contribution[] = []): Runner => ({
  cause: causeOf(id),
  contributions,
  score: 0,
  probability,
  named: false,
  later: false,
});
const speaks = (bits: number, changes: Partial<Contribution> = {}): Contribution => ({
  fact: 'certificate',
  kind: 'measured',
  bits,
  decisive: false,
  said: `Weighs ${bits}.`,
  ...changes,
});

describe('the race', () => {
  test('shares add up to 1, the greatest first', () => {
    const cases: readonly Readonly<Record<string, string>>[] = [
      {},
      { certificate: 'expired' },
      { mechanisms: 'suits' },
    ];
    for (const values of cases) {
      const { runners } = run(values);
      expect(runners).toHaveLength(CAUSES.length);
      expect(runners.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
      const shares = runners.map(({ probability }) => probability);
      expect([...shares].sort((a, b) => b - a)).toEqual(shares);
    }
  });

  test('without evidence the priors stand, save for health that nobody tested', () => {
    const { runners } = run();
    expect(runners[0]?.cause.id).toBe('something-else');
    expect(runners.at(-1)?.cause.id).toBe('healthy');
    const share = (id: string) => runners.find(({ cause }) => cause.id === id)?.probability ?? 0;
    expect(share('wrong-password') / share('sender-not-allowed')).toBeCloseTo(2);
  });

  test('a fact that a cause does not name leaves it as it is', () => {
    const score = (values: Readonly<Record<string, string>>) =>
      run(values).runners.find(({ cause }) => cause.id === 'message-too-big')?.score;
    expect(score({ certificate: 'good', 'other-resolver': 'answers' })).toBe(score({}));
  });

  test('health falls far behind as soon as anything fails', () => {
    const { runners } = run({ 'first-failing-layer': 'sender', 'everything-tested': 'yes' });
    expect(runners.find(({ cause }) => cause.id === 'healthy')?.probability).toBeLessThan(1e-9);
  });

  test('a later fault does not decide, an earlier one does', () => {
    const values = { 'first-failing-layer': 'network', 'said-cause': 'wrong-password' };
    const later = run(values).runners.find(({ cause }) => cause.id === 'wrong-password');
    expect(later).toMatchObject({ later: true, named: true });
    expect(later?.contributions.some(({ decisive }) => decisive)).toBe(false);
    const now = run({ ...values, 'first-failing-layer': 'sign-in' }).runners[0];
    expect(now).toMatchObject({ later: false, cause: { id: 'wrong-password' } });
  });

  test('a hint counts less than words that name the cause, and a vague one less still', () => {
    const score = (confidence: 'sure' | 'very-likely' | 'possible') => {
      const readings = [reading([['mailbox-full', confidence]])];
      const values: Record<string, string> = confidence === 'sure' ? { 'said-cause': 'mailbox-full' } : {};
      return run(values, { readings }).runners.find(({ cause }) => cause.id === 'mailbox-full')?.score ?? 0;
    };
    expect(score('sure')).toBeGreaterThan(score('very-likely'));
    expect(score('very-likely')).toBeGreaterThan(score('possible'));
  });

  test('a hint at a cause that we do not know strengthens that we do not know', () => {
    const share = (readings: Evidence['readings']) =>
      run({}, { readings }).runners.find(({ cause }) => cause.id === 'something-else')?.probability ?? 0;
    expect(share([reading([['not-in-our-list', 'very-likely']])])).toBeGreaterThan(share([]));
  });
});

describe('the word for people', () => {
  const word = (runners: readonly Runner[], values: Readonly<Record<string, string>> = {}) =>
    confidenceOf({ runners, values: new Map(Object.entries(values)) });
  const decided = [speaks(9, { decisive: true })];

  test.each([
    [0.96, decided, 'sure'],
    [0.96, [], 'very-likely'],
    [0.94, decided, 'very-likely'],
    [0.81, [], 'very-likely'],
    [0.79, [], 'possible'],
    [0.36, decided, 'possible'],
    [0.34, decided, 'unknown'],
  ] as const)('%d', (share, contributions, expected) => {
    expect(word([runner('port-blocked', share, contributions), runner('server-down', (1 - share) / 3)])).toBe(expected);
  });

  test('a close second keeps it possible', () => {
    expect(word([runner('port-blocked', 0.8), runner('server-down', 0.2)])).toBe('very-likely');
    expect(word([runner('port-blocked', 0.8), runner('server-down', 0.21)])).toBe('possible');
  });

  test('what we do not know stays unknown, however clear', () => {
    expect(word([runner('something-else', 0.99, decided)])).toBe('unknown');
    expect(word([])).toBe('unknown');
  });

  test('health is sure only after a full test', () => {
    const healthy = [runner('healthy', 0.99, decided)];
    expect(word(healthy, { 'everything-tested': 'yes' })).toBe('sure');
    expect(word(healthy, { 'everything-tested': 'to-the-sign-in' })).toBe('possible');
    expect(word(healthy)).toBe('possible');
  });

  test('decisive words against a cause do not make it sure', () => {
    expect(word([runner('port-blocked', 0.96, [speaks(-3, { decisive: true })])])).toBe('very-likely');
  });
});

describe('the sentences', () => {
  const weighed = runner('port-blocked', 0.9, [
    speaks(1),
    speaks(5),
    speaks(-4),
    speaks(0.2),
    speaks(-0.1),
    speaks(-2),
  ]);

  test('the strongest first, the weak ones not at all', () => {
    expect(becauseOf(weighed)).toEqual(['Weighs 5.', 'Weighs 1.']);
    expect(againstOf(weighed)).toEqual(['Weighs -4.', 'Weighs -2.']);
    expect(becauseOf(weighed, 1)).toEqual(['Weighs 5.']);
  });

  test('the symptom is said only where nothing better is known', () => {
    const symptom = speaks(2, { fact: 'symptom', said: 'It came back.' });
    expect(becauseOf(runner('mailbox-full', 0.9, [symptom]))).toEqual(['It came back.']);
    expect(becauseOf(runner('mailbox-full', 0.9, [symptom, speaks(1)]))).toEqual(['Weighs 1.']);
  });

  test('the same sentence once', () => {
    expect(becauseOf(runner('port-blocked', 0.9, [speaks(2), speaks(2)]))).toEqual(['Weighs 2.']);
  });
});

describe('which causes are shown', () => {
  const ids = (runners: readonly Runner[]) => listed({ runners }).map(({ cause }) => cause.id);

  test('the first, what waits behind it, then what is possible', () => {
    const waiting = { ...runner('wrong-password', 0.001), named: true };
    expect(
      ids([runner('port-blocked', 0.9), runner('server-down', 0.05), runner('no-network', 0.01), waiting]),
    ).toEqual(['port-blocked', 'wrong-password', 'server-down']);
  });

  test('health never waits behind a fault', () => {
    const healthy = { ...runner('healthy', 0.001, [speaks(9, { decisive: true })]), named: true };
    expect(ids([runner('port-blocked', 0.99), healthy])).toEqual(['port-blocked']);
  });

  test('at most eight, and nothing from nothing', () => {
    expect(ids(CAUSES.map(({ id }) => runner(id, 0.045)))).toHaveLength(8);
    expect(ids([])).toEqual([]);
  });
});

describe('the order of the fixes', () => {
  test('follows the shares', () => {
    expect(fixOrder([runner('port-blocked', 0.6), runner('wrong-password', 0.3), runner('healthy', 0.01)])).toEqual([
      'port-blocked',
      'wrong-password',
    ]);
  });

  test('among near ties what the person can do alone comes first', () => {
    expect(fixOrder([runner('server-down', 0.42), runner('wrong-password', 0.4)])).toEqual([
      'wrong-password',
      'server-down',
    ]);
    expect(fixOrder([runner('server-down', 0.7), runner('wrong-password', 0.3)])).toEqual([
      'server-down',
      'wrong-password',
    ]);
  });

  test('always names the first cause', () => {
    expect(fixOrder([runner('port-blocked', 0.02), runner('wrong-password', 0.01)])).toEqual(['port-blocked']);
    expect(fixOrder([])).toEqual([]);
  });
});

describe('what a question is worth', () => {
  const gain = (fact: string, values: Readonly<Record<string, string>>) =>
    informationGain(
      FACT_LIST.find(({ id }) => id === fact)!,
      run(values).runners,
    );

  test('is never below nothing', () => {
    const asked = FACT_LIST.filter(({ id }) => id.startsWith('answer:') || id === 'sign-in-result');
    for (const { id } of asked) expect(gain(id, {})).toBeGreaterThan(-1e-9);
  });

  test('is nothing where no cause cares', () => {
    expect(informationGain({ id: 'x', kind: 'told', values: {}, derive: () => undefined }, run().runners)).toBe(0);
  });

  test('is great where it decides, and small where all is clear', () => {
    expect(gain('answer:other-network-works', { 'which-ports-answer': 'nothing-answers' })).toBeGreaterThan(0.3);
    expect(
      gain('answer:other-network-works', { certificate: 'expired', 'first-failing-layer': 'certificate' }),
    ).toBeLessThan(0.05);
  });
});
