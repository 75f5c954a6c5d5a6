import { describe, expect, test } from 'vitest';
import { diagnosisSchema, findingSchema } from '../../contract/result.ts';
import { CAUSES } from '../../knowledge/causes.ts';
import { judged } from './testing/knowledge.ts';
import { SCENARIOS } from './testing/scenarios/index.ts';

describe.each(CAUSES.map(({ id, actor }) => ({ id, actor })))('$id', ({ id, actor }) => {
  const own = SCENARIOS.filter(({ cause }) => cause === id);

  test('has at least three labelled cases', () => {
    expect(own.length).toBeGreaterThanOrEqual(3);
  });

  test.each(own)('$name', ({ see, confidence, second }) => {
    const { diagnosis } = judged(see);
    const [first, next] = diagnosis.causes;
    expect(first).toMatchObject({ id, actor });
    expect(confidence).toContain(diagnosis.confidence);
    if (second !== undefined) expect(next?.id).toBe(second);
  });
});

describe('every labelled case', () => {
  test.each(SCENARIOS)('$cause: $name keeps the contract', ({ see }) => {
    const { diagnosis, findings, fixOrder } = judged(see);
    expect(diagnosisSchema.parse(diagnosis)).toEqual(diagnosis);
    for (const finding of findings) expect(findingSchema.parse(finding)).toEqual(finding);
    expect(fixOrder[0]).toBe(diagnosis.causes[0]?.id);
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
