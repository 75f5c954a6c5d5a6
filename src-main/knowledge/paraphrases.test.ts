import { describe, expect, it } from 'vitest';
import { catalogue } from './replies.ts';
import { readReplyText } from './testing/check-replies.ts';
import type { Paraphrase } from './testing/paraphrases/paraphrase.ts';
import { PLAIN_WORDS } from './testing/paraphrases/plain-words.ts';
import { WHOSE_AND_WHICH } from './testing/paraphrases/whose-and-which.ts';

const GROUPS = Object.entries({ ...PLAIN_WORDS, ...WHOSE_AND_WHICH });
const ROWS = GROUPS.flatMap(([, rows]) => rows);

function check({ text, reasons, isOpen, causes = [] }: Paraphrase): void {
  const told = readReplyText(text);
  expect(reasons).toContain(told?.reason);
  if (isOpen) expect(['possible', 'unknown']).toContain(told?.causes[0]?.confidence);
  const named = told?.causes.map(({ id }) => id) ?? [];
  expect(named.filter((id) => causes.includes(id))).toEqual(causes);
}

describe.each(GROUPS)('%s', (_group, rows) => {
  it.each(rows.filter(({ isMissed }) => isMissed !== true))('$text', check);
});

describe('a text that is not read yet', () => {
  it.fails.each(ROWS.filter(({ isMissed }) => isMissed))('$text', check);
});

describe('the table', () => {
  it('asks for reasons that exist', () => {
    const asked = ROWS.flatMap(({ reasons }) => reasons);
    expect(asked.filter((one) => !Object.hasOwn(catalogue.reasons, one))).toEqual([]);
  });

  it('finds no reason that is wrong and said as sure or very likely', () => {
    const wrong = ROWS.filter(({ text, reasons }) => {
      const told = readReplyText(text);
      const isHigh = /^(?:sure|very-likely)$/.test(told?.causes[0]?.confidence ?? '');
      return isHigh && !reasons.includes(told?.reason ?? '');
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});
