import { describe, expect, test } from 'vitest';
import { diagnosisSchema, findingSchema } from '../../contract/result.ts';
import { CAUSES } from '../../knowledge/causes.ts';
import { judged } from './testing/knowledge.ts';
import { CONTROLS } from './testing/scenarios/controls.ts';
import { SCENARIOS } from './testing/scenarios/index.ts';
import { isRight } from './testing/scenarios/scenario.ts';

const actorOf = new Map(CAUSES.map(({ id, actor }) => [id, actor]));

describe.each(CAUSES.map(({ id }) => ({ id })))('$id', ({ id }) => {
  const own = SCENARIOS.filter(({ cause }) => cause === id);

  test('has at least three labelled cases', () => {
    expect(own.length).toBeGreaterThanOrEqual(3);
  });

  test.each(own)('$name', (scenario) => {
    const { see, confidence, second, also, atFault } = scenario;
    const { diagnosis } = judged(see);
    const [first, next] = diagnosis.causes;
    expect(first?.id).toSatisfy(
      (named: string) => isRight(scenario, named),
      `one of ${[id, ...(scenario.orElse ?? [])].join(', ')}`,
    );
    expect(first?.actor).toBe(actorOf.get(first?.id ?? ''));
    if (atFault !== undefined && diagnosis.confidence !== 'unknown') expect(atFault).toContain(first?.actor);
    expect(confidence).toContain(diagnosis.confidence);
    if (second !== undefined) expect(next?.id).toBe(second);
    if (also !== undefined) expect(diagnosis.causes.map((one) => one.id)).toContain(also);
  });
});

describe('every labelled case', () => {
  test.each(SCENARIOS)('$cause: $name keeps the contract', (scenario) => {
    const { diagnosis, findings, fixOrder } = judged(scenario.see);
    expect(diagnosisSchema.parse(diagnosis)).toEqual(diagnosis);
    for (const finding of findings) expect(findingSchema.parse(finding)).toEqual(finding);
    // Where two causes are right, what the person can do alone may come first.
    if (scenario.orElse === undefined) expect(fixOrder[0]).toBe(diagnosis.causes[0]?.id);
    else expect(diagnosis.causes.map(({ id }) => id)).toContain(fixOrder[0]);
    expect(new Set(fixOrder).size).toBe(fixOrder.length);
  });

  test.each(SCENARIOS)('$cause: $name is explained', ({ see, cause }) => {
    const { diagnosis } = judged(see);
    if (cause !== 'something-else') expect(diagnosis.causes[0]?.because).not.toEqual([]);
    for (const { because } of diagnosis.ruledOut) expect(because).not.toEqual([]);
    const shown = new Set(diagnosis.causes.map(({ id }) => id));
    expect(diagnosis.ruledOut.filter(({ id }) => shown.has(id))).toEqual([]);
  });

  test.each(SCENARIOS)('$cause: $name never calls a fault healthy', ({ see, cause }) => {
    const { diagnosis, findings } = judged(see);
    const health = diagnosis.causes.find(({ id }) => id === 'healthy');
    if (findings.some(({ outcome }) => outcome === 'fail')) expect(health).toBeUndefined();
    if (cause !== 'healthy') expect(diagnosis.causes[0]?.id).not.toBe('healthy');
  });
});

describe('nothing is wrong but for small oddities', () => {
  test('ten controls', () => {
    expect(CONTROLS.length).toBeGreaterThanOrEqual(10);
  });

  test.each(CONTROLS)('$name: nobody is blamed', ({ see }) => {
    const { diagnosis, findings } = judged(see);
    expect(diagnosis.causes.map(({ id }) => id)).toEqual(['healthy']);
    expect(findings.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
  });
});
