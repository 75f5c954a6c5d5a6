import { describe, expect, test } from 'vitest';
import { LAYERS } from '../engine/diagnosis/layers.ts';
import { CAUSES, causeSchema } from './causes.ts';
import { QUESTIONS } from './questions.ts';
import { readability } from './readability.ts';
import { splitSentences } from './split-sentences.ts';
import { textProblems } from './text-problems.ts';
import { answerFacts } from '../engine/facts/answer-facts.ts';
import { FACTS } from '../engine/facts/registry.ts';
import { saidFacts } from '../engine/facts/said-facts.ts';
import { PLACEHOLDERS } from '../engine/fixes/placeholders.ts';

const files = import.meta.glob<{ id: string }>('../../resources/knowledge/causes/*.json', {
  eager: true,
  import: 'default',
});
const fixFiles = import.meta.glob('../../resources/knowledge/fixes/*.md');

const ids = CAUSES.map(({ id }) => id);
const facts = [...FACTS, ...saidFacts(ids), ...answerFacts(QUESTIONS)];
const mask = (text: string): string => text.replace(/\{[a-zA-Z]+\}/g, 'Name');
const texts = (cause: (typeof CAUSES)[number]): string[] =>
  [cause.title, cause.meaning, cause.settle ?? '', ...cause.evidence.map(({ said }) => said ?? '')].filter(Boolean);

test('the file is named like the cause', () => {
  for (const [path, { id }] of Object.entries(files)) expect(path).toMatch(new RegExp(`/${id}\\.json$`));
});

describe.each(CAUSES)('$id', (cause) => {
  test('leads to fixes that exist', () => {
    for (const fix of cause.fixes) expect(Object.keys(fixFiles)).toContain(`../../resources/knowledge/fixes/${fix}.md`);
  });

  test('names facts and values that exist', () => {
    for (const { fact, value } of cause.evidence) {
      const named = facts.find(({ id }) => id === fact);
      expect(named, `fact ${fact}`).toBeDefined();
      expect(Object.keys(named?.values ?? {}), `${fact} = ${value}`).toContain(value);
    }
  });

  test('names each value of a fact once', () => {
    const pairs = cause.evidence.map(({ fact, value }) => `${fact}=${value}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test('decides only with evidence that speaks for it', () => {
    for (const { decisive, holds } of cause.evidence) {
      if (decisive) expect(['always', 'usually', 'often', 'even']).toContain(holds);
    }
  });

  test('same fixes are said on both sides', () => {
    for (const other of cause.sameFix ?? []) {
      expect(CAUSES.find(({ id }) => id === other)?.sameFix).toContain(cause.id);
    }
  });

  test('holds known placeholders only', () => {
    for (const text of texts(cause)) {
      for (const [, name] of text.matchAll(/\{([^}]*)\}/g)) expect(Object.keys(PLACEHOLDERS)).toContain(name);
    }
  });

  test('has texts that keep the rules of the house', () => {
    expect(textProblems(mask(cause.title), { title: true })).toEqual([]);
    for (const text of texts(cause)) expect(textProblems(mask(text)), text).toEqual([]);
  });

  test('can be read by everybody', () => {
    const { grade, longest, hard } = readability(texts(cause).flatMap((text) => splitSentences(mask(text))));
    expect(longest).toBeLessThanOrEqual(20);
    expect(grade).toBeLessThanOrEqual(6);
    expect(hard.length).toBeLessThanOrEqual(1);
  });
});

describe('every cause but the two that stand for no fault', () => {
  const faults = CAUSES.filter(({ id }) => id !== 'healthy' && id !== 'something-else');

  test.each(faults)('$id can be named by a text', ({ id, evidence }) => {
    expect(evidence.find(({ fact, value }) => fact === 'said-cause' && value === id)).toMatchObject({ decisive: true });
  });

  test.each(faults)('$id says what would settle it, and where it sits', ({ settle, place, layer }) => {
    expect(settle).toBeTruthy();
    expect(place).toBeTruthy();
    expect(layer).not.toBe('none');
  });
});

test('layers stand in the order of the path', () => {
  expect(LAYERS.indexOf('name')).toBeLessThan(LAYERS.indexOf('network'));
  expect(LAYERS.indexOf('certificate')).toBeLessThan(LAYERS.indexOf('sign-in'));
  expect(LAYERS.indexOf('sign-in')).toBeLessThan(LAYERS.indexOf('recipient'));
});

test('a file that breaks the schema is refused', () => {
  const good = CAUSES[0]!;
  expect(causeSchema.safeParse(good).success).toBe(true);
  for (const broken of [
    { ...good, prior: { band: 'often', source: good.prior.source } },
    { ...good, evidence: [{ fact: 'certificate', value: 'good', holds: 'perhaps' }] },
    { ...good, sources: [] },
    { ...good, extra: 1 },
  ]) {
    expect(causeSchema.safeParse(broken).success).toBe(false);
  }
});

test('the sentences of all facts keep the rules of the house', () => {
  const sentences = FACTS.flatMap(({ values }) => Object.values(values).map(({ said }) => mask(said)));
  for (const said of sentences) expect(textProblems(said), said).toEqual([]);
  const { longest, grade } = readability(sentences.flatMap(splitSentences));
  expect(longest).toBeLessThanOrEqual(20);
  expect(grade).toBeLessThanOrEqual(6);
});
