import { MATCH_LIMIT } from './normal-words.ts';

const TELLING =
  /[245]\d\d[ -]|[45]\.\d{1,3}\.\d{1,3}|0x8|error|fail|reject|refus|denied|deliver|mailbox|recipient|server|certificate|password|timed out|quota/i;

/** Reduces a long text to the lines that can decide, at most 64 kB; a short text is returned as it is. */
export function relevantLines(text: string): string {
  if (text.length <= MATCH_LIMIT) return text;
  const kept: string[] = [];
  let size = 0;
  for (const raw of text.split('\n')) {
    const line = raw.slice(0, 4096);
    if (!TELLING.test(line)) continue;
    if (size + line.length + 1 > MATCH_LIMIT) break;
    kept.push(line);
    size += line.length + 1;
  }
  return kept.length > 0 ? kept.join('\n') : text.slice(0, MATCH_LIMIT);
}
