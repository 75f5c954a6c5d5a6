/** Signs that come along when a name is copied out of a sentence or a mail header. */
const WRAPPING = /^[\s"'“”‘’«»<>()[\],;]+|[\s"'“”‘’«»<>()[\],;.]+$/g;
/** Signs nobody sees: zero-width and direction marks, soft hyphen, byte order mark. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** No name of a person or server is longer; a whole page that was pasted here must not be searched. */
const LONGEST = 2000;

/** Takes off blanks, quotes, brackets and trailing dots that were copied along with a name. */
export function cleanTyped(typed: string): string {
  let text = typed.slice(0, LONGEST).replace(UNSEEN, '');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(WRAPPING, '');
  }
  return text;
}
