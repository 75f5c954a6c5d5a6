import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seenLines } from './seen-lines.ts';

/** One row of the engine's table: level, page, block, paragraph, line, word, then place, certainty and text. */
const row = (level: number, place: readonly number[], text: string): string =>
  [level, ...place, 10, 20, 30, 5, 96.5, text].join('\t');

describe('seenLines', () => {
  it('puts words of one line together, and lines of one paragraph into one block', () => {
    const table = [row(5, [1, 1, 1, 1, 1], 'Relay'), row(5, [1, 1, 1, 1, 2], 'denied'), row(5, [1, 1, 1, 2, 1], 'now')];
    const lines = seenLines(table.join('\n'));
    expect(lines.map(({ words }) => words.map(({ text }) => text))).toEqual([['Relay', 'denied'], ['now']]);
    expect(new Set(lines.map(({ block }) => block)).size).toBe(1);
  });

  it('gives each word its box and its certainty', () => {
    expect(seenLines(row(5, [1, 1, 1, 1, 1], 'no'))[0]?.words).toEqual([
      { text: 'no', confidence: 96.5, left: 10, top: 20, right: 40, bottom: 25 },
    ]);
  });

  it('leaves out rows of pages, blocks and lines, and words that are blank', () => {
    const table = [row(1, [1, 0, 0, 0, 0], ''), row(4, [1, 1, 1, 1, 0], 'line'), row(5, [1, 1, 1, 1, 1], '  ')];
    expect(seenLines(table.join('\n'))).toEqual([]);
  });

  it('keeps lines of two blocks apart, though they have the same number', () => {
    expect(seenLines([row(5, [1, 1, 1, 1, 1], 'a'), row(5, [1, 2, 1, 1, 1], 'b')].join('\n'))).toHaveLength(2);
  });

  it('makes lines of any table without a fault, none of them empty', () => {
    const cell = fc.oneof(fc.constantFrom('5', '1', ''), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 20 }), (rows) => {
        const lines = seenLines(rows.map((cells) => cells.join('\t')).join('\n'));
        expect(lines.every(({ words }) => words.length > 0)).toBe(true);
      }),
    );
  });
});
