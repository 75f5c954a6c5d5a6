import { randomBytes } from 'node:crypto';

const u16 = (value: number) => Buffer.from([value >> 8, value & 0xff]);
const u24 = (value: number) => Buffer.from([value >> 16, (value >> 8) & 0xff, value & 0xff]);

const message = (type: number, body: Buffer) => Buffer.concat([Buffer.from([type]), u24(body.length), body]);

/** One handshake record around the bytes of one or more messages. */
export const handshakeRecord = (body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([22, 3, 3]), u16(body.length), body]);

/** A ServerHello; TLS 1.3 names itself in the extension (RFC 8446 section 4.1.3). */
export function serverHello(version: number, suite: number): Buffer {
  const is13 = version === 0x0304;
  const extensions = is13 ? Buffer.concat([u16(43), u16(2), u16(version)]) : Buffer.alloc(0);
  return message(
    2,
    Buffer.concat([
      u16(is13 ? 0x0303 : version),
      randomBytes(32),
      Buffer.from([0]),
      u16(suite),
      Buffer.from([0]),
      ...(is13 ? [u16(extensions.length), extensions] : []),
    ]),
  );
}

/** A Certificate message of TLS 1.2 (RFC 5246 section 7.4.2). */
export function certificateMessage(certificates: readonly Buffer[]): Buffer {
  const list = Buffer.concat(certificates.flatMap((each) => [u24(each.length), each]));
  return message(11, Buffer.concat([u24(list.length), list]));
}

/** A fatal alert (RFC 8446 section 6). */
export const fatalAlert = (code: number): Buffer => Buffer.from([21, 3, 3, 0, 2, 2, code]);

/** Version and suites that a ClientHello offers, for a server that answers by them. */
export function readClientHello(bytes: Buffer): { version: number; suites: number[] } {
  const body = bytes.subarray(9);
  const sessionLength = body[34] ?? 0;
  const suitesAt = 35 + sessionLength;
  const length = body.readUInt16BE(suitesAt);
  const suites = Array.from({ length: length / 2 }, (_, index) => body.readUInt16BE(suitesAt + 2 + index * 2));
  return { version: suites.includes(0x1301) ? 0x0304 : body.readUInt16BE(0), suites };
}
