import { isSecretKey, MAX_DEPTH, MAX_VALUES, type PlistValue } from './plist-value.ts';

const HEADER = 'bplist00';
const TRAILER = 32;
const FALSE = 0x08;
const TRUE = 0x09;

/** Thrown inside this file only: the bytes are no property list, or a hostile one. */
class Broken extends Error {}

/** Walks the objects of a binary property list (Apple's CFBinaryPList.c): each is found by its place in a table. */
class Reader {
  readonly #bytes: Buffer;
  readonly #offsets: readonly number[];
  readonly #refSize: number;
  #left = MAX_VALUES;

  constructor(bytes: Buffer) {
    const trailer = bytes.length - TRAILER;
    if (trailer < HEADER.length || bytes.toString('latin1', 0, 8) !== HEADER) throw new Broken();
    const [offsetSize = 0, refSize = 0] = [bytes[trailer + 6], bytes[trailer + 7]];
    const count = Number(bytes.readBigUInt64BE(trailer + 8));
    const table = Number(bytes.readBigUInt64BE(trailer + 24));
    const fits = (size: number) => size >= 1 && size <= 4;
    if (!fits(offsetSize) || !fits(refSize) || count > MAX_VALUES || table + count * offsetSize > trailer) {
      throw new Broken();
    }
    this.#bytes = bytes;
    this.#refSize = refSize;
    this.#offsets = Array.from({ length: count }, (_, at) => bytes.readUIntBE(table + at * offsetSize, offsetSize));
  }

  read(index: number, depth = 0): PlistValue | undefined {
    const at = this.#offsets[index];
    this.#left -= 1;
    if (at === undefined || depth > MAX_DEPTH || this.#left < 0) throw new Broken();
    const marker = this.#byte(at);
    const low = marker & 0x0f;
    if (marker === FALSE || marker === TRUE) return marker === TRUE;
    switch (marker >> 4) {
      case 0x1:
        return this.#integer(at + 1, 1 << low);
      case 0x5:
        return this.#text(at, low, 1, 'latin1');
      case 0x6:
        return this.#text(at, low, 2, 'utf16le');
      case 0xa:
        return this.#list(at, low, depth);
      case 0xd:
        return this.#dict(at, low, depth);
      default:
        return undefined;
    }
  }

  #byte(at: number): number {
    const byte = this.#bytes[at];
    if (byte === undefined) throw new Broken();
    return byte;
  }

  #integer(at: number, size: number): number {
    if (size > 8 || at + size > this.#bytes.length) throw new Broken();
    return size === 8 ? Number(this.#bytes.readBigInt64BE(at)) : this.#bytes.readUIntBE(at, size);
  }

  /** A count of 15 means that the real one follows as an integer. */
  #count(at: number, low: number): { count: number; from: number } {
    if (low !== 15) return { count: low, from: at + 1 };
    const marker = this.#byte(at + 1);
    if (marker >> 4 !== 1) throw new Broken();
    const size = 1 << (marker & 0x0f);
    return { count: this.#integer(at + 2, size), from: at + 2 + size };
  }

  #text(at: number, low: number, width: 1 | 2, encoding: 'latin1' | 'utf16le'): string {
    const { count, from } = this.#count(at, low);
    const to = from + count * width;
    if (count < 0 || to > this.#bytes.length) throw new Broken();
    const bytes = Buffer.from(this.#bytes.subarray(from, to));
    return (width === 2 ? bytes.swap16() : bytes).toString(encoding);
  }

  #refs(from: number, count: number): number[] {
    if (count < 0 || from + count * this.#refSize > this.#bytes.length) throw new Broken();
    return Array.from({ length: count }, (_, at) => this.#bytes.readUIntBE(from + at * this.#refSize, this.#refSize));
  }

  #list(at: number, low: number, depth: number): PlistValue[] {
    const { count, from } = this.#count(at, low);
    return this.#refs(from, count).flatMap((ref) => this.read(ref, depth + 1) ?? []);
  }

  #dict(at: number, low: number, depth: number): PlistValue {
    const { count, from } = this.#count(at, low);
    const keys = this.#refs(from, count);
    const values = this.#refs(from + count * this.#refSize, count);
    const entries = new Map<string, PlistValue>();
    for (const [index, ref] of keys.entries()) {
      const key = this.read(ref, depth + 1);
      if (typeof key !== 'string' || isSecretKey(key)) continue;
      const value = this.read(values[index] ?? -1, depth + 1);
      if (value !== undefined) entries.set(key, value);
    }
    return { entries };
  }

  get top(): number {
    return Number(this.#bytes.readBigUInt64BE(this.#bytes.length - TRAILER + 16));
  }
}

/** Reads a binary property list; undefined when it is none, is damaged, or is built to go round in circles. */
export function readBinaryPlist(bytes: Uint8Array): PlistValue | undefined {
  try {
    const reader = new Reader(Buffer.from(bytes));
    return reader.read(reader.top);
  } catch (error) {
    if (error instanceof Broken || error instanceof RangeError) return undefined;
    throw error;
  }
}
