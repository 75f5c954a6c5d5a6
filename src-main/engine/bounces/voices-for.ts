import type { Voice } from '../replies/decide.ts';
import { normalWords } from '../replies/normal-words.ts';
import { readReply } from '../replies/parse-reply.ts';
import { quotedWords } from '../replies/quoted-words.ts';
import { stageOf } from '../replies/stage-of.ts';
import { voicesOf } from '../replies/voices-of.ts';
import type { BounceEntry } from './bounce.ts';
import { quotedReply } from './inner-reply.ts';

/** A status such as 5.0.0 says nothing that the words do not say better. */
export const telling = (status: string | undefined): string | undefined =>
  status?.endsWith('.0.0') === true ? undefined : status;

/** What the next server said, where the answer of a field quotes it: then the rest is words around it. */
function quotedIn(diagnostic: string): string[] {
  const labelled = quotedReply(diagnostic);
  return labelled === undefined ? [...quotedWords(diagnostic).server] : [labelled];
}

/** A first line whose hyphen promises another one (RFC 5321 section 4.2.1), which does not come. */
const isCut = (diagnostic: string): boolean =>
  /^[245]\d\d-/.test(diagnostic) && !/(?:^|\n|\s)[245]\d\d /.test(diagnostic);

/** The answer in full, where a field was cut short and the transcript has the rest of it. */
function inFull(diagnostic: string, visible: string): string {
  if (!isCut(diagnostic)) return diagnostic;
  const begins = normalWords(diagnostic);
  const longer = quotedWords(visible).server.filter((words) => normalWords(words).startsWith(begins));
  return longer.reduce((longest, words) => (words.length > longest.length ? words : longest), diagnostic);
}

/** The answer of the field `Diagnostic-Code`: by itself, and with the field `Status` beside it where that says another thing. */
export function answersFor({ diagnostic, status, visible }: BounceEntry): Voice[] {
  const enhancedStatus = telling(status);
  if (diagnostic === undefined) return enhancedStatus === undefined ? [] : [{ text: '', by: 'answer', enhancedStatus }];
  const text = inFull(diagnostic, visible);
  const inner = quotedIn(text);
  const by = inner.length > 0 ? 'server' : 'answer';
  const stage = stageOf(diagnostic + visible);
  const isNew = enhancedStatus !== undefined && enhancedStatus !== readReply(text).enhancedStatus;
  return [
    ...inner.map((words): Voice => ({ text: words, by: 'answer', stage })),
    { text, by, stage },
    ...(isNew ? [{ text, by, enhancedStatus } as const] : []),
  ];
}

/** Who else speaks about one recipient of a report. What no server is quoted with is the report's own word. */
export const othersFor = ({ visible }: BounceEntry): Voice[] =>
  voicesOf(visible).map((voice): Voice => (voice.by === 'app' ? { ...voice, by: 'report' } : voice));
