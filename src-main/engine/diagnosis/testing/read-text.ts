import type { Reading } from '../../../contract/reading.ts';
import { catalogue } from '../../../knowledge/replies.ts';
import { explain } from '../../explain.ts';
import type { MatchReply } from '../../facts/evidence.ts';
import { matchReply } from '../../replies/match-reply.ts';

/** What the real reader makes of a pasted text, so that no case rests on a reading made by hand. */
export const readText = (pasted: string): Reading[] =>
  explain({ name: '-', bytes: new TextEncoder().encode(pasted) }, catalogue).filter(
    (one): one is Reading => !('error' in one),
  );

/** Replies of the tested servers, read against the real catalogue. */
export const readReply: MatchReply = ({ code, enhancedStatus, lines }, stage) =>
  matchReply({ text: lines.join(' '), code: String(code), enhancedStatus, stage }, catalogue);
