const KANA = /[\u3040-\u30ff]/g;
const WIDE = /[\u3000-\u9fff\uff00-\uffef]/g;
/** Half-width kana are what other charsets look like when they are read as Shift_JIS. */
const HALF_KANA = /[\uff61-\uff9f]/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Japanese text is full of kana: a wrong charset gives next to none. */
const isJapanese = (bytes: Uint8Array, label: string): boolean => {
  const text = tryDecode(bytes, label);
  if (text === undefined) return false;
  const wide = count(text, WIDE);
  return wide > 3 && count(text, KANA) > wide / 5 && count(text, HALF_KANA) < wide / 10;
};

/** Cyrillic text is nearly all eight-bit letters; KOI8-R has its small ones where windows-1251 has its capitals. */
function cyrillic(bytes: Uint8Array): string | undefined {
  let [low, high, ascii] = [0, 0, 0];
  for (const byte of bytes) {
    if (byte >= 0xe0) high += 1;
    else if (byte >= 0xc0) low += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ascii += 1;
  }
  const letters = low + high;
  if (letters < 12 || letters * 2 < ascii) return undefined;
  return high > low ? 'windows-1251' : 'koi8-r';
}

/** Whether the eight-bit bytes stand in runs, as in Cyrillic, and not alone between ASCII letters, as in Western text. */
function standInRuns(bytes: Uint8Array): boolean {
  let [runs, alone, run] = [0, 0, 0];
  for (const byte of bytes) {
    if (byte >= 0xc0) run += 1;
    else {
      if (run > 2) runs += 1;
      else if (run > 0) alone += 1;
      run = 0;
    }
  }
  return runs > alone;
}

/**
 * The likeliest charset of eight-bit text that is not UTF-8 and has no true declaration: Japanese by its kana, Cyrillic
 * by its runs of letters, else windows-1252. Looks at the first 64 KiB.
 */
export function guessCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536);
  if (isJapanese(sample, 'euc-jp')) return 'euc-jp';
  if (isJapanese(sample, 'shift_jis')) return 'shift_jis';
  return (standInRuns(sample) ? cyrillic(sample) : undefined) ?? 'windows-1252';
}
