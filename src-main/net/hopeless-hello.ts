import { isIP } from 'node:net';

const TLS_1_2 = 0x0303;
const HANDSHAKE = 22;
const CLIENT_HELLO = 1;

const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const sized = (bytes: Buffer): Buffer => Buffer.concat([u16(bytes.length), bytes]);

/** Server name (RFC 6066 section 3); an address is none. */
function nameExtension(name: string): Buffer {
  if (isIP(name) !== 0) return Buffer.alloc(0);
  const entry = Buffer.concat([Buffer.from([0]), sized(Buffer.from(name, 'ascii'))]);
  return Buffer.concat([u16(0), sized(sized(entry))]);
}

/**
 * A ClientHello that offers no cipher any server takes (RFC 5246 section 7.4.1.2): the answer is an alert of seven
 * bytes, where an honest hello is answered with some kilobytes of certificates. Whoever gets the one and not the
 * other sits behind a path that loses long packets.
 * @param random 32 bytes
 */
export function hopelessHello(name: string, random: Buffer): Buffer {
  const nullCipher = u16(0);
  const body = Buffer.concat([
    u16(TLS_1_2),
    random,
    Buffer.from([0]),
    sized(nullCipher),
    Buffer.from([1, 0]),
    sized(nameExtension(name)),
  ]);
  const message = Buffer.concat([Buffer.from([CLIENT_HELLO, 0]), sized(body)]);
  return Buffer.concat([Buffer.from([HANDSHAKE]), u16(0x0301), sized(message)]);
}

/** Whether bytes begin with an alert (RFC 8446 section 6) and not with the server's hello. */
export const isAlert = (bytes: Uint8Array): boolean => bytes[0] === 21 && bytes[1] === 3;
