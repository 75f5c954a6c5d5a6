import { randomInt } from 'node:crypto';
import { Packet } from 'dns2';

const UDP_SIZE = 1232;
const AUTHENTIC_DATA = 0x20;
const CHECKING_DISABLED = 0x10;

/** One query as bytes, with its id. */
export interface EncodedQuery {
  readonly id: number;
  readonly bytes: Buffer;
  /** The question section, to compare with the one in the answer. */
  readonly question: Buffer;
}

/**
 * Builds a query with a random id. With `edns` it offers 1232 bytes (what fits every path, RFC 9715), asks for signatures
 * (DO) and for the resolver's own verdict (AD, RFC 6840 section 5.7). Never sends the client's subnet.
 * `unchecked` asks for the answer even where its signatures do not match (CD, RFC 4035 section 3.2.2).
 * `direct` wants only what the server itself holds: it must not ask others (RD clear, RFC 1035 section 4.1.1).
 * @param name from `queryName`
 * @param type record number
 */
export function encodeQuery(
  name: string,
  type: number,
  edns: boolean,
  { unchecked = false, direct = false }: { readonly unchecked?: boolean; readonly direct?: boolean } = {},
): EncodedQuery {
  const packet = new Packet();
  packet.header.id = randomInt(0x1_0000);
  packet.header.rd = direct ? 0 : 1;
  packet.questions.push(new Packet.Question(name, type, Packet.CLASS.IN));
  const questionEnd = packet.toBuffer().length;
  if (edns) packet.additionals.push(Packet.Resource.EDNS([], { udpPayloadSize: UDP_SIZE, doFlag: true }));
  const bytes = packet.toBuffer();
  if (edns) bytes.writeUInt8(bytes.readUInt8(3) | AUTHENTIC_DATA, 3);
  if (unchecked) bytes.writeUInt8(bytes.readUInt8(3) | CHECKING_DISABLED, 3);
  return { id: packet.header.id, bytes, question: bytes.subarray(Packet.HEADER_SIZE, questionEnd) };
}
