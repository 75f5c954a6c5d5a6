/** A word or name of a text, and where it stands. */
export interface Word {
  readonly text: string;
  /** `name` stands for a host or web address: its parts count for the hosts of terms only. */
  readonly kind: 'word' | 'address' | 'ip' | 'name';
  /** Counted in words; a comma, colon or bracket counts as one word. */
  readonly at: number;
  /** Which clause of the text: words of two clauses never belong together. */
  readonly clause: number;
  /** A comma, colon or bracket stands in front. */
  readonly pause: boolean;
}

const NAMES = [
  '(?<name>https?:\\/\\/[^\\s<>"\')\\]]{1,400}|(?:[a-z0-9_-]{1,63}\\.){1,10}(?!please|if|for|the|see|visit|contact)[a-z]{2,18}(?![a-z0-9@_-]))',
  '(?<address>[^\\s<>"\'(),;:[\\]@]{1,64}@[a-z0-9][a-z0-9.-]{0,252})',
  '(?<ip>\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7})',
  '(?<code>\\d\\.\\d{1,3}\\.\\d{1,3})',
].join('|');
const ENDS = '(?<end>[.;!?](?=\\s|$|["\')])|[。；！？]| (?:-{1,3}|\\|{1,2}) )|(?<pause>[:,()、，：])';
const OF_ASCII = new RegExp(`${NAMES}|(?<word>[a-z0-9]+(?:'[a-z]+)*)|${ENDS}`, 'g');
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const OF_ANY = new RegExp(`${NAMES}|(?<word>[${CJK}]|(?:(?![${CJK}])[\\p{L}\\p{N}])+(?:'[\\p{L}]+)*)|${ENDS}`, 'gu');

const ASCII = /^\p{ASCII}*$/u;

/** Letters that Unicode does not take apart into a letter and an accent. */
const WHOLE: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Without accents and with full-width letters narrowed, so that every spelling of a word is one. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[łøđıßæœ]/g, (letter) => WHOLE[letter] ?? letter)
    .normalize('NFC');

/** Most words that are looked at: far more than any reply has. */
const MOST = 2_000;

/**
 * Cuts a text in the form of `normalWords` into words. Apostrophes vanish (`doesn't` → `doesnt`), hyphens part words,
 * each Chinese or Japanese sign is a word of its own, mail addresses and host names stay whole.
 */
export function splitWords(text: string): Word[] {
  const plain = ASCII.test(text);
  const words: Word[] = [];
  let [at, clause, pause] = [0, 0, false];
  for (const { 0: hit, groups = {} } of (plain ? text : folded(text)).matchAll(plain ? OF_ASCII : OF_ANY)) {
    if (words.length >= MOST) break;
    if (groups.end !== undefined) clause += 1;
    else if (groups.pause !== undefined) {
      at += pause ? 0 : 1;
      pause = true;
    } else if (groups.code === undefined) {
      words.push({
        text: groups.word === undefined ? hit : hit.replaceAll("'", ''),
        kind: kindOf(groups),
        at,
        clause,
        pause,
      });
      at += 1;
      pause = false;
    }
  }
  return words;
}

const kindOf = (groups: Readonly<Record<string, string | undefined>>): Word['kind'] =>
  groups.word !== undefined
    ? 'word'
    : groups.address !== undefined
      ? 'address'
      : groups.ip !== undefined
        ? 'ip'
        : 'name';
