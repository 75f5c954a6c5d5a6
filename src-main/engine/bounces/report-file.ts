import { Gunzip, Unzip, UnzipInflate } from 'fflate';
import { decodeCharset } from '../mime/decode-charset.ts';

/** Reports about a whole domain; no single message came back. */
export type ReportKind = 'dmarc-report' | 'tls-report';

/** Bytes that are unpacked at most, and the input that is spent on them: a bomb costs no more than an honest file. */
const UNPACKED_LIMIT = 65_536;
const PACKED_LIMIT = 262_144;
const STEP = 1024;

/** RFC 7489 appendix C and RFC 9990: the root element, with a report's own elements in it. */
const DMARC =
  /<(?:[a-z0-9]{1,20}:)?feedback[\s>][^]{0,20000}<(?:[a-z0-9]{1,20}:)?(?:report_metadata|policy_published)[\s>]/i;
/** RFC 8460 section 4.4: a JSON object with these two members. */
const TLS =
  /^\s{0,200}\{[^]{0,20000}"organization-name"[^]{0,60000}"policies"|^\s{0,200}\{[^]{0,20000}"policies"[^]{0,60000}"organization-name"/;

class Collector {
  readonly bytes = new Uint8Array(UNPACKED_LIMIT);
  length = 0;
  get full(): boolean {
    return this.length >= UNPACKED_LIMIT;
  }
  add(chunk: Uint8Array): void {
    const part = chunk.subarray(0, UNPACKED_LIMIT - this.length);
    this.bytes.set(part, this.length);
    this.length += part.length;
  }
}

/** Pushes packed bytes in small steps until enough came out. Damage ends it; what came out before counts. */
function feed(packed: Uint8Array, into: Collector, push: (chunk: Uint8Array) => void): void {
  const end = Math.min(packed.length, PACKED_LIMIT);
  try {
    for (let at = 0; at < end && !into.full; at += STEP) push(packed.subarray(at, Math.min(end, at + STEP)));
  } catch {
    return;
  }
}

function gunzipStart(packed: Uint8Array, into: Collector): void {
  const gunzip = new Gunzip((chunk) => {
    into.add(chunk);
  });
  feed(packed, into, (chunk) => {
    gunzip.push(chunk);
  });
}

/** The first file of a zip archive only; what is nested in it stays packed. */
function unzipStart(packed: Uint8Array, into: Collector): void {
  let seen = 0;
  const unzip = new Unzip((file) => {
    seen += 1;
    if (seen > 1) return;
    file.ondata = (_, chunk) => {
      into.add(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  feed(packed, into, (chunk) => {
    unzip.push(chunk);
  });
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

/** The first 64 KiB of what is in a gzip or zip file, or of the bytes themselves. Never throws. */
function start(bytes: Uint8Array): Uint8Array {
  if (!isGzip(bytes) && !isZip(bytes)) return bytes.subarray(0, UNPACKED_LIMIT);
  const into = new Collector();
  if (isGzip(bytes)) gunzipStart(bytes, into);
  else unzipStart(bytes, into);
  return into.bytes.subarray(0, into.length);
}

/**
 * Whether a file is a DMARC aggregate report (XML) or a TLS report (JSON), as it is or packed with gzip or zip. Unpacks
 * 64 KiB at most, and one level only. `undefined` for everything else. Never throws.
 */
export function reportKindOf(bytes: Uint8Array): ReportKind | undefined {
  const text = decodeCharset(start(bytes));
  if (DMARC.test(text)) return 'dmarc-report';
  return TLS.test(text) ? 'tls-report' : undefined;
}
