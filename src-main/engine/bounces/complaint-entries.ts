import { addressIn } from './address-in.ts';
import type { BounceEntry } from './bounce.ts';
import { addressesIn, headerOf, wasFor } from './original-header.ts';
import type { MessageParts } from './read-message.ts';

const RECIPIENT =
  /^(?:original-rcpt-to|original-recipient|removal-recipient|redacted-address)[ \t]{0,4}:(.{0,400})$/gim;

/** `Original-Rcpt-To` with or without a type, RFC 5965 section 3.2 and RFC 6591. */
const reportedIn = (text: string): string[] =>
  [...text.matchAll(RECIPIENT)].flatMap((hit) => addressIn(hit[1] ?? '') ?? []);

/** What sort of report it is, by the first of its feedback parts: `abuse`, `auth-failure`, `not-spam` and so on. */
export const feedbackTypeOf = ({ feedback }: MessageParts): string | undefined =>
  /^feedback-type[ \t]{0,4}:[ \t]{0,4}([a-z-]{1,30})/im.exec(feedback[0] ?? '')?.[1]?.toLowerCase();

const unique = (addresses: readonly string[]): string[] => [
  ...new Map(addresses.map((one) => [one.toLowerCase(), one])).values(),
];

/** For whom the reported message was: its copy says so, else header fields that some senders of reports add. */
function reportedByCopy(parts: MessageParts): string[] {
  const copies = parts.originals.flatMap((copy) => wasFor(copy).slice(0, 1));
  if (copies.length > 0) return copies;
  if (parts.feedback.length === 0 && parts.from !== '') return [parts.from];
  return addressesIn(parts.headers.get('x-hmxmroriginalrecipient') ?? headerOf(parts.visible, 'to')).slice(0, 1);
}

/**
 * One entry per person who complained. Several reports may stand in one message; the address may be missing or made
 * unreadable, then the copy of the reported message tells for whom it was.
 */
export function complaintEntries(parts: MessageParts): BounceEntry[] {
  const reported = unique(parts.feedback.flatMap(reportedIn));
  const recipients = reported.length > 0 ? reported : unique(reportedByCopy(parts));
  return recipients.map((recipient) => ({ recipient, visible: '' }));
}
