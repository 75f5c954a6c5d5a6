import { constants, crc32, createDeflateRaw, deflateSync, gzipSync } from 'node:zlib';

const FULL = '552 5.2.2 mailbox full';
const MEBIBYTE = 1_048_576;

/** Raw deflate of so many zeros: about a thousandth of their size. */
export async function packedZeros(mebibytes: number): Promise<Buffer> {
  const packer = createDeflateRaw({ level: constants.Z_BEST_COMPRESSION });
  const pieces: Buffer[] = [];
  packer.on('data', (piece: Buffer) => {
    pieces.push(piece);
  });
  const zeros = Buffer.alloc(16 * MEBIBYTE);
  for (let done = 0; done < mebibytes; done += 16) {
    await new Promise<void>((resolve, reject) => {
      packer.write(zeros, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }
  await new Promise<void>((resolve) => packer.end(resolve));
  return Buffer.concat(pieces);
}

/** A gzip file (RFC 1952) around a raw deflate; its checksum is wrong, which nobody gets to see. */
export const gzipOf = (packed: Buffer, size: number): Buffer => {
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(size >>> 0, 4);
  return Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]), packed, tail]);
};

/** A zip archive of one file; `method` 8 is deflate, 0 stored. */
export function zipOf(name: string, content: Buffer, size = content.length, method = 0): Buffer {
  const label = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(method === 0 ? crc32(content) : 0, 14);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(size >>> 0, 22);
  local.writeUInt16LE(label.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  local.copy(central, 6, 4, 30);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + label.length, 12);
  end.writeUInt32LE(30 + label.length + content.length, 16);
  return Buffer.concat([local, label, content, central, label, end]);
}

const chunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG of one bit a pixel, all of one colour: 100 megapixels are some 12 kB. */
export function flatPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const HEADER =
  'From: MAILER-DAEMON@mx.example.net\nTo: anna@sender.example\nSubject: Undelivered Mail\nDate: Tue, 24 Nov 2026 09:00:00 +0000\nMIME-Version: 1.0\n';
const part = (body: string, type = 'text/plain'): string => `Content-Type: ${type}\n\n${body}\n`;
const mixed = (boundary: string, body: string): string =>
  `${HEADER}Content-Type: multipart/mixed; boundary="${boundary}"\n\n${body}`;

/** Messages that play tricks with their structure (RFC 2046); each holds the words of a full mailbox somewhere. */
export const TRICKS: Readonly<Record<string, () => string>> = {
  'inside.eml': () =>
    mixed(
      'A',
      `--A\nContent-Type: multipart/mixed; boundary="A"\n\n--A\n${part(FULL)}--A--\n--A\n${part(FULL)}--A--\n`,
    ),
  'no-end.eml': () => mixed('A', `--A\n${part(FULL)}`),
  'many.eml': () =>
    mixed('A', `${`--A\n${part('x')}`.repeat(5_000)}--A\n${part(FULL)}${`--A\n${part('x')}`.repeat(5_000)}--A--\n`),
  'prefix.eml': () =>
    mixed(
      'AA',
      `--AA\nContent-Type: multipart/mixed; boundary="A"\n\n--A\n${part(FULL)}--A--\n--AA\n${part(FULL)}--AA--\n`,
    ),
  'long-boundary.eml': () => mixed('A'.repeat(5_000), `--${'A'.repeat(5_000)}\n${part(FULL)}`),
  'deep.eml': () => {
    const open = Array.from(
      { length: 1_000 },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`,
    );
    return `${HEADER}${open.join('')}${part(FULL)}`;
  },
};

/** A message that carries a packed file, as reports do. */
export const withAttachment = (packed: Buffer, type: string): string =>
  mixed(
    'A',
    `--A\n${part(FULL)}--A\nContent-Type: ${type}; name="report.xml.gz"\nContent-Transfer-Encoding: base64\n\n${packed.toString('base64').replaceAll(/.{76}/g, '$&\n')}\n--A--\n`,
  );

const RED = '\u001b[31m';
const BIDI = '\u202e\u2066\u200f';
/** A report in which each field that may be shown holds control, escape, bidirectional and zero-width characters. */
export const DISGUISED = `From: MAILER-DAEMON@mx.example.net\nTo: an\u0007na@sender.example\nSubject: Undelivered ${BIDI}Mail\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="A"\n\n--A\nContent-Type: text/plain; charset=utf-8\n\n${RED}Your message${BIDI} could not be delivered.\u0000\u0008\u009b31m\n\n--A\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx${BIDI}.example.net\n\nOriginal-Recipient: rfc822; b${BIDI}ob@example.net\nFinal-Recipient: rfc822; rob\u0007ert@new.example\nAction: failed\nStatus: 5.2.2\nRemote-MTA: dns; mx.${RED}example.net\nDiagnostic-Code: smtp; 552 5.2.2 ${RED}mailbox${BIDI} full \u0007\u200b\u2028\n--A--\n`;

/** A page that would load and run things in a browser. */
export const LOADED_PAGE = `${HEADER}Content-Type: text/html; charset=utf-8\n\n<html><head><script src="https://track.example/a.js"></script><link rel="stylesheet" href="https://track.example/a.css"><meta http-equiv="refresh" content="0;url=https://track.example/"></head><body onload="fetch('https://track.example/')"><img src="https://track.example/a.png"><iframe src="https://track.example/"></iframe><object data="https://track.example/"></object><p>552 5.2.2 mailbox full</p><a href="javascript:alert(1)">more</a></body></html>`;

/** Packed again and again, with something harmless at the core. */
export const nested = (core: Buffer, times: number): Buffer =>
  Array.from({ length: times }).reduce<Buffer>(
    (inner, _, at) => (at % 2 === 0 ? gzipSync(inner) : zipOf(`${at}.zip`, inner)),
    core,
  );
