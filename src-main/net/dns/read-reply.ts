import { Packet } from 'dns2';
import type { Failure } from '../../contract/failure.ts';
import type { DnsRecord, RecordType } from '../net.ts';
import type { Message, Resource } from './codec.ts';
import { isTruncated } from './matches-query.ts';
import { isSoundPacket } from './pre-check.ts';
import { recordNumber } from './record-type.ts';
import { recordText } from './record-text.ts';

const AUTHENTIC_DATA = 0x20;
const MAX_ALIASES = 16;

/** What one reply says. */
export type ReplyReading =
  | {
      readonly ok: true;
      readonly records: readonly DnsRecord[];
      readonly aliases: readonly string[];
      readonly authenticated: boolean;
      readonly truncated: boolean;
      /** Some records could not be read; those given here could. */
      readonly malformed: boolean;
    }
  | {
      readonly ok: false;
      readonly failure: Failure;
      readonly detail?: string;
      readonly rcode?: number;
      /** The resolver's own reason (RFC 8914). */
      readonly extendedError?: number;
    };

const FAILURE_BY_CODE = new Map<number, Failure>([
  [2, 'dns-servfail'],
  [3, 'dns-nxdomain'],
  [5, 'dns-refused'],
]);

/** The resolver's own reason (RFC 8914). Its free text is left out: a stranger's words. */
function extendedError(packet: Message): number | undefined {
  const opt = packet.additionals.find((record) => record.type === Packet.TYPE.EDNS);
  for (const option of opt?.rdata ?? []) {
    if ('infoCode' in option && typeof option.infoCode === 'number') return option.infoCode;
  }
  return undefined;
}

const withReason = (extendedError: number) => ({ detail: `ede ${extendedError}`, extendedError });

function refusal(packet: Message): ReplyReading {
  const { rcode } = packet.header;
  const failure = FAILURE_BY_CODE.get(rcode) ?? 'dns-servfail';
  const reason = extendedError(packet);
  return { ok: false, failure, rcode, ...(reason === undefined ? { detail: `rcode ${rcode}` } : withReason(reason)) };
}

const lower = (name: string) => name.toLowerCase();

/** Follows the aliases (CNAME) of the answer from `name` to the name that holds the records. */
function followAliases(name: string, answers: readonly Resource[]): string[] {
  const names = [name];
  while (names.length <= MAX_ALIASES) {
    const here = names.at(-1);
    const alias = answers.find((record) => record.type === Packet.TYPE.CNAME && lower(record.name) === here);
    const next = alias?.domain === undefined ? undefined : lower(alias.domain);
    if (next === undefined || names.includes(next)) break;
    names.push(next);
  }
  return names;
}

function recordsOf(name: string, type: RecordType, answers: readonly Resource[]): DnsRecord[] {
  const records: DnsRecord[] = [];
  for (const record of answers) {
    if (record.type !== recordNumber(type) || lower(record.name) !== name) continue;
    const data = recordText(type, record);
    if (data !== undefined) records.push({ name, type, ttl: record.ttl, data });
  }
  return records;
}

function parse(bytes: Buffer): Message | undefined {
  if (!isSoundPacket(bytes)) return undefined;
  try {
    return Packet.parse(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Reads the reply to a question. Records that stand under another name than the one asked for (or its alias) do not
 * count. A broken record spoils only itself, unless nothing else is there.
 * @param name from `queryName`
 */
export function readReply(bytes: Buffer, name: string, type: RecordType): ReplyReading {
  const packet = parse(bytes);
  if (packet === undefined) return { ok: false, failure: 'dns-malformed', detail: 'unsound packet' };
  if (packet.header.rcode !== 0) return refusal(packet);
  const names = type === 'CNAME' ? [name] : followAliases(name, packet.answers);
  const records = recordsOf(names.at(-1) ?? name, type, packet.answers);
  const malformed = packet.errors.length > 0;
  const truncated = isTruncated(bytes);
  if (records.length === 0 && !truncated) {
    if (malformed) return { ok: false, failure: 'dns-malformed', detail: `${packet.errors.length} unreadable` };
    const reason = extendedError(packet);
    return { ok: false, failure: 'dns-no-data', ...(reason === undefined ? {} : withReason(reason)) };
  }
  const authenticated = (bytes.readUInt8(3) & AUTHENTIC_DATA) !== 0;
  return { ok: true, records, aliases: names.slice(1), authenticated, truncated, malformed };
}
