import { describe, expect, it } from 'vitest';
import { catalogue } from './replies.ts';
import { readReplyText } from './testing/check-replies.ts';
import type { Paraphrase } from './testing/paraphrases/paraphrase.ts';
import { PLAIN_WORDS } from './testing/paraphrases/plain-words.ts';
import { WHOSE_AND_WHICH } from './testing/paraphrases/whose-and-which.ts';

const GROUPS = Object.entries({ ...PLAIN_WORDS, ...WHOSE_AND_WHICH });
const ROWS = GROUPS.flatMap(([, rows]) => rows);

/** The causes of the row that the answer names, in its order. */
function namedOf({ text, causes = [] }: Paraphrase): string[] {
  const named = readReplyText(text)?.causes.map(({ id }) => id) ?? [];
  return named.filter((id) => causes.includes(id));
}

/** Whether a row is read as its label says. */
function isRead(row: Paraphrase): boolean {
  const told = readReplyText(row.text);
  const isHigh = /^(?:sure|very-likely)$/.test(told?.causes[0]?.confidence ?? '');
  const isInOrder = namedOf(row).join() === (row.causes ?? []).join();
  return row.reasons.includes(told?.reason ?? '') && !(row.isOpen && isHigh) && isInOrder;
}

describe.each(GROUPS)('%s', (_group, rows) => {
  it.each(rows.filter(({ isMissed }) => isMissed !== true))('$text', (row) => {
    const { text, reasons, isOpen, causes = [] } = row;
    const told = readReplyText(text);
    expect(reasons).toContain(told?.reason);
    if (isOpen) expect(['possible', 'unknown']).toContain(told?.causes[0]?.confidence);
    expect(namedOf(row)).toEqual(causes);
  });
});

describe('the table', () => {
  it('calls missed what is missed, and nothing else', () => {
    const missed = ROWS.filter((row) => !isRead(row)).map(({ text }) => text);
    console.info(`Paraphrases: ${ROWS.length - missed.length} of ${ROWS.length} are read as their label says.`);
    expect(missed).toEqual(ROWS.filter(({ isMissed }) => isMissed).map(({ text }) => text));
  });

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
