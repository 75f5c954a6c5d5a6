import type { Bounce, BounceEntry } from './bounce.ts';
import { complaintEntries } from './complaint-entries.ts';
import { entriesFromWords } from './entries-from-words.ts';
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
  const sentTo = [...parts.originals.flatMap((copy) => wasFor(copy).slice(0, 1)), ...report.sentTo];
  return { parts, report, own: new Set(own.filter((one) => one !== '')), sentTo: sentTo.slice(0, 1) };
}

/** Where no status part exists, its fields may stand in the visible text or after it. */
function statusOf({ parts, report }: Read): DeliveryStatus {
  const inside = parts.statuses.length > 0;
  const all = (inside ? parts.statuses : [report.text]).map(parseStatus);
  const groups = all.flatMap((one) => one.groups).filter((one) => inside || namesRecipient(one));
  const reportingMta = all.map((one) => one.reportingMta).find((one) => one !== undefined);
  return { groups, ...(reportingMta === undefined ? {} : { reportingMta }) };
}

function wordEntries({ parts, report, own, sentTo }: Read): BounceEntry[] {
  const failed = addressesIn(parts.headers.get('x-failed-recipients') ?? '');
  return entriesFromWords({ text: report.text, own, failed, sentTo });
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

/** Reads one message as a report about recipients. Kinds that are no delivery report come back without entries. */
export function readBounce(parts: MessageParts): Bounce {
  const read = prepare(parts);
  const notice = noticeIn(read);
  if (notice) return notice;
  const status = statusOf(read);
  const kind = messageKind(parts, status.groups);
  const [own] = parts.to;
  const known = {
    kind,
    ...(own === undefined ? {} : { own }),
    ...(status.reportingMta === undefined ? {} : { reportingMta: status.reportingMta }),
  };
  if (kind === 'complaint') return { ...known, entries: complaintEntries(parts) };
  if (kind === 'auto-reply') {
    return { ...known, entries: parts.from === '' ? [] : [{ recipient: parts.from, visible: parts.visible }] };
  }
  if (kind !== 'bounce' && kind !== 'delayed' && kind !== 'delivered') return { ...known, entries: [] };
  return { ...known, entries: status.groups.length > 0 ? statusEntries(read, status.groups) : wordEntries(read) };
}
