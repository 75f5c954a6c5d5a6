import type { RecipientResult } from '../../../contract/reading.ts';
import { factsSection } from '../facts-section.ts';
import type { SectionWriter } from '../report-document.ts';

const MOST = 20;

/** What a returned message or an error text says for each recipient, in the fields of RFC 3464. */
export const returnedSection: SectionWriter = ({ readings = [] }) => {
  const all = readings.flatMap(({ kind, results }) => (KINDS.has(kind) ? results : []));
  return all.slice(0, MOST).flatMap((one, index) => factsSection(heading(all.length, index), rowsOf(one)));
};

const KINDS: ReadonlySet<string> = new Set(['bounce', 'delayed', 'delivered']);
const heading = (count: number, index: number) =>
  count === 1 ? 'The returned message' : `The returned message, recipient ${index + 1}`;

const rowsOf = (one: RecipientResult): (readonly [string, string | undefined])[] => [
  ['Final-Recipient', one.recipient],
  ['Passed on to', one.forwardedTo],
  ['Action', one.outcome],
  ['Status', one.enhancedStatus],
  ['Reply code', one.replyCode],
  ['Remote-MTA', one.saidBy],
  ['Diagnostic-Code', one.evidence],
];
