import type { Voice } from './decide.ts';
import { decodeChallenge } from './decode-challenge.ts';
import { parseReplies, type PastedReply } from './parse-reply.ts';
import { quotedWords } from './quoted-words.ts';
import { relevantLines } from './relevant-lines.ts';
import { stageOf } from './stage-of.ts';
import { withoutSubject } from './without-subject.ts';

/** Labels around Outlook's numbers: no server has said them. */
const LABELS = /\breported error(?= \()|\b(?:server error|error number|error code)(?=: )/gi;

const PARAGRAPH = /\n[ \t]{0,40}\n/;

/** Whether a code stands inside a letter, behind its first paragraph: then the letter speaks, and no server. */
function standsInLetter({ code, enhancedStatus, text }: PastedReply): boolean {
  if (!PARAGRAPH.test(text)) return false;
  const at = text.search(new RegExp(`(?<!\\d)${(code ?? enhancedStatus ?? '').replaceAll('.', '\\.')}(?!\\d)`));
  return at > 0 && PARAGRAPH.test(text.slice(0, at));
}

/** What a sign-in with a token was answered stands before the refusal that is quoted, and says more. */
const isChallenge = ({ code }: PastedReply): boolean => code === '334';

/** Everybody who speaks in a text: the quoted servers first, then each bare reply, then the whole as the app's words. */
export function voicesOf(text: string): Voice[] {
  const relevant = decodeChallenge(withoutSubject(relevantLines(text)));
  const { server, serverError } = quotedWords(relevant);
  const stage = stageOf(text);
  const quoted = server.slice(0, 20).map((words): Voice => ({ text: words, by: 'server', stage }));
  const replies = parseReplies(relevant).filter(
    (reply) => (reply.code ?? reply.enhancedStatus) !== undefined && !standsInLetter(reply),
  );
  const bare = quoted.length > 0 ? replies.filter(isChallenge) : replies;
  return [
    ...quoted,
    ...bare.slice(0, 40).map((reply): Voice => ({ ...reply, text: reply.text, by: 'server', stage })),
    { text: relevant.replace(LABELS, ''), by: 'app', code: serverError, stage },
  ];
}
