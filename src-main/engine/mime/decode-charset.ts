import { charsetOf } from './charset-label.ts';
import { decodeUtf7 } from './decode-utf7.ts';
import { guessCharset } from './guess-charset.ts';

const ESC = 27;
const decoders = new Map<string, InstanceType<typeof TextDecoder>>();
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

const decoderFor = (encoding: string): InstanceType<typeof TextDecoder> => {
  const known = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, known);
  return known;
};

/** The 27 characters that windows-1252 has between 0x80 and 0x9F; Node 20 decodes these as if it were ISO 8859-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const C1 = /[\u0080-\u009f]/g;

function decodeAs(encoding: string, bytes: Uint8Array): string {
  if (encoding === 'utf-7') return decodeUtf7(decodeAs('windows-1252', bytes));
  if (encoding === 'utf-16') return decodeAs(utf16Order(bytes), bytes);
  const text = decoderFor(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(C1, (one: string) => WINDOWS_1252[one.charCodeAt(0) - 0x80] ?? one);
}

/** The byte order by its mark, else by where the zeros of ASCII letters stand. */
function utf16Order(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < Math.min(bytes.length, 4096); index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  }
  return evenZeros > oddZeros ? 'utf-16be' : 'utf-16le';
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The escape sequences that shift into Japanese characters: `ESC $ @`, `ESC $ B`, `ESC ( J`, `ESC ( I`. */
const JAPANESE_SHIFT = /\p{Cc}(?:\$[@B]|\([IJ])/u;

/** Damage that still lets a reader trust the declaration: at most one broken character in ten that are not ASCII. */
function isMostlySound(text: string): boolean {
  const broken = text.split('\ufffd').length - 1;
  return broken === 0 || broken * 10 <= (text.match(/[^ -~\s]/g)?.length ?? 0);
}

/** Eight-bit text that is not UTF-8: the declaration if it fits, cut UTF-8, or a guess. */
function decodeEightBit(bytes: Uint8Array, declared: string | undefined): string {
  if (declared !== undefined && declared !== 'iso-2022-jp') {
    const text = decodeAs(declared, bytes);
    if (isMostlySound(text)) return text;
  }
  const cut = decodeAs('utf-8', bytes);
  return isMostlySound(cut) ? cut : decodeAs(guessCharset(bytes), bytes);
}

/**
 * Bytes to text by the charset that is declared, as far as it is true: UTF-8 under a wrong or no label is seen, raw
 * `ESC $ B` is Japanese whatever the label says, and eight-bit text without a usable label is guessed. Never throws.
 */
export function decodeCharset(bytes: Uint8Array, label?: string): string {
  const declared = charsetOf(label);
  if (declared === 'utf-7' || declared?.startsWith('utf-16') === true) return decodeAs(declared, bytes);
  const utf8 = tryUtf8(bytes);
  if (utf8 === undefined) return decodeEightBit(bytes, declared);
  const shifts = bytes.includes(ESC) && (declared === 'iso-2022-jp' || JAPANESE_SHIFT.test(utf8));
  return shifts ? decodeAs('iso-2022-jp', bytes) : utf8;
}
