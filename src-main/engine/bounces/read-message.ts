import { addressesIn } from '../mime/addresses-in.ts';
import { decodeBody, decodeTextBody } from '../mime/decode-body.ts';
import { decodeCharset } from '../mime/decode-charset.ts';
import { decodeWords } from '../mime/decode-words.ts';
import { readEntity, type Entity } from '../mime/read-entity.ts';
import { readParameters } from '../mime/read-parameters.ts';
import { unixLines } from '../mime/unix-lines.ts';
import { htmlToText } from './html-to-text.ts';

/** A file that came with a mail; nothing of it is decoded before `bytes` is called. */
export interface AttachedFile {
  /** Lower case, for example `application/zip`. */
  readonly type: string;
  /** The name that the sender gave; empty where none is given. Untrusted. */
  readonly name: string;
  /** The content without its transfer encoding, at most `limit` bytes. */
  readonly bytes: (limit: number) => Uint8Array;
}

/** The parts of a mail that reading needs. */
export interface MessageParts {
  /** Lower-case name to the first value, decoded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly subject: string;
  readonly from: string;
  readonly to: readonly string[];
  /** What a person sees: the text parts, and HTML as text where there is no other form of it. At most 1 MiB a part. */
  readonly visible: string;
  /** `message/delivery-status` parts. */
  readonly statuses: readonly string[];
  /** `message/feedback-report` parts (RFC 5965). */
  readonly feedback: readonly string[];
  /** The message that came back, or its header; with a text after the header where it was attached whole. */
  readonly originals: readonly string[];
  readonly attachmentTypes: readonly string[];
  /** Attached messages, read only when asked for; at most 20, and five levels deep. */
  readonly attached: readonly MessageParts[];
  /** Files that are neither shown as text nor a part of a report. */
  readonly files: readonly AttachedFile[];
}

const TEXT_LIMIT = 1_048_576;
const ORIGINAL_LIMIT = 262_144;
const MESSAGE_LIMIT = 10_000_000;
const MAX_ATTACHED = 20;
const MAX_DEPTH = 5;

/** A receipt (RFC 8098) names its recipient in the same fields. */
const STATUS = /^message\/(?:global-)?(?:delivery-status|disposition-notification)$/;
const ORIGINAL = /^(?:message\/(?:rfc822|global|global-headers|partial)|text\/rfc822-headers?)$/;
const MESSAGE = /^message\/(?:rfc822|global|partial)$/;
const STATUS_FIELD =
  /^\s{0,20}(?:reporting-mta|original-recipient|final-recipient|original-envelope-id|received-from-mta|arrival-date|x-postfix-queue-id)[ \t]{0,8}:/i;

const fieldOf = ({ fields }: Entity, name: string): string => fields.find(([key]) => key === name)?.[1] ?? '';
const nameOf = (entity: Entity): string => {
  const disposition = readParameters(fieldOf(entity, 'content-disposition')).parameters;
  return disposition.get('filename') ?? entity.parameters.get('name') ?? '';
};
const isAttachment = (entity: Entity): boolean => /^\s{0,20}attachment/i.test(fieldOf(entity, 'content-disposition'));
const isText = ({ type }: Entity): boolean => type === 'text/plain' || type === 'text/html';

const shownText = (entity: Entity): string => {
  const text = decodeTextBody(entity, TEXT_LIMIT);
  return entity.type === 'text/html' ? htmlToText(text) : text;
};

/** Where the leaves of a message go. */
interface Sorted {
  readonly shown: string[];
  readonly hidden: Entity[];
  readonly statuses: Entity[];
  readonly feedback: Entity[];
  readonly originals: Entity[];
  readonly files: Entity[];
  readonly types: string[];
  /** Multiparts in which no part was found, or that are nested too deep. */
  readonly raw: Entity[];
}

/** Some servers call the delivery status plain text or a file, and the report a mail with files: its first field tells. */
const isStatusInDisguise = (entity: Entity, parent: Entity | undefined): boolean =>
  parent?.type.startsWith('multipart/') === true &&
  parent.parts[0] !== entity &&
  /^(?:text\/plain|application\/.{1,80})$/.test(entity.type) &&
  STATUS_FIELD.test(decodeTextBody(entity, 400));

function sortLeaf(entity: Entity, parent: Entity | undefined, into: Sorted): void {
  const status = STATUS.test(entity.type) || isStatusInDisguise(entity, parent);
  if (isText(entity) && !isAttachment(entity) && !status) {
    into.shown.push(shownText(entity));
    return;
  }
  into.types.push(entity.type);
  if (status) into.statuses.push(entity);
  else if (entity.type === 'message/feedback-report') into.feedback.push(entity);
  else if (ORIGINAL.test(entity.type)) into.originals.push(entity);
  else if (isText(entity)) into.hidden.push(entity);
  else into.files.push(entity);
}

/** Of several forms of one text the plain one is shown, unless it is empty. */
function sortAlternatives({ parts }: Entity, into: Sorted): void {
  const texts = parts.filter((part) => part.parts.length === 0 && isText(part));
  const forms = [...texts].sort((a, b) => Number(a.type === 'text/html') - Number(b.type === 'text/html'));
  const shown = forms.map(shownText).find((text) => text.trim() !== '');
  const before = into.shown.length;
  for (const part of parts) if (!texts.includes(part)) sort(part, undefined, into);
  const nested = into.shown.splice(before);
  if (shown !== undefined) into.shown.push(shown);
  else into.shown.push(...nested);
}

function sort(entity: Entity, parent: Entity | undefined, into: Sorted): void {
  if (entity.parts.length === 0) {
    if (entity.type.startsWith('multipart/')) into.raw.push(entity);
    else sortLeaf(entity, parent, into);
  } else if (entity.type === 'multipart/alternative') sortAlternatives(entity, into);
  else for (const part of entity.parts) sort(part, entity, into);
}

function headersOf(root: Entity): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of root.fields) if (!headers.has(name)) headers.set(name, decodeWords(value.slice(0, 8192)));
  return headers;
}

/** What is left to read where parts cannot be found: the bodies as they stand. */
const rawBodies = ({ raw }: Sorted): string =>
  raw.map(({ body }) => decodeCharset(body.subarray(0, ORIGINAL_LIMIT))).join('\n');

function visibleOf(sorted: Sorted): string {
  const shown = sorted.shown.filter((text) => text.trim() !== '').join('\n');
  if (shown !== '') return shown;
  const hidden = sorted.hidden.map(shownText).join('\n');
  if (hidden.trim() !== '' || sorted.statuses.some((part) => part.body.length > 0)) return hidden;
  return rawBodies(sorted);
}

const toFile = (entity: Entity): AttachedFile => ({
  type: entity.type,
  name: nameOf(entity),
  bytes: (limit) => decodeBody(entity, limit),
});

/** Attached messages, also those that were attached as a file with a name that ends in `.eml`. */
function attachedIn(sorted: Sorted, depth: number): MessageParts[] {
  if (depth >= MAX_DEPTH) return [];
  const named = [...sorted.files, ...sorted.hidden].filter((entity) => /\.eml$/i.test(nameOf(entity)));
  const messages = sorted.originals.filter(({ type }) => MESSAGE.test(type));
  return [...messages, ...named]
    .slice(0, MAX_ATTACHED)
    .map((entity) => partsOf(unixLines(decodeBody(entity, MESSAGE_LIMIT)), depth + 1));
}

/** Keeps what was computed once. */
const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

function partsOf(bytes: Uint8Array, depth: number): MessageParts {
  const root = readEntity(bytes);
  const sorted: Sorted = {
    shown: [],
    hidden: [],
    statuses: [],
    feedback: [],
    originals: [],
    files: [],
    types: [],
    raw: [],
  };
  sort(root, undefined, sorted);
  const headers = headersOf(root);
  const originals = once(() => sorted.originals.map((part) => decodeTextBody(part, ORIGINAL_LIMIT)));
  const attached = once(() => attachedIn(sorted, depth));
  const files = once(() => [...sorted.files, ...sorted.hidden].map(toFile));
  return {
    headers,
    subject: headers.get('subject') ?? '',
    from: addressesIn(fieldOf(root, 'from'))[0] ?? headers.get('from') ?? '',
    to: addressesIn(fieldOf(root, 'to')),
    visible: visibleOf(sorted),
    statuses: sorted.statuses.map((part) => decodeTextBody(part, TEXT_LIMIT)),
    feedback: sorted.feedback.map((part) => decodeTextBody(part, TEXT_LIMIT)),
    get originals() {
      return originals();
    },
    attachmentTypes: sorted.types,
    get attached() {
      return attached();
    },
    get files() {
      return files();
    },
  };
}

/**
 * Reads a mail (RFC 5322, MIME) from bytes with any line ends; never throws. Only the parts that are read are decoded;
 * attached messages are kept apart. What is nested too deep or is too long is left out, not refused.
 */
export function readMessage(bytes: Uint8Array): MessageParts {
  return partsOf(unixLines(bytes), 0);
}
