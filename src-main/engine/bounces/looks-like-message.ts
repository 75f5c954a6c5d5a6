const KNOWN =
  /^(?:received|return-path|from|to|subject|date|message-id|mime-version|content-type|delivered-to|x-[a-z-]{1,60}|auto-submitted|reply-to|sender)[ \t]{0,4}:/i;
const FIELD = /^[A-Za-z][A-Za-z0-9-]{0,76}[ \t]{0,4}:/;

const HEAD = 65_536;

/** The lines of a text one by one: a header is short, whatever comes behind it. */
function* linesOf(text: string): Generator<string> {
  for (let at = 0; at <= text.length;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    yield text.slice(at, end);
    at = end + 1;
  }
}

/**
 * Whether a text starts with the header of a mail (RFC 5322): at least three known fields and nothing else before the
 * first empty line. A leading `From ` line of an mbox file is allowed.
 */
export function looksLikeMessage(text: string): boolean {
  const head = text.slice(0, HEAD).replace(/^\s{1,200}/, '');
  let known = 0;
  let isFirst = true;
  for (const line of linesOf(head)) {
    if (line.trim() === '') break;
    const counts = !/^[ \t]/.test(line) && !(isFirst && /^>?From /.test(line));
    isFirst = false;
    if (!counts) continue;
    if (!FIELD.test(line)) return known >= 3 && /^content-type|^received/im.test(text.slice(0, HEAD));
    if (KNOWN.test(line)) known += 1;
  }
  return known >= 3;
}
