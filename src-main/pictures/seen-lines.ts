import type { SeenLine, SeenWord } from '../engine/pictures/seen-line.ts';

/** Rows of this level in the engine's table are words. */
const WORD = '5';

function wordOf(row: readonly string[]): SeenWord {
  const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = row.slice(6, 11).map(Number);
  return { text: row[11] ?? '', confidence, left, top, right: left + width, bottom: top + height };
}

/**
 * Reads the engine's table of words: tab-separated level, page, block, paragraph, line, word, left, top, width, height,
 * confidence, text. Rows of other levels and blank words are left out.
 */
export function seenLines(table: string): SeenLine[] {
  const lines = new Map<string, { block: string; words: SeenWord[] }>();
  for (const row of table.split('\n').map((line) => line.split('\t'))) {
    if (row[0] !== WORD || row[11] === undefined || row[11].trim() === '') continue;
    const block = row.slice(1, 4).join('.');
    const key = `${block}.${row[4] ?? ''}`;
    const line = lines.get(key) ?? { block, words: [] };
    line.words.push(wordOf(row));
    lines.set(key, line);
  }
  return [...lines.values()];
}
