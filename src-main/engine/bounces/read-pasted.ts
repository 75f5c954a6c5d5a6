import { isAppDialog } from '../replies/app-dialog.ts';
import { definedOnly } from '../replies/defined-only.ts';
import type { Bounce, BounceEntry } from './bounce.ts';
import { entriesFromWords } from './entries-from-words.ts';
import { guessRecipients } from './guess-recipients.ts';
import { kindOfWords, saysReport } from './kind-of-words.ts';
import { kindOfGroups } from './message-kind.ts';
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

/** The source of a report that stands in a text, below words that name nobody. */
function sourceIn(raw: string): Bounce | undefined {
  const text = raw.replace(/\r\n?/g, '\n');
  const [at] = reportStarts(text);
  if (at === undefined) return undefined;
  const bounce = readBounce(readMessage(new TextEncoder().encode(text.slice(at))));
  return bounce.entries.some(({ recipient }) => recipient !== undefined) ? bounce : undefined;
}

/**
 * Reads a text without a mail header as what a person sees of a report, pasted from any mail app. `undefined` when it is no
 * report: an error text of a mail app or an answer of a server. `told`: the person said that a message came back.
 */
export function readPasted(raw: string, told = false): Bounce | undefined {
  const notice = readNotice(raw);
  if (notice) return notice;
  const report = reportText(raw);
  const words = `${report.subject ?? ''}\n${report.text}`;
  const status = parseStatus(report.text);
  const groups = status.groups.filter(namesRecipient);
  const sign = report.fromDaemon || groups.length > 0 || (saysReport(words) && !isAppDialog(raw));
  if (!told && (!sign || BARE_REPLY.test(raw))) return undefined;
  const entries = entriesOf(report, groups);
  const source = entries.some(({ recipient }) => recipient !== undefined) ? undefined : sourceIn(raw);
  if (source) return source;
  return {
    kind: kindOfGroups(groups) ?? kindOfWords(words) ?? 'bounce',
    entries: guessRecipients(entries, { sentTo: report.sentTo, from: '' }),
    ...definedOnly({ reportingMta: status.reportingMta, own: [...report.own][0] }),
  };
}
