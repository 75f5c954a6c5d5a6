import type { Reading } from '../../src-main/contract/reading.ts';
import { firstAnswerWords, type AnswerWords } from './first-answer-words.ts';
import { t } from './t.ts';

/** Heading and lead of the first answer, and whether a reason was found at all. */
export function answerWords(reading: Reading | undefined): AnswerWords & { readonly known: boolean } {
  const nothing = { h1: t('answer.nothing-found'), lead: t('answer.nothing-lead'), known: false };
  if (!reading) return nothing;
  const causes = reading.results.flatMap((result) => result.causes);
  const unknown = causes.length > 0 && causes.every(({ confidence }) => confidence === 'unknown');
  if (!unknown) return { ...firstAnswerWords(reading), known: true };
  if (reading.kind === 'error-text') return nothing;
  if (reading.kind !== 'bounce') return { ...firstAnswerWords(reading), known: false };
  const lead = [reading.summary, t('answer.nothing-said')].filter((text) => text !== undefined).join(' ');
  return { h1: t('answer.nothing-found'), lead, known: false };
}
