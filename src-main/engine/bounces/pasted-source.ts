const MAX_LINE = 78;
/** Fewer such lines may end in an equals sign by chance. */
const LEAST = 3;

const ESCAPED = /(?:=[0-9A-F]{2}){1,400}/g;

/** Bytes that were written as `=C3=A4`; what is no UTF-8 stays as it is. */
function unescaped(run: string): string {
  try {
    return decodeURIComponent(run.replaceAll('=', '%'));
  } catch {
    return run;
  }
}

/**
 * Undoes quoted-printable (RFC 2045 section 6.7) in a text that was copied out of the source of a mail: lines that break off
 * with `=` are joined, escaped characters are written out. Text that has fewer than three such lines stays as it is.
 */
export function withoutQuotedPrintable(text: string): string {
  if (!text.includes('=\n')) return text;
  const broken = text.split('\n').filter((line) => line.endsWith('=') && line.length > 40 && line.length <= MAX_LINE);
  if (broken.length < LEAST) return text;
  return text.replace(/=[ \t]{0,8}\n/g, '').replace(ESCAPED, unescaped);
}
