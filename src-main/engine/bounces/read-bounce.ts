import { definedOnly } from '../replies/defined-only.ts';
import { attachedMessages } from './attached-report.ts';
import type { Bounce, BounceEntry } from './bounce.ts';
import { complaintEntries, feedbackTypeOf } from './complaint-entries.ts';
import { entriesFromWords } from './entries-from-words.ts';
import { guessRecipients } from './guess-recipients.ts';
import { messageKind } from './message-kind.ts';
import { addressesIn, headerOf, wasFor } from './original-header.ts';
import { readNotice } from './notices/read-notice.ts';
import { namesRecipient, parseStatus, type DeliveryStatus, type StatusGroup } from './parse-status.ts';
import type { MessageParts } from './read-message.ts';
import { reportText, type ReportText } from './report-text.ts';
import { visibleRecipients } from './visible-recipients.ts';

/** A message taken apart once for all who look at it. */
interface Read {
  readonly parts: MessageParts;
  readonly report: ReportText;
  readonly own: ReadonlySet<string>;
  readonly sentTo: readonly string[];
}

function prepare(parts: MessageParts): Read {
  const report = reportText(parts.visible);
  const senders = parts.originals.flatMap((copy) => addressesIn(headerOf(copy, 'from')).slice(0, 1));
  const own = [...report.own, ...parts.to, parts.from, ...senders].map((one) => one.toLowerCase());
  const sentTo = [...parts.originals.flatMap(wasFor), ...report.sentTo];
  return { parts, report, own: new Set(own.filter((one) => one !== '')), sentTo };
}

/** Where no status part exists, its fields may stand in the visible text or after it. */
function statusOf({ parts, report }: Read): DeliveryStatus {
  const inside = parts.statuses.length > 0;
  const all = (inside ? parts.statuses : [report.text]).map(parseStatus);
  const groups = all.flatMap((one) => one.groups).filter((one) => inside || namesRecipient(one));
  const reportingMta = all.map((one) => one.reportingMta).find((one) => one !== undefined);
  return { groups, ...(reportingMta === undefined ? {} : { reportingMta }) };
}

function wordEntries({ parts, report, own }: Read): BounceEntry[] {
  const failed = addressesIn(parts.headers.get('x-failed-recipients') ?? '');
  return entriesFromWords({ text: report.text, own, failed });
}

function statusEntries(read: Read, groups: readonly StatusGroup[]): BounceEntry[] {
  const { report, own } = read;
  if (groups.every((group) => group.recipient === undefined)) {
    const [group] = groups;
    return wordEntries(read).map((entry) => ({ ...group, ...entry }));
  }
  const named = groups.length > 1 ? visibleRecipients(report.text, own) : [];
  return groups.map((group) => {
    const words = named.find((one) => one.address.toLowerCase() === group.recipient?.toLowerCase())?.text;
    return { ...group, visible: words ?? (groups.length > 1 ? '' : report.text) };
  });
}

/** The JSON of a sending service, where a mail holds nothing else: people show each other such texts too. */
function noticeIn({ parts, report }: Read): Bounce | undefined {
  if (!/^\s{0,200}[{[]/.test(report.text)) return undefined;
  return readNotice(parts.visible) ?? readNotice(report.text);
}

const ACTIONS: Partial<Record<Bounce['kind'], string>> = {
  bounce: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
};
const MAX_DEPTH = 5;

/** All delivery reports that a mail brings along as one, else the first report of another kind. */
function reportWithin(parts: MessageParts, depth: number): Bounce | undefined {
  if (depth >= MAX_DEPTH) return undefined;
  const inner = [...attachedMessages(parts)].map((one) => readBounce(one, depth + 1));
  const told = inner.filter(({ kind }) => ACTIONS[kind] !== undefined);
  const [first] = told.filter(({ kind }) => kind === 'bounce').concat(told);
  if (!first) return inner.find(({ kind }) => kind === 'complaint' || kind.endsWith('-report'));
  const entries = told.flatMap((one) => one.entries.map((entry) => ({ action: ACTIONS[one.kind] ?? '', ...entry })));
  return { ...first, entries };
}

const namesAnybody = ({ entries }: Pick<Bounce, 'entries'>): boolean =>
  entries.some(({ recipient }) => recipient !== undefined);

/** The entries of a delivery report. Where it names nobody itself, the report that it brings along says more. */
function deliveryReport(
  read: Read,
  known: Omit<Bounce, 'entries'>,
  groups: readonly StatusGroup[],
  depth: number,
): Bounce {
  const entries = groups.length > 0 ? statusEntries(read, groups) : wordEntries(read);
  if (namesAnybody({ entries })) return { ...known, entries };
  const within = reportWithin(read.parts, depth);
  if (within && namesAnybody(within)) return within;
  return { ...known, entries: guessRecipients(entries, { sentTo: read.sentTo, from: read.parts.from }) };
}

/**
 * Reads one message as a report about recipients, or the report that somebody passes on in it. Kinds that are no delivery
 * report come back without entries.
 */
export function readBounce(parts: MessageParts, depth = 0): Bounce {
  const read = prepare(parts);
  const notice = noticeIn(read);
  if (notice) return notice;
  const status = statusOf(read);
  const kind = messageKind(parts, status.groups);
  const [own] = parts.to;
  const known = { kind, ...definedOnly({ own, reportingMta: status.reportingMta }) };
  if (kind === 'complaint') {
    return { ...known, entries: complaintEntries(parts), ...definedOnly({ feedbackType: feedbackTypeOf(parts) }) };
  }
  if (kind === 'auto-reply') {
    return { ...known, entries: parts.from === '' ? [] : [{ recipient: parts.from, visible: parts.visible }] };
  }
  if (ACTIONS[kind] !== undefined) return deliveryReport(read, known, status.groups, depth);
  return (kind === 'not-a-report' ? reportWithin(parts, depth) : undefined) ?? { ...known, entries: [] };
}
