import { describe, expect, test } from 'vitest';
import { questionViewSchema } from '../contract/result.ts';
import { DO_NOT_KNOW } from '../engine/facts/answer-facts.ts';
import { FACTS } from '../engine/facts/registry.ts';
import { CAUSES } from './causes.ts';
import { QUESTIONS, questionSchema } from './questions.ts';
import { readability } from './readability.ts';
import { textProblems } from './text-problems.ts';

const files = import.meta.glob<{ id: string }>('../../resources/knowledge/questions/*.json', {
  eager: true,
  import: 'default',
});

test('the file is named like the question, and each question is asked in its own words', () => {
  for (const [path, { id }] of Object.entries(files)) expect(path).toMatch(new RegExp(`/${id}\\.json$`));
  expect(new Set(QUESTIONS.map(({ text }) => text)).size).toBe(QUESTIONS.length);
});

describe.each(QUESTIONS)('$id', (question) => {
  const { answers, text, why, hint } = question;

  test('can be left open, and that is the last answer', () => {
    expect(answers.at(-1)).toEqual({ id: DO_NOT_KNOW, text: 'I do not know' });
  });

  test('has answers that differ', () => {
    expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(answers.length);
  });

  test('says each answer that counts as a sentence', () => {
    for (const { usual, said } of answers) expect(usual === undefined).toBe(said === undefined);
  });

  test('tells some causes apart, or is for the fix only', () => {
    const counted = answers.some(({ usual }) => usual !== undefined);
    const used = CAUSES.some(({ evidence }) => evidence.some(({ fact }) => fact === `answer:${question.id}`));
    expect(used).toBe(counted);
  });

  test('is made needless by facts that exist', () => {
    for (const fact of question.measuredBy ?? []) expect(FACTS.map(({ id }) => id)).toContain(fact);
  });

  test('fits the contract of the window', () => {
    const view = {
      id: question.id,
      text,
      why,
      ...(hint && { hint }),
      answers: answers.map(({ id, text: words }) => ({ id, text: words })),
    };
    expect(questionViewSchema.parse(view)).toEqual(view);
  });

  test('keeps the rules of the house', () => {
    const all = [text, why, hint ?? '', ...answers.flatMap((answer) => [answer.text, answer.said ?? ''])].filter(
      Boolean,
    );
    for (const one of all) expect(textProblems(one), one).toEqual([]);
    const { longest, hard } = readability([text, why, ...(hint === undefined ? [] : [hint])]);
    expect(longest).toBeLessThanOrEqual(20);
    expect(hard).toEqual([]);
  });
});

test('a file that breaks the schema is refused', () => {
  const good = QUESTIONS[0]!;
  expect(questionSchema.safeParse(good).success).toBe(true);
  expect(questionSchema.safeParse({ ...good, answers: good.answers.slice(0, 1) }).success).toBe(false);
  expect(questionSchema.safeParse({ ...good, id: 'Not An Id' }).success).toBe(false);
});
