import type { RecordType } from '../net.ts';
import type { Resource } from './codec.ts';
import { serviceBindingText } from './service-binding-text.ts';

const MAX_TEXT = 8192;
/** Control, direction and zero-width characters, which could forge what a person sees. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const clean = (text: string) => text.slice(0, MAX_TEXT).replace(UNWANTED, ' ');

/** Joins parts with blanks; undefined when one is missing. */
function join(...parts: (string | number | undefined)[]): string | undefined {
  return parts.every((part) => part !== undefined) ? parts.join(' ') : undefined;
}

function tlsaText(data: Resource['data']): string | undefined {
  if (!Buffer.isBuffer(data) || data.length < 4) return undefined;
  return `${data.readUInt8(0)} ${data.readUInt8(1)} ${data.readUInt8(2)} ${data.subarray(3).toString('hex')}`;
}

/** Key tag, algorithm, kind of digest, digest (RFC 4034 section 5.3). */
function dsText(data: Resource['data']): string | undefined {
  if (!Buffer.isBuffer(data) || data.length < 5) return undefined;
  const digest = data.subarray(4).toString('hex');
  return `${data.readUInt16BE(0)} ${data.readUInt8(2)} ${data.readUInt8(3)} ${digest}`;
}

function txtText(data: Resource['data']): string | undefined {
  if (Buffer.isBuffer(data) || data === undefined) return undefined;
  return typeof data === 'string' ? data : data.join('');
}

/** How each type becomes text, in the order of its presentation form. An empty target is the root, written as a dot. */
const TEXTS: Readonly<Record<RecordType, (record: Resource) => string | undefined>> = {
  A: (record) => record.address,
  AAAA: (record) => record.address,
  CNAME: (record) => record.domain,
  PTR: (record) => record.domain,
  NS: (record) => record.ns,
  MX: (record) => join(record.priority, record.exchange === '' ? '.' : record.exchange),
  SRV: (record) => join(record.priority, record.weight, record.port, record.target === '' ? '.' : record.target),
  TXT: (record) => txtText(record.data),
  SOA: (record) =>
    join(record.primary, record.admin, record.serial, record.refresh, record.retry, record.expiration, record.minimum),
  CAA: (record) => join(record.flags, record.tag, record.value),
  TLSA: (record) => tlsaText(record.data),
  DS: (record) => dsText(record.data),
  HTTPS: (record) => (Buffer.isBuffer(record.data) ? serviceBindingText(record.data) : undefined),
};

/** One record as text (see `DnsRecord.data`); undefined when the codec could not take it apart. */
export function recordText(type: RecordType, record: Resource): string | undefined {
  const text = TEXTS[type](record);
  return text === undefined ? undefined : clean(text);
}
