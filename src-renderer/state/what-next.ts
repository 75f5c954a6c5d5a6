import type { Reading } from '../../src-main/contract/reading.ts';
import type { MessageKey } from '../text/message-key.ts';

export type Way = 'check' | 'done' | 'other' | 'not-arrived';

/** What a person does after the first answer: what stands below it, and where its buttons lead. */
export interface Next {
  readonly points: readonly MessageKey[];
  readonly ways: readonly [Way, ...Way[]];
}

const OF_KIND: Readonly<Record<Reading['kind'], Next>> = {
  bounce: { points: [], ways: ['check'] },
  'error-text': { points: [], ways: ['check'] },
  delayed: { points: ['next.delayed-wait', 'next.delayed-later'], ways: ['done', 'check'] },
  delivered: { points: ['next.delivered-sent', 'next.delivered-spam'], ways: ['done', 'not-arrived'] },
  'auto-reply': { points: ['next.auto-reply-wait', 'next.auto-reply-read'], ways: ['done'] },
  complaint: { points: ['next.complaint-list', 'next.complaint-asked'], ways: ['done', 'check'] },
  'dmarc-report': { points: ['next.report-daily', 'next.report-keep'], ways: ['done', 'check'] },
  'tls-report': { points: ['next.report-daily', 'next.report-keep'], ways: ['done', 'check'] },
  challenge: { points: ['next.challenge-open', 'next.challenge-unknown'], ways: ['done'] },
  'not-a-report': { points: ['next.plain-error', 'next.plain-returned'], ways: ['other', 'check'] },
};

/** The next step that fits what was read. */
export function whatNext(reading: Reading): Next {
  const calm = reading.kind === 'error-text' && reading.results.length > 0;
  if (calm && reading.results.every(({ advice }) => advice === 'nothing'))
    return { points: [], ways: ['done', 'check'] };
  return OF_KIND[reading.kind];
}
