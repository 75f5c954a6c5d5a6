const HEARD = /^([ \t>]{0,8})<<< ([245]\d\d)([ -])/;

/**
 * Joins an answer over several lines in a transcript of sendmail, where each line has a mark of its own:
 * `<<< 550-a⏎<<< 550 b` → `<<< 550-a⏎550 b`. All else stays.
 */
export function joinTranscript(text: string): string {
  if (!text.includes('<<< ')) return text;
  let open: string | undefined;
  const lines = text.split('\n').map((line) => {
    const [, , code, mark] = HEARD.exec(line) ?? [];
    const goesOn = code !== undefined && code === open;
    open = mark === '-' ? code : undefined;
    return goesOn ? line.replace('<<< ', '') : line;
  });
  return lines.join('\n');
}
