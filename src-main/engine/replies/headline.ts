import type { Reading } from '../../contract/reading.ts';
import { cleanText } from './clean-text.ts';
import type { Result, Told } from './to-result.ts';

type Kind = Reading['kind'];
export interface Headline {
  readonly headline: string;
  readonly summary?: string;
}

const FIXED: Partial<Record<Kind, Headline>> = {
  delivered: { headline: 'The message arrived.', summary: 'You need not send it again.' },
  'auto-reply': { headline: 'This is an automatic reply. Your message arrived.' },
  complaint: { headline: 'Somebody marked a message as spam.', summary: 'This is not a message that came back.' },
  'dmarc-report': {
    headline: 'This is a daily report about your domain.',
    summary: 'It is not a message that came back.',
  },
  'tls-report': {
    headline: 'This is a report about secure connections.',
    summary: 'It is not a message that came back.',
  },
  challenge: {
    headline: 'The recipient wants proof that you are a person.',
    summary: 'Open the link only if you know the recipient.',
  },
  'not-a-report': { headline: 'This is an ordinary mail, not an error report.' },
};

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const speaker = ({ saidBy = 'the mail server' }: Result): string =>
  /^[^\s]+\.[^\s]+$/.test(saidBy) ? `The server ${saidBy}` : upper(saidBy);

function opening(kind: Kind, result: Result): string {
  if (kind === 'delayed' || result.outcome === 'delayed') return `${speaker(result)} has not taken the message yet.`;
  if (kind === 'bounce') return `${speaker(result)} sent the message back.`;
  if (result.replyCode === undefined && result.enhancedStatus === undefined) return '';
  if (result.permanence === 'transient') return `${speaker(result)} said: not now.`;
  return `${speaker(result)} said no.`;
}

const summaries: Partial<Record<Kind, string>> = {
  bounce: 'The message did not arrive. Nobody will try again on its own.',
  delayed: 'The mail server goes on trying. Do not send the message again yet.',
};

/** Whom the message did not reach: one of several by name, else how many. */
function reach(failed: readonly Told[], all: number): string {
  const [first] = failed;
  const name = first?.result.recipient;
  if (failed.length === 1 && all > 1 && name !== undefined) return `The message did not reach ${name}. `;
  return failed.length > 1 ? `The message did not reach ${failed.length} people. ` : '';
}

/**
 * What happened and who said no, in one or two plain sentences, and what it means for the message.
 * Never a code: that stands in the details.
 */
export function headlineFor(kind: Kind, told: readonly Told[]): Headline {
  const fixed = FIXED[kind];
  if (fixed) return fixed;
  const failed = kind === 'bounce' ? told.filter(({ result }) => result.outcome !== 'delivered') : told;
  const [first] = failed;
  const summary = summaries[kind];
  const extra = summary ? { summary } : {};
  if (!first) return { headline: 'The message came back. The report does not say why.', ...extra };
  const before = opening(kind, first.result);
  if (first.says === undefined) {
    const said = before === '' ? '' : `${before} `;
    return { headline: `${said}We do not know these words yet.`, ...extra };
  }
  const many = reach(failed, told.length);
  return { headline: cleanText(`${many}${before} ${first.says}`, 400), ...extra };
}

/** A code without words is no answer: it says so, and asks for what is missing. */
export const headlineForCode = (meanings: number): Headline => ({
  headline: `This code alone can mean several things. We know ${meanings} reasons for it.`,
  summary: 'Please add the words that stand next to it.',
});
