import type { Catalogue, Pattern } from './catalogue.ts';
import { readReply } from './parse-reply.ts';

/** Both codes of one answer; what is absent is not asked for. */
export interface Codes {
  readonly code?: string | undefined;
  readonly enhancedStatus?: string | undefined;
}

/** Words around a code that say no more than that it is one. */
const EMPTY_WORDS =
  /\b(?:smtp|e?sntp|error|errors|code|status|reply|response|server|message|mail|failed|fehler|fehlercode|erreur|errore|fout|b\u0142\u0105d|erro|dsn|nr|no|number|is|it|says|said|got|i|the|a|an|with|and)\b|\u30a8\u30e9\u30fc|\u9519\u8bef/gi;

/** Whether a text holds nothing but codes: then only the words that stood beside them could decide. */
export function isCodeAlone(text: string): boolean {
  if (text.length > 200 || !/\d/.test(text)) return false;
  return !/\p{L}/u.test(text.replace(EMPTY_WORDS, ' '));
}

const agrees = (asked: string | undefined, seen: string | undefined): boolean =>
  asked === undefined || seen === undefined || asked === seen;

const seenCodes = new WeakMap<Pattern, Codes>();

/** The codes with which servers say what a pattern stands for: its own, else those of its example. */
function codesOf(pattern: Pattern): Codes {
  const before = seenCodes.get(pattern);
  if (before) return before;
  const { code, enhancedStatus } = readReply(pattern.example);
  const codes = { code: pattern.match.code ?? code, enhancedStatus: pattern.match.enhanced ?? enhancedStatus };
  seenCodes.set(pattern, codes);
  return codes;
}

/**
 * How many different causes the catalogue knows for a code when nothing but the code is there. At least one of the two
 * codes has to be seen with a pattern, and the other must not speak against it.
 */
export function meaningsOf({ code, enhancedStatus }: Codes, { patterns }: Catalogue): number {
  const causes = new Set<string>();
  for (const pattern of patterns) {
    const seen = codesOf(pattern);
    const decisive = enhancedStatus === undefined ? seen.code === code : seen.enhancedStatus === enhancedStatus;
    if (!decisive || !agrees(code, seen.code)) continue;
    for (const cause of pattern.causes) causes.add(cause);
  }
  return causes.size;
}
