/** Control, bidi and zero-width characters: they could forge or hide parts of a name on the screen. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Makes words of a stranger fit to show: no control or direction characters, at most `max` characters. */
export function cleanText(text: string, max: number): string {
  return text
    .slice(0, max * 2)
    .replace(UNWANTED, ' ')
    .slice(0, max)
    .trim();
}
