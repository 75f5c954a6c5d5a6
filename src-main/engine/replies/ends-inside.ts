/** Fewer letters than these of a broken word say nothing. */
export const LEAST_OF_CUT = 12;

/**
 * Whether a text breaks off inside `word`: its end is a beginning of `word` of at least twelve letters and half its length.
 * Phone notices and dialogs cut errors like that. An end before a comma or a stop of `word` is an end of its own, not a cut.
 */
export function endsInside(text: string, word: string): boolean {
  const least = Math.max(LEAST_OF_CUT, Math.ceil(word.length / 2));
  for (let length = Math.min(word.length - 1, text.length); length >= least; length -= 1) {
    if (!/[,.;:!?]/.test(word.charAt(length)) && text.endsWith(word.slice(0, length))) return true;
  }
  return false;
}
