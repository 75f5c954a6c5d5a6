import type { Catalogue } from './catalogue.ts';
import type { Stage } from './stage.ts';
import { matchReply, type ReplyMatch } from './match-reply.ts';

/** Words that may decide, and whose they are. */
export interface Voice {
  readonly text: string;
  readonly by: 'server' | 'app';
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

const rank = ({ voice, match }: Decision): number => {
  const telling = match.specificity >= TELLING ? 4 : 0;
  return telling + (voice.by === 'server' ? 2 : 0) + (match.by === 'text' ? 1 : 0);
};

/**
 * Chooses between the server's words and the mail app's own sentence: telling words of a server come first, then telling
 * words of the app, then vague words and bare codes. Among equals the more specific pattern wins, then the earlier voice.
 */
export function decide(voices: readonly Voice[], catalogue: Catalogue): Decision | undefined {
  let best: Decision | undefined;
  for (const voice of voices) {
    const match = matchReply(voice, catalogue);
    if (!match) continue;
    const now: Decision = { voice, match };
    const better =
      !best || rank(now) > rank(best) || (rank(now) === rank(best) && match.specificity > best.match.specificity);
    if (better) best = now;
  }
  return best;
}
