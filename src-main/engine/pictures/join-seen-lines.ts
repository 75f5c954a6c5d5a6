import type { SeenLine, SeenWord } from './seen-line.ts';

/** Japanese is written without blanks; the engine puts one between any two of its words. */
const CJK = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

const first = (line: SeenLine): SeenWord | undefined => line.words[0];
const last = (line: SeenLine): SeenWord | undefined => line.words.at(-1);
const widthOf = (line: SeenLine) => (last(line)?.right ?? 0) - (first(line)?.left ?? 0);
const heightOf = ({ words }: SeenLine) => Math.max(0, ...words.map(({ top, bottom }) => bottom - top));

function glue(left: string, right: string): string {
  if (left === '') return right;
  if (CJK.test(left.at(-1) ?? '') && CJK.test(right.at(0) ?? '')) return left + right;
  return `${left} ${right}`;
}

/** The words of a line with blanks between them. */
export const lineText = ({ words }: SeenLine): string => words.reduce((text, word) => glue(text, word.text), '');

/** Lines of one paragraph are set in one size, without a gap. */
function isSameSetting(above: SeenLine, below: SeenLine): boolean {
  const [high, low] = [heightOf(above), heightOf(below)];
  const gap = (first(below)?.top ?? 0) - (first(above)?.bottom ?? 0);
  return Math.max(high, low) < 1.6 * Math.min(high, low) && gap < 1.1 * Math.max(high, low);
}

/** A line is broken by the edge of its window when the first word below would not have fitted into it. */
function isWrapped(above: SeenLine, below: SeenLine, widest: number): boolean {
  const word = first(below);
  if (word === undefined) return false;
  const blank = heightOf(above) * 0.3;
  return widthOf(above) + blank + (word.right - word.left) > widest * 0.98;
}

/** Windows break a long name behind a hyphen; nothing stands between the two halves. */
const isHyphenated = (above: string, below: string) => /[\p{L}\p{N}]-$/u.test(above) && /^[\p{L}\p{N}]/u.test(below);

/** A server's answer keeps its lines: each of them starts with the code. */
const startsAnswer = (text: string) => /^[245]\d\d[ -]/.test(text);

/** Lines as they were written: those that only the width of the window had broken are one again. */
export function joinSeenLines(lines: readonly SeenLine[]): string[] {
  const widest = Math.max(0, ...lines.map(widthOf));
  const joined: string[] = [];
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    const text = lineText(line);
    const before = joined.at(-1);
    const isNew =
      above === undefined ||
      before === undefined ||
      startsAnswer(text) ||
      !isSameSetting(above, line) ||
      !isWrapped(above, line, widest);
    if (isNew) joined.push(text);
    else joined[joined.length - 1] = isHyphenated(before, text) ? before + text : glue(before, text);
  });
  return joined;
}
