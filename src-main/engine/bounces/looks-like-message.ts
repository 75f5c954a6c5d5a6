const KNOWN =
  /^(?:received|return-path|from|to|subject|date|message-id|mime-version|content-type|delivered-to|x-[a-z-]{1,60}|auto-submitted|reply-to|sender)[ \t]{0,4}:/i;
const FIELD = /^[A-Za-z][A-Za-z0-9-]{0,76}[ \t]{0,4}:/;

/**
 * Whether a text starts with the header of a mail (RFC 5322): at least three known fields and nothing else before the
 * first empty line. A leading `From ` line of an mbox file is allowed.
 */
export function looksLikeMessage(text: string): boolean {
  const lines = text
    .slice(0, 65_536)
    .replace(/^\s{1,200}/, '')
    .split('\n');
  let known = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') break;
    if (/^[ \t]/.test(line) || (index === 0 && /^>?From /.test(line))) continue;
    if (!FIELD.test(line)) return known >= 3 && /^content-type|^received/im.test(text.slice(0, 65_536));
    if (KNOWN.test(line)) known += 1;
  }
  return known >= 3;
}
