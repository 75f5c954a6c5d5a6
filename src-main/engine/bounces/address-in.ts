/** One mail address inside a text; the local part may be anything printable but quotes, brackets and blanks. */
export const ADDRESS = /[^\s<>"'()[\],;:@\\`*|]{1,64}@(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\.){1,12}[a-z][a-z0-9-]{0,62}/i;

/** Japanese and Chinese have no blanks: the word before an address grows together with it. */
const WORD_BEFORE = /^[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]{1,63}(?=[a-z0-9])/i;

/** An address without what grew together with it: a word before it, dots, braces and equals signs around it. */
export const bareAddress = (found: string): string =>
  found.replace(WORD_BEFORE, '').replace(/^(?!=\?)[.{=]{1,3}|[.}]{1,3}$/g, '');

const unescapeXtext = (text: string): string =>
  text.replace(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/**
 * The address in a field such as `rfc822; <bob@example.net>` (RFC 3464 section 2.3), a header or a sentence.
 * Escapes of RFC 3461 (`bob+40example.net`) are undone. `undefined` when there is none.
 */
export function addressIn(value: string): string | undefined {
  const capped = value.slice(0, 2048);
  const whole = ADDRESS.exec(capped)?.[0] ?? ADDRESS.exec(unescapeXtext(capped))?.[0];
  const quoted = /"[^"\n]{1,64}"@[a-z0-9.-]{3,253}/i.exec(capped)?.[0];
  const found = (quoted ?? whole)?.replace(/^smtp=/i, '');
  return found !== undefined && found.length <= 320 ? bareAddress(found) : undefined;
}
