import { cleanText } from '../replies/clean-text.ts';
import { dropDebris, sureness } from './drop-debris.ts';
import { isFurniture } from './is-furniture.ts';
import { joinSeenLines, lineText } from './join-seen-lines.ts';
import { mendCodes } from './mend-codes.ts';
import { mendNames } from './mend-names.ts';
import type { SeenLine } from './seen-line.ts';

/** What a picture says, for a person to look at: at most 20,000 characters. */
export interface SeenText {
  readonly text: string;
  /** 0 to 100: how sure the reading of its words is on average. */
  readonly confidence: number;
}

const MAX_TEXT = 20_000;

/** A picture knows no slant of quotes: what looks like one is a straight one. */
const straight = (text: string) => text.replace(/[‘’‚`´]/g, "'").replace(/[“”„]|''/g, '"');

/** Makes text of the lines in a picture: without buttons and borders, broken lines joined, sure misreads mended. */
export function textOfLines(lines: readonly SeenLine[]): SeenText {
  const kept = dropDebris(lines).filter((line) => !isFurniture(lineText(line)));
  const text = joinSeenLines(kept)
    .map((line) => cleanText(mendNames(mendCodes(straight(line))), MAX_TEXT))
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, MAX_TEXT);
  return { text, confidence: Math.round(sureness(kept.flatMap(({ words }) => words))) };
}
