import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { htmlToText } from './html-to-text.ts';

/** The parts of a mail that reading needs. */
export interface MessageParts {
  /** Lower-case name to the first value. */
  readonly headers: ReadonlyMap<string, string>;
  readonly subject: string;
  readonly from: string;
  readonly to: readonly string[];
  /** What a person sees: the text part, or the HTML part as text. */
  readonly visible: string;
  /** `message/delivery-status` parts. */
  readonly statuses: readonly string[];
  /** `message/feedback-report` parts (RFC 5965). */
  readonly feedback: readonly string[];
  /** The message that came back, or its header; with a text after the header where it was attached whole. */
  readonly originals: readonly string[];
  readonly attachmentTypes: readonly string[];
}

const asText = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder('utf-8').decode(content);

const STATUS = /^message\/(?:global-)?delivery-status$/;
const ORIGINAL = /^(?:message\/(?:rfc822|global|global-headers|partial)|text\/rfc822-headers?)$/;

const addressOf = (one: Address | undefined): string => one?.address ?? '';

function toParts(email: Email): MessageParts {
  const headers = new Map<string, string>();
  for (const { key, value } of email.headers) if (!headers.has(key)) headers.set(key, value.slice(0, 8192));
  const text = email.text ?? '';
  const attached = email.attachments;
  const other = attached.filter((part) => /^text\/(?:plain|html)$/.test(part.mimeType)).map(asText);
  const ofType = (type: RegExp) => attached.filter((part) => type.test(part.mimeType)).map(asText);
  const shown = text.trim() === '' ? htmlToText(email.html ?? '') : text;
  return {
    headers,
    subject: email.subject ?? '',
    from: addressOf(email.from) || (headers.get('from') ?? ''),
    to: (email.to ?? []).map(addressOf).filter((address) => address !== ''),
    visible: shown.trim() === '' ? other.map(htmlToText).join('\n') : shown,
    statuses: ofType(STATUS),
    feedback: ofType(/^message\/feedback-report$/),
    originals: ofType(ORIGINAL),
    attachmentTypes: attached.map((part) => part.mimeType),
  };
}

/** Where the boundary is wrong or the end is missing, the parts are not found: then the raw body is what is left to read. */
function withBody(parts: MessageParts, bytes: Uint8Array): MessageParts {
  if (parts.visible.trim() !== '' || parts.statuses.some((text) => text.trim() !== '')) return parts;
  const raw = new TextDecoder('utf-8').decode(bytes.subarray(0, 262_144));
  const start = raw.indexOf('\n\n');
  return start < 0 ? parts : { ...parts, visible: raw.slice(start + 2) };
}

/**
 * Reads a mail (RFC 5322, MIME) from bytes with LF line ends. Charsets and encodings are those that postal-mime knows;
 * attached messages are kept apart. `undefined` when the structure cannot be read at all.
 */
export async function readMessage(bytes: Uint8Array): Promise<MessageParts | undefined> {
  try {
    const options = { forceRfc822Attachments: true, maxNestingDepth: 40 };
    return withBody(toParts(await PostalMime.parse(bytes.slice(), options)), bytes);
  } catch {
    return undefined;
  }
}
