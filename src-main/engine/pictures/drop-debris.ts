import type { SeenLine, SeenWord } from './seen-line.ts';

/** Below this a word is a guess at an icon, a border or a shadow. */
const LEAST_SURE = 25;
/** A line of less than this on average holds no word that helps. */
const LEAST_SURE_LINE = 40;

const hasLetters = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Frames of buttons and fields, which come out as upright strokes at either end of a word. */
const withoutFrame = (text: string) => text.replace(/^[|¦[_]+(?=[\p{L}\p{N}<])|(?<=[\p{L}\p{N}])[|¦]+$/gu, '');

const isDebris = ({ text, confidence }: SeenWord) => confidence < LEAST_SURE || /^[|¦_\-—~=©®°•·]+$/u.test(text);

/** How sure a line is, each word weighing as much as it is long. */
export function sureness(words: readonly SeenWord[]): number {
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  return length === 0 ? 0 : words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / length;
}

/** Leaves out what is no writing: icons, borders and the noise of a photo. */
export function dropDebris(lines: readonly SeenLine[]): SeenLine[] {
  return lines
    .filter(({ words }) => sureness(words) >= LEAST_SURE_LINE)
    .map(({ block, words }) => ({
      block,
      words: words.filter((word) => !isDebris(word)).map((word) => ({ ...word, text: withoutFrame(word.text) })),
    }))
    .filter(({ words }) => words.some(({ text }) => hasLetters(text)));
}
