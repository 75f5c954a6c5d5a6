/**
 * Gives text the marks of a mail server again, after a mail app or word processor made it pretty: straight quotes, plain
 * blanks, two hyphens for a dash, no invisible characters. Keeps the length of lines roughly and all line ends.
 */
export function plainMarks(text: string): string {
  if (/^[\t\n\x20-\x7e]*$/.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u00a0\u2007\u202f\u3000]/g, ' ')
    .replace(/[\u2018\u2019\u201a\u2032\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2014\u2015]/g, '--')
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/\u2026/g, '...');
}
