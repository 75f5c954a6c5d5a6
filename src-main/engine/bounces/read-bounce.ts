import type { Reading } from '../../contract/reading.ts';
import { addressIn } from './address-in.ts';
import { messageKind } from './message-kind.ts';
import { parseStatus, type StatusGroup } from './parse-status.ts';
import type { MessageParts } from './read-message.ts';
import { visibleRecipients } from './visible-recipients.ts';
import { withoutCopy } from './without-copy.ts';

/** What a returned message says about one recipient, before the words are matched. */
export interface BounceEntry extends StatusGroup {
  /** What people see about this recipient. */
  readonly visible: string;
}

export interface Bounce {
  readonly kind: Reading['kind'];
  readonly reportingMta?: string;
  readonly entries: readonly BounceEntry[];
}

const headerOf = (message: string, name: string): string => {
  const header = message.split(/\n[ \t]{0,20}\n/, 1)[0] ?? '';
  const hit = new RegExp(`(?:^|\\n)${name}[ \\t]{0,4}:([^\\n]{0,2000}(?:\\n[ \\t][^\\n]{0,2000}){0,20})`, 'i').exec(
    header,
  );
  return hit?.[1] ?? '';
};

const addressesIn = (value: string): string[] =>
  value
    .split(/[,;\s]{1,10}/)
    .map(addressIn)
    .filter((address) => address !== undefined);

const ownAddresses = (parts: MessageParts): ReadonlySet<string> => {
  const senders = parts.originals.map((message) => addressIn(headerOf(message, 'from')));
  const all = [...parts.to, parts.from, ...senders];
  return new Set(all.map((one) => one?.toLowerCase() ?? '').filter((one) => one !== ''));
};

/** Where no status part exists, its fields may stand in the visible text or after it. */
function statusOf(parts: MessageParts): ReturnType<typeof parseStatus> {
  const texts = parts.statuses.length > 0 ? parts.statuses : [withoutCopy(parts.visible)];
  const all = texts.map(parseStatus);
  const groups = all
    .flatMap((one) => one.groups)
    .filter((one) => parts.statuses.length > 0 || (one.recipient && (one.action ?? one.status)));
  const reportingMta = all.map((one) => one.reportingMta).find((one) => one !== undefined);
  return { groups, ...(reportingMta ? { reportingMta } : {}) };
}

function fallbackRecipients(parts: MessageParts): string[] {
  const failed = addressesIn(parts.headers.get('x-failed-recipients') ?? '');
  if (failed.length > 0) return failed;
  return parts.originals
    .map((message) => addressIn(headerOf(message, 'to')))
    .filter((one) => one !== undefined)
    .slice(0, 1);
}

function entriesFromWords(parts: MessageParts): BounceEntry[] {
  const failed = addressesIn(parts.headers.get('x-failed-recipients') ?? '');
  const named = visibleRecipients(parts.visible, ownAddresses(parts));
  const report = withoutCopy(parts.visible);
  const about = (address: string) =>
    named.find((one) => one.address.toLowerCase() === address.toLowerCase())?.text ?? report;
  if (failed.length > 0) return failed.map((recipient) => ({ recipient, visible: about(recipient) }));
  if (named.length > 0) {
    return named.map(({ address, text, ...forwarded }) => ({
      recipient: address,
      ...forwarded,
      visible: named.length === 1 ? report : text,
    }));
  }
  const guessed = fallbackRecipients(parts);
  return guessed.length > 0 ? guessed.map((recipient) => ({ recipient, visible: report })) : [{ visible: report }];
}

function entriesFromStatus(parts: MessageParts, groups: readonly StatusGroup[]): BounceEntry[] {
  const report = withoutCopy(parts.visible);
  const named = groups.length > 1 ? visibleRecipients(parts.visible, ownAddresses(parts)) : [];
  const lacking = groups.every((group) => group.recipient === undefined) ? fallbackRecipients(parts) : [];
  return groups.map((group, index) => {
    const recipient = group.recipient ?? lacking[index];
    const own = named.find((one) => one.address.toLowerCase() === recipient?.toLowerCase())?.text;
    return { ...group, ...(recipient ? { recipient } : {}), visible: own ?? (groups.length > 1 ? '' : report) };
  });
}

function complaintEntries(parts: MessageParts): BounceEntry[] {
  const reported = parts.feedback.flatMap((text) =>
    [...text.matchAll(/^(?:original-rcpt-to|removal-recipient)[ \t]{0,4}:(.{0,400})$/gim)].map((hit) =>
      addressIn(hit[1] ?? ''),
    ),
  );
  const known = [...new Set(reported.filter((one) => one !== undefined))];
  const recipients = known.length > 0 ? known : fallbackRecipients(parts);
  return recipients.map((recipient) => ({ recipient, visible: '' }));
}

/** Reads one message as a report about recipients. Kinds that are no delivery report come back without entries. */
export function readBounce(parts: MessageParts): Bounce {
  const status = statusOf(parts);
  const kind = messageKind(parts, status.groups);
  const reporting = status.reportingMta ? { reportingMta: status.reportingMta } : {};
  if (kind === 'complaint') return { kind, entries: complaintEntries(parts) };
  if (kind === 'auto-reply') {
    return { kind, entries: parts.from === '' ? [] : [{ recipient: parts.from, visible: parts.visible }] };
  }
  if (kind !== 'bounce' && kind !== 'delayed' && kind !== 'delivered') return { kind, entries: [] };
  const entries = status.groups.length > 0 ? entriesFromStatus(parts, status.groups) : entriesFromWords(parts);
  return { kind, ...reporting, entries };
}
