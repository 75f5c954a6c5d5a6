const QUOTE = /^[ \t]{0,2}>(?!>> |> ?>> )[ \t]?/;
const MAX_DEPTH = 5;

const isQuoted = (lines: readonly string[]): boolean => {
  const filled = lines.filter((line) => line.trim() !== '' && !line.startsWith('>>> '));
  const quoted = filled.filter((line) => QUOTE.test(line));
  return quoted.length >= 2 && quoted.length >= filled.length / 2;
};

/**
 * Takes off the `> ` that a mail app puts in front of each quoted line, up to five deep, where at least half of the lines
 * have it. The `>>> RCPT TO` of a transcript is kept.
 */
export function unquoted(text: string): string {
  if (!text.includes('>')) return text;
  let lines = text.split('\n');
  for (let depth = 0; depth < MAX_DEPTH && isQuoted(lines); depth += 1) {
    lines = lines.map((line) => line.replace(QUOTE, ''));
  }
  return lines.join('\n');
}
