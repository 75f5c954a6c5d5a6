import { isAppDialog } from '../replies/app-dialog.ts';
import { definedOnly } from '../replies/defined-only.ts';
import { addressPlaces } from './address-places.ts';
import type { Bounce, BounceEntry } from './bounce.ts';
import { entriesFromWords } from './entries-from-words.ts';
import { guessRecipients } from './guess-recipients.ts';
import { kindOfWords, saysReport } from './kind-of-words.ts';
import { kindOfGroups } from './message-kind.ts';
import { FAILED_BEFORE } from './phrases/registry.ts';
import { namesRecipient, parseStatus, type StatusGroup } from './parse-status.ts';
import { readNotice } from './notices/read-notice.ts';
import { readBounce } from './read-bounce.ts';
import { readMessage } from './read-message.ts';
import { reportStarts } from './report-starts.ts';
import { reportText, type ReportText } from './report-text.ts';

/** One or a few lines that begin with a code are a server's answer and no report. */
const BARE_REPLY = /^\s{0,40}(?:[>|-] ?)?[245]\d\d[ -](?![^]{0,4000}\n\s{0,80}\n)/;

function entriesOf(report: ReportText, groups: readonly StatusGroup[]): BounceEntry[] {
  if (groups.length === 0) return entriesFromWords({ ...report, failed: [] });
  return groups.map((group) => ({ ...group, visible: groups.length === 1 ? report.text : '' }));
}

const namesAnybody = (entries: readonly BounceEntry[]): boolean =>
  entries.some(({ recipient }) => recipient !== undefined);

/** The source of a report that stands in a text. */
function sourceIn(raw: string): Bounce | undefined {
  const text = raw.replace(/\r\n?/g, '\n');
  const [at] = reportStarts(text);
  if (at === undefined) return undefined;
  const bounce = readBounce(readMessage(new TextEncoder().encode(text.slice(at))));
  return namesAnybody(bounce.entries) ? bounce : undefined;
}

/** Words that name nobody may have the source of the report below them. */
function reportIn(raw: string, report: ReportText): Bounce {
  const status = parseStatus(report.text);
  const groups = status.groups.filter(namesRecipient);
  const entries = entriesOf(report, groups);
  const source = namesAnybody(entries) ? undefined : sourceIn(raw);
  if (source) return source;
  return {
    kind: kindOfGroups(groups) ?? kindOfWords(wordsOf(report)) ?? 'bounce',
    entries: guessRecipients(entries, { sentTo: report.sentTo, from: '' }),
    ...definedOnly({ reportingMta: status.reportingMta, own: [...report.own][0] }),
  };
}

const wordsOf = ({ subject = '', text }: ReportText): string => `${subject}\n${text}`;

/** Some servers say no more than whom they do not know, and then why: the address comes first, and more than one line. */
function beginsWithFailed({ text }: ReportText): boolean {
  const [first] = addressPlaces(text.slice(0, 400));
  return (
    first !== undefined &&
    /^[\s<"']{0,20}$/.test(first.before) &&
    (FAILED_BEFORE.test(first.after) || first.after.startsWith('>:')) &&
    /\n\s*\n\s*\S|\n<[^\s<>@]{1,64}@[^\s<>]{1,255}>/.test(text.trim())
  );
}

/** Only a report brings the message along; a mail that was passed on is marked otherwise. */
const BRINGS_COPY = /\b(?:original|returned|unsent|undelivered) message (?:header )?follows\b/i;

/** Fields of a delivery status count where they say for whom; what a program showed while it was sending does not. */
const isReport = (raw: string, report: ReportText): boolean =>
  report.fromDaemon ||
  parseStatus(report.text).groups.some(namesRecipient) ||
  ((saysReport(wordsOf(report)) || beginsWithFailed(report) || BRINGS_COPY.test(raw)) && !isAppDialog(raw));

/**
 * Reads a text without a mail header as what a person sees of a report, pasted from any mail app. `undefined` when it is no
 * report: an error text of a mail app or an answer of a server. `told`: the person said that a message came back.
 */
export function readPasted(raw: string, told = false): Bounce | undefined {
  const notice = readNotice(raw);
  if (notice) return notice;
  const report = reportText(raw);
  if (!told && (BARE_REPLY.test(raw) || !isReport(raw, report))) return undefined;
  return reportIn(raw, report);
}
