const LONGEST = 1_000_000;
/** Control characters but tab and line ends, and the marks that turn the direction of what follows. */
const HIDDEN = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/gu;

const MARKS = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

const marked = (bytes: Uint8Array) => MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))?.encoding;

function decode(bytes: Uint8Array): string {
  const encoding = marked(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  if (bytes.includes(0)) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Without `stream`, Node 20 takes a short cut that reads 0x80 to 0x9F as control characters.
    return new TextDecoder('windows-1252').decode(bytes, { stream: true });
  }
}

/**
 * The text of a file for people to look at: by its byte order mark, else UTF-8, else Windows-1252; empty for
 * something that is not text. Hidden characters are left out; at most 1,000,000 characters.
 */
export const textOfBytes = (bytes: Uint8Array): string => decode(bytes).replaceAll(HIDDEN, '').slice(0, LONGEST);
