const HEAD = 32_000;
const FIELD = /^[!-9;-~]{1,80}:/;
/** A message has these of its sender, and at least one that a server or a mail app wrote. */
const AUTHOR = /^from:/im;
const OWN = /^(?:received|date|message-id|mime-version|return-path|delivered-to):/im;

/** Whether a text is a whole message: it begins with the lines that a mail app keeps above the words. */
export function looksLikeMessage(text: string): boolean {
  const [head = ''] = text
    .trimStart()
    .slice(0, HEAD)
    .split(/\r?\n\r?\n/, 1);
  const lines = head.split(/\r?\n/);
  const isField = (line: string) => FIELD.test(line) || /^[ \t]/.test(line) || line.startsWith('From ');
  return lines.length > 2 && lines.slice(0, 50).every(isField) && AUTHOR.test(head) && OWN.test(head);
}
