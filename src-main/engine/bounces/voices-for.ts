import type { Voice } from '../replies/decide.ts';
import { stageOf } from '../replies/stage-of.ts';
import { voicesOf } from '../replies/voices-of.ts';
import type { BounceEntry } from './bounce.ts';
import { quotedReply } from './inner-reply.ts';

/** A status such as 5.0.0 says nothing that the words do not say better. */
export const telling = (status: string | undefined): string | undefined =>
  status?.endsWith('.0.0') === true ? undefined : status;

/** The answer of the field `Diagnostic-Code`, once by itself and once with the field `Status` beside it. */
function answers({ diagnostic, status, visible }: BounceEntry): Voice[] {
  const enhancedStatus = telling(status);
  if (diagnostic === undefined) return enhancedStatus === undefined ? [] : [{ text: '', by: 'answer', enhancedStatus }];
  const inner = quotedReply(diagnostic);
  return [
    ...(inner === undefined ? [] : [{ text: inner, by: 'answer' } as const]),
    { text: diagnostic, by: 'answer', stage: stageOf(diagnostic + visible) },
    { text: diagnostic, by: 'answer', enhancedStatus },
  ];
}

/** Everybody who speaks about one recipient of a report. What no server is quoted with is the report's own word. */
export const voicesFor = (entry: BounceEntry): Voice[] => [
  ...answers(entry),
  ...voicesOf(entry.visible).map((voice): Voice => (voice.by === 'app' ? { ...voice, by: 'report' } : voice)),
];
