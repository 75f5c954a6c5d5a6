const FIRST = /(?<![\w.-])([245]\d{2})-(?:([245]\.\d{1,3}\.\d{1,3})[ \t]?)?/;
/** Quickly says no for most texts. */
const GOES_ON = /[245]\d\d-/;

/**
 * Joins a multi-line SMTP reply (RFC 5321 section 4.2.1) into one text: `550-5.7.26 a⏎550 5.7.26 b` → `550 5.7.26 a⏎b`.
 * Also undoes copies in which the line breaks are already lost. A text without a continued line is returned as it is.
 */
export function joinLines(text: string): string {
  const first = GOES_ON.test(text) ? FIRST.exec(text) : null;
  if (!first) return text;
  const [prefix, code = '', enhanced] = first;
  const again = new RegExp(
    `(?<=^|[\\s'">.,;:)])${code}(?:-|\\s{1,40})(?:[245]\\.\\d{1,3}\\.\\d{1,3}(?=\\s|$)[ \\t]?)?`,
    'g',
  );
  const end = first.index + prefix.length;
  const head = `${text.slice(0, first.index)}${code} ${enhanced ? `${enhanced} ` : ''}`;
  return head + text.slice(end).replace(again, '');
}
