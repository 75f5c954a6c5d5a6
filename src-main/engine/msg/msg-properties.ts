import { decodeCharset } from '../mime/decode-charset.ts';
import type { Storage } from './read-compound-file.ts';

const wide = new TextDecoder('utf-16le');
const TEXT_LIMIT = 1_048_576;
const FIXED = '__properties_version1.0';

/** The properties of one object in a .msg file ([MS-OXMSG]), by their four hexadecimal digits in upper case. */
export class MsgProperties {
  private readonly storage: Storage;
  private readonly headerSize: number;
  private readonly codepage: number | undefined;

  /** `headerSize`: bytes before the fixed properties: 32 at the top, 24 in an attached message, 8 elsewhere. */
  constructor(storage: Storage, headerSize: number, codepage?: number) {
    this.storage = storage;
    this.headerSize = headerSize;
    this.codepage = codepage ?? this.number('3FFD') ?? this.number('3FDE');
  }

  /** The codepage of texts that are not Unicode. */
  get charset(): number | undefined {
    return this.codepage;
  }

  text(id: string): string {
    const unicode = this.stream(id, '001F');
    if (unicode) return clean(wide.decode(unicode.subarray(0, TEXT_LIMIT)));
    const narrow = this.stream(id, '001E');
    return narrow ? clean(decodeCharset(narrow.subarray(0, TEXT_LIMIT), `cp${this.codepage ?? 1252}`)) : '';
  }

  binary(id: string): Uint8Array | undefined {
    return this.stream(id, '0102');
  }

  /** A 32-bit value; `undefined` where it is not there. */
  number(id: string): number | undefined {
    const fixed = this.storage.streams.get(FIXED)?.();
    if (!fixed) return undefined;
    const view = new DataView(fixed.buffer, fixed.byteOffset, fixed.byteLength);
    const tag = Number.parseInt(`${id}0003`, 16);
    for (let at = this.headerSize; at + 16 <= fixed.length; at += 16) {
      if (view.getUint32(at, true) === tag) return view.getUint32(at + 8, true);
    }
    return undefined;
  }

  private stream(id: string, type: string): Uint8Array | undefined {
    return this.storage.streams.get(`__substg1.0_${id}${type}`)?.();
  }
}

const clean = (text: string): string => text.replaceAll('\0', '').replace(/\r\n?/g, '\n');
