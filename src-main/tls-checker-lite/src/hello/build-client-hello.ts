import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { suitesOf, VERSIONS, type HelloOffer } from './suites.ts';

const HANDSHAKE = 22;
const CLIENT_HELLO = 1;
const LEGACY_RECORD = 0x0301;
const LEGACY_TOP = 0x0303;

/** Curves only: with finite-field groups in the list a server may refuse the ones it has (RFC 7919 section 4). */
const CURVES = [0x001d, 0x0017, 0x0018, 0x0019];
/** Old signatures included, so that an old server is not refused for its signature but seen with it. */
const SIGNATURES = [0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0807, 0x0203, 0x0201];

const u8 = (value: number) => Buffer.from([value]);
const u16 = (value: number) => Buffer.from([value >> 8, value & 0xff]);
const u16s = (values: readonly number[]) => Buffer.concat(values.map(u16));

/** Bytes behind their own length, which takes `size` bytes. */
function sized(size: 1 | 2 | 3, body: Buffer): Buffer {
  const length = Buffer.alloc(size);
  length.writeUIntBE(body.length, 0, size);
  return Buffer.concat([length, body]);
}

const extension = (type: number, body: Buffer) => Buffer.concat([u16(type), sized(2, body)]);

function serverName(name: string): Buffer[] {
  if (isIP(name) !== 0 || !/^[\x21-\x7e]{1,255}$/.test(name)) return [];
  const entry = Buffer.concat([u8(0), sized(2, Buffer.from(name, 'latin1'))]);
  return [extension(0, sized(2, entry))];
}

/** Any 32 bytes are a lawful X25519 share (RFC 7748 section 5); the handshake is never finished, so no key is kept. */
function forTls13(): Buffer[] {
  const share = Buffer.concat([u16(0x001d), sized(2, randomBytes(32))]);
  return [
    extension(43, sized(1, u16(VERSIONS['TLSv1.3']))),
    extension(45, sized(1, u8(1))),
    extension(51, sized(2, share)),
  ];
}

function extensions(offer: HelloOffer, servername: string): Buffer {
  return Buffer.concat([
    ...serverName(servername),
    extension(10, sized(2, u16s(CURVES))),
    extension(11, sized(1, u8(0))),
    extension(13, sized(2, u16s(SIGNATURES))),
    extension(23, Buffer.alloc(0)),
    extension(0xff01, u8(0)),
    ...(offer.version === 'TLSv1.3' ? forTls13() : []),
  ]);
}

/**
 * The first record of a handshake (RFC 8446 section 4.1.2, RFC 5246 section 7.4.1.2) that offers exactly `offer`.
 * `servername` in ASCII; an address is left out of it, as RFC 6066 section 3 wants.
 */
export function buildClientHello(offer: HelloOffer, servername: string): Buffer {
  const wire = VERSIONS[offer.version];
  const body = Buffer.concat([
    u16(Math.min(wire, LEGACY_TOP)),
    randomBytes(32),
    sized(1, offer.version === 'TLSv1.3' ? randomBytes(32) : Buffer.alloc(0)),
    sized(2, u16s(suitesOf(offer))),
    sized(1, u8(0)),
    sized(2, extensions(offer, servername)),
  ]);
  const message = Buffer.concat([u8(CLIENT_HELLO), sized(3, body)]);
  return Buffer.concat([u8(HANDSHAKE), u16(LEGACY_RECORD), sized(2, message)]);
}
