/** What an EHLO reply offers (RFC 5321 section 4.1.1.1). */
export interface Capabilities {
  /** Keyword lines as sent, without the greeting line. */
  readonly lines: readonly string[];
  /** Sign-in mechanisms, upper case, each once. */
  readonly mechanisms: readonly string[];
  readonly startTls: boolean;
  /** Octets of the biggest message, when the server names a limit. */
  readonly maxSize?: number;
  /** Takes several commands at once (RFC 2920). */
  readonly pipelining?: true;
  /** Takes addresses with letters beyond ASCII (RFC 6531). */
  readonly smtpUtf8?: true;
}

const MECHANISM = /^[A-Z0-9_-]{1,20}$/;
const SIZE = /^SIZE\s+(\d{1,15})\s*$/i;

/** RFC 4954 writes `AUTH PLAIN LOGIN`; old servers repeat the list as `AUTH=PLAIN LOGIN`. */
const mechanismsOf = (line: string): string[] =>
  /^AUTH[ =]/i.test(line)
    ? line
        .slice(5)
        .toUpperCase()
        .split(/[\s=]+/)
        .filter((word) => MECHANISM.test(word))
    : [];

/** Reads the text lines of an EHLO reply; the first is the server's greeting. At most 64 lines of 512 characters. */
export const parseCapabilities = (replyLines: readonly string[]): Capabilities => {
  const lines = replyLines
    .slice(1, 65)
    .map((line) => line.slice(0, 512).trim())
    .filter((line) => line !== '');
  const size = lines.map((line) => SIZE.exec(line)?.[1]).find((digits) => digits !== undefined);
  const maxSize = Number(size ?? 0);
  return {
    lines,
    mechanisms: [...new Set(lines.flatMap(mechanismsOf))].slice(0, 32),
    startTls: lines.some((line) => /^STARTTLS$/i.test(line)),
    // RFC 1870: zero means that no fixed limit is in force.
    ...(maxSize > 0 ? { maxSize } : {}),
    ...(lines.some((line) => /^PIPELINING$/i.test(line)) ? { pipelining: true } : {}),
    ...(lines.some((line) => /^SMTPUTF8$/i.test(line)) ? { smtpUtf8: true } : {}),
  };
};
