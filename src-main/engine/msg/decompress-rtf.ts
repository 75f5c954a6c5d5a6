const COMPRESSED = 0x75_46_5a_4c;
const PLAIN = 0x41_4c_45_4d;
/** What every dictionary starts with ([MS-OXRTFCP] section 2.1.2.1). */
const PRELOAD =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const WINDOW = 4096;

class Window {
  private readonly ring = Uint8Array.from(PRELOAD.padEnd(WINDOW, '\0'), (one) => one.charCodeAt(0));
  private end = PRELOAD.length;
  readonly out: string[] = [];

  put(byte: number): void {
    this.ring[this.end] = byte;
    this.end = (this.end + 1) % WINDOW;
    this.out.push(String.fromCharCode(byte));
  }

  /** Repeats what stands at an earlier place; a reference to the end itself ends the text. */
  repeat(token: number): boolean {
    const from = token >> 4;
    if (from === this.end) return false;
    for (let step = 0; step < (token & 15) + 2; step += 1) this.put(this.ring[(from + step) % WINDOW] ?? 0);
    return true;
  }
}

function decompress(bytes: Uint8Array, limit: number): string {
  const window = new Window();
  let [at, run, control] = [16, 0, 0];
  while (at < bytes.length && window.out.length < limit) {
    if (run === 0) {
      control = bytes[at] ?? 0;
      at += 1;
    }
    const isReference = ((control >> run) & 1) === 1;
    run = (run + 1) % 8;
    if (!isReference) window.put(bytes[at] ?? 0);
    else if (!window.repeat(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0))) break;
    at += isReference ? 2 : 1;
  }
  return window.out.join('').slice(0, limit);
}

/** The text of a compressed RTF stream ([MS-OXRTFCP]), one character per byte, at most `limit`. Empty where it is none. */
export function decompressRtf(bytes: Uint8Array, limit: number): string {
  if (bytes.length < 16) return '';
  const kind = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(8, true);
  if (kind === COMPRESSED) return decompress(bytes, limit);
  if (kind !== PLAIN) return '';
  return Array.from(bytes.subarray(16, 16 + limit), (byte) => String.fromCharCode(byte)).join('');
}
