import type { Catalogue } from './catalogue.ts';
import { meantAtStage } from './meant-at-stage.ts';
import type { Stage } from './stage.ts';
import { matchReply, type ReplyMatch } from './match-reply.ts';

/** Words that may decide, and whose they are. */
export interface Voice {
  readonly text: string;
  /**
   * `answer`: a server's answer in a field made for it. `server`: an answer quoted in running words. `report`: what the
   * mail server that wrote a report says by itself. `app`: a mail app's own sentence.
   */
  readonly by: 'answer' | 'server' | 'report' | 'app';
  readonly code?: string | undefined;
  readonly enhancedStatus?: string | undefined;
  readonly stage?: Stage | undefined;
}

export interface Decision {
  readonly voice: Voice;
  readonly match: ReplyMatch;
}

/** A match at this specificity or above names a cause by itself. */
const TELLING = 40_000;

/** Words come before codes, whoever says them, but for a mail app's sentence: its template may blame the wrong party. */
const RANKS = {
  answer: { tellingText: 9, tellingCode: 6, text: 3, code: 2 },
  server: { tellingText: 8, tellingCode: 6, text: 3, code: 2 },
  report: { tellingText: 7, tellingCode: 4, text: 2.5, code: 0 },
  app: { tellingText: 5, tellingCode: 4, text: 1, code: 0 },
} as const;

const rank = ({ voice, match }: Decision): number => {
  const ranks = RANKS[voice.by];
  if (match.specificity >= TELLING) return match.by === 'text' ? ranks.tellingText : ranks.tellingCode;
  return match.by === 'text' ? ranks.text : ranks.code;
};

/**
 * Chooses between the answers of servers, the words of a report and a mail app's own sentence (`RANKS`).
 * Among equals the more specific pattern wins, then the earlier voice. `others` is asked only where no answer in a field
 * names the cause: nobody else would outrank it.
 */
export function decide(
  voices: readonly Voice[],
  catalogue: Catalogue,
  others: () => readonly Voice[] = () => [],
): Decision | undefined {
  const first = bestOf(voices, undefined, catalogue);
  const isTold = first !== undefined && rank(first) > RANKS.server.tellingText;
  const best = isTold ? first : bestOf(others(), first, catalogue);
  return best && { voice: best.voice, match: meantAtStage(best.match, best.voice.stage, catalogue) };
}

function bestOf(voices: readonly Voice[], before: Decision | undefined, catalogue: Catalogue): Decision | undefined {
  let best = before;
  for (const voice of voices) {
    if (best && rank(best) > RANKS[voice.by].tellingText) continue;
    const match = matchReply(voice, catalogue);
    if (!match) continue;
    const now: Decision = { voice, match };
    const better =
      !best || rank(now) > rank(best) || (rank(now) === rank(best) && match.specificity > best.match.specificity);
    if (better) best = now;
  }
  return best;
}
