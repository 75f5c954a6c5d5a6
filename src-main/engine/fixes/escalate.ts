import type { Escalation } from '../../contract/result.ts';
import type { EscalationEntry } from './escalation-entry.ts';
import { fillText } from './fill-text.ts';
import type { FixValues } from './fix-values.ts';
import { PLACEHOLDERS } from './placeholders.ts';

/** Values of a letter: those of the articles, the moment of the test and what it showed. */
export interface LetterValues extends FixValues {
  /** Such as `24 November 2026, 12:00 UTC`. */
  readonly time?: string;
  /** What was measured or said, one line each. */
  readonly evidence?: string;
}

/** A page of the knowledge base that a letter may point to. */
export interface LinkTarget {
  readonly id: string;
  readonly purpose: string;
  readonly domains: readonly string[];
}

const LONGEST_LETTER = 3000;
/** The person writes the letter, so their server is "my" server in it. */
const FALLBACKS: Readonly<Record<string, string>> = { hostname: 'my outgoing server', recipient: 'the other person' };

/** Makes the words for somebody else ready: values filled in, paragraphs without their fact left out. Pure. */
export function escalate(entry: EscalationEntry, values: LetterValues, links: readonly LinkTarget[] = []): Escalation {
  const words = { ...values };
  const link = links.find(
    (one) => one.purpose === entry.linkPurpose && values.domain !== undefined && one.domains.includes(values.domain),
  );
  return {
    causeId: entry.id,
    whoCanFix: fillText(entry.whoCanFix, words, PLACEHOLDERS).text.slice(0, 300),
    meanwhile: entry.meanwhile.map((text) => fillText(text, words, PLACEHOLDERS).text.slice(0, 400)),
    sayThis: letter(entry.sayThis, words),
    addressee: fillText(entry.addressee, words, PLACEHOLDERS).text.slice(0, 120),
    ...(link && { linkId: link.id }),
  };
}

function letter(paragraphs: readonly string[], words: Readonly<Record<string, string | undefined>>): string {
  const filled = paragraphs.map((text) => fillText(text, words, FALLBACKS));
  const whole = filled.filter(({ missing }) => missing.every((name) => Object.hasOwn(FALLBACKS, name)));
  return whole
    .map(({ text }) => text)
    .join('\n\n')
    .slice(0, LONGEST_LETTER);
}
