import { htmlToText } from '../bounces/html-to-text.ts';
import { readMessage, type AttachedFile, type MessageParts } from '../bounces/read-message.ts';
import { decodeCharset } from '../mime/decode-charset.ts';
import { decodeWords } from '../mime/decode-words.ts';
import { readHeader } from '../mime/read-header.ts';
import { unixLines } from '../mime/unix-lines.ts';
import { decompressRtf } from './decompress-rtf.ts';
import { MsgProperties } from './msg-properties.ts';
import { readCompoundFile, type Storage } from './read-compound-file.ts';
import { rtfToText } from './rtf-to-text.ts';

const MAX_OBJECTS = 500;
const MAX_DEPTH = 5;
const TEXT_LIMIT = 1_000_000;
const STATUS = /^message\/(?:global-)?delivery-status$/;
const HEADERS = /^text\/rfc822-headers?$/;

/** What Outlook calls a report (`REPORT.IPM.Note.NDR`), and the action that RFC 3464 has for it. */
const ACTIONS: Readonly<Record<string, string>> = {
  NDR: 'failed',
  DR: 'delivered',
  DELAYED: 'delayed',
  EXPANDED: 'expanded',
};

const within = (storage: Storage, prefix: string): Storage[] =>
  [...storage.storages]
    .filter(([name]) => name.startsWith(prefix))
    .map(([, one]) => one)
    .slice(0, MAX_OBJECTS);

interface Recipient {
  readonly address: string;
  readonly isTo: boolean;
  /** What the server said about it, in a report. */
  readonly said: string;
  readonly server: string;
}

function recipientsOf(storage: Storage, codepage: number | undefined): Recipient[] {
  return within(storage, '__recip_version1.0_').map((one) => {
    const properties = new MsgProperties(one, 8, codepage);
    const names = ['39FE', '3003', '5FF6', '3001'].map((id) => properties.text(id).trim());
    return {
      address: names.find((name) => name.includes('@')) ?? '',
      isTo: (properties.number('0C15') ?? 1) === 1,
      said: properties.text('0C1B'),
      server: properties.text('0C21'),
    };
  });
}

const oneLine = (text: string): string =>
  text
    .replace(/\s{1,200}/g, ' ')
    .trim()
    .slice(0, 4000);

/** One group of a delivery status. Exchange writes `<mx.example #5.1.1 smtp;550 5.1.1 User unknown>`. */
function statusGroup({ address, said, server }: Recipient, action: string): string {
  const words = oneLine(said);
  const status = /#\s{0,4}([245]\.\d{1,3}\.\d{1,3})/.exec(words)?.[1] ?? /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(words)?.[0];
  const reply = /smtp;\s{0,9}(.{1,4000}?)>?$/i.exec(words)?.[1] ?? words;
  const fields = [
    ['Final-Recipient', address && `rfc822; ${oneLine(address)}`],
    ['Action', action],
    ['Status', status],
    ['Remote-MTA', server && `dns; ${oneLine(server)}`],
    ['Diagnostic-Code', reply && `smtp; ${reply}`],
  ];
  return fields.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n');
}

function htmlOf(properties: MsgProperties): string {
  const bytes = properties.binary('1013');
  return bytes ? decodeCharset(unixLines(bytes.subarray(0, TEXT_LIMIT)), charsetIn(bytes)) : properties.text('1013');
}

const charsetIn = (html: Uint8Array): string | undefined =>
  /charset=["']?([\w-]{1,40})/i.exec(decodeCharset(html.subarray(0, 2048)))?.[1];

/** The first form of the text that is not empty: plain, HTML, RTF; of a report also its own text. */
function visibleOf(properties: MsgProperties): string {
  const plain = properties.text('1000');
  if (plain.trim() !== '') return plain;
  const html = htmlToText(htmlOf(properties));
  if (html.trim() !== '') return html;
  const rtf = properties.binary('1009');
  const rich = rtf ? rtfToText(decompressRtf(rtf, TEXT_LIMIT)) : '';
  return rich.trim() === '' ? properties.text('1001') : rich;
}

interface Attachment {
  readonly type: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly message: Storage | undefined;
}

const attachmentsOf = (storage: Storage, codepage: number | undefined): Attachment[] =>
  within(storage, '__attach_version1.0_').map((one) => {
    const properties = new MsgProperties(one, 8, codepage);
    const message = one.storages.get('__substg1.0_3701000D');
    const type = properties.text('370E').trim().toLowerCase();
    return {
      type: message ? 'message/rfc822' : type === '' ? 'application/octet-stream' : type,
      name: properties.text('3707') || properties.text('3704'),
      bytes: properties.binary('3701') ?? new Uint8Array(0),
      message,
    };
  });

const textOf = ({ bytes }: Attachment): string => decodeCharset(unixLines(bytes.subarray(0, TEXT_LIMIT)));

/** A message as the text that it would be, for those who look for the header of what came back. */
const asOriginal = ({ headers, visible }: MessageParts): string =>
  `${[...headers].map(([name, value]) => `${name}: ${oneLine(value)}`).join('\n')}\n\n${visible.slice(0, 65_536)}`;

function headersOf(
  properties: MsgProperties,
  given: readonly (readonly [string, string])[],
): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  const { fields } = readHeader(new TextEncoder().encode(properties.text('007D')));
  const all = [...fields, ...given].filter(([, value]) => value !== '');
  for (const [name, value] of all) if (!headers.has(name)) headers.set(name, decodeWords(value.slice(0, 8192)));
  return headers;
}

const toFile = ({ type, name, bytes }: Attachment): AttachedFile => ({
  type,
  name,
  bytes: (limit) => bytes.subarray(0, limit),
});

function attachedIn(attachments: readonly Attachment[], depth: number): MessageParts[] {
  if (depth >= MAX_DEPTH) return [];
  return attachments
    .filter(({ message, name, type }) => message ?? (/\.eml$/i.test(name) || type === 'message/rfc822'))
    .slice(0, 20)
    .map(({ message, bytes }) => (message ? partsOf(message, 24, depth + 1) : readMessage(bytes)));
}

function partsOf(storage: Storage, headerSize: number, depth: number): MessageParts {
  const properties = new MsgProperties(storage, headerSize);
  const recipients = recipientsOf(storage, properties.charset);
  const attachments = attachmentsOf(storage, properties.charset);
  const report = /^REPORT\.[^]{1,200}\.([A-Z]{2,12})$/i.exec(properties.text('001A').trim())?.[1]?.toUpperCase();
  const action = ACTIONS[report ?? ''];
  const groups = action === undefined ? [] : recipients.map((one) => statusGroup(one, action));
  const to = recipients.filter(({ isTo, address }) => isTo && address !== '').map(({ address }) => address);
  const senders = ['5D01', '0C1F', '0065', '0C1A'].map((id) => properties.text(id).trim());
  const from = senders.find((one) => one.includes('@')) ?? senders.find((one) => one !== '') ?? '';
  const subject = properties.text('0037').trim();
  const headers = headersOf(properties, [
    ['subject', subject],
    ['from', from],
    ['to', to.join(', ')],
    ['content-type', action === undefined ? '' : 'multipart/report; report-type=delivery-status'],
  ]);
  const attached = attachedIn(attachments, depth);
  const ofType = (type: RegExp): string[] => attachments.filter((one) => type.test(one.type)).map(textOf);
  return {
    headers,
    subject,
    from,
    to: action === undefined ? to : [],
    visible: visibleOf(properties),
    statuses: [...(groups.length > 0 ? [groups.join('\n\n')] : []), ...ofType(STATUS)],
    feedback: ofType(/^message\/feedback-report$/),
    originals: [...attached.map(asOriginal), ...ofType(HEADERS)],
    attachmentTypes: attachments.map(({ type }) => type),
    attached,
    files: attachments.filter(({ message }) => message === undefined).map(toFile),
  };
}

/**
 * Reads an Outlook item (.msg, [MS-OXMSG]) as a mail: its header, text, HTML or RTF body, attachments and attached
 * messages. What Outlook made of a delivery report is told as a delivery status again. `undefined` when the file is no
 * such item, for example an old Word document. Never throws.
 */
export function readMsg(bytes: Uint8Array): MessageParts | undefined {
  const root = readCompoundFile(bytes);
  const isItem = root?.streams.has('__properties_version1.0') === true;
  return root && isItem ? partsOf(root, 32, 0) : undefined;
}
