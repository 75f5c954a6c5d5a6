import type { Catalogue } from './catalogue.ts';
import { cleanText } from './clean-text.ts';
import type { Decision } from './decide.ts';
import { matchReply } from './match-reply.ts';
import { normalWords } from './normal-words.ts';
import { patternIndex } from './pattern-index.ts';

/** The line that decided, ready to be shown: the shortest piece of the text that still gives the same pattern. */
export function decidingLine({ voice, match }: Decision, catalogue: Catalogue): string {
  const whole = voice.text.trim();
  if (whole.length <= 300) return cleanText(whole, 2048);
  const lines = whole.split('\n').slice(0, 400);
  const anchors = patternIndex(catalogue).anchorsOf(match.patternId);
  const may = (text: string) => !anchors || anchors.some((anchor) => normalWords(text).includes(anchor));
  const same = (text: string) =>
    may(text) && matchReply({ ...voice, text, isPiece: true }, catalogue)?.patternId === match.patternId;
  const line = lines.find((one) => one.trim() !== '' && same(one));
  if (line !== undefined) return cleanText(line, 2048);
  const pair = lines.findIndex((one, index) => same(`${one}\n${lines[index + 1] ?? ''}`));
  return cleanText(pair < 0 ? whole : `${lines[pair] ?? ''} ${lines[pair + 1] ?? ''}`, 2048);
}
