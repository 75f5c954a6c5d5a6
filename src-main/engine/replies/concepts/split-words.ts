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

/* What may stand at a place of a text, each in a group of its own: `kindOf` knows their order. */
const NAMES = [
  '(https?:\\/\\/[^\\s<>"\')\\]]{1,400}|(?:[a-z0-9_-]{1,63}\\.){1,10}(?!please|if|for|the|see|visit|contact)[a-z]{2,18}(?![a-z0-9@_-]))',
  '([^\\s<>"\'(),;:[\\]@]{1,64}@[a-z0-9][a-z0-9.-]{0,252})',
  '(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7})',
  '(\\d\\.\\d{1,3}\\.\\d{1,3})',
].join('|');
const ENDS = '([.;!?](?=\\s|$|["\')])|[。；！？]| (?:-{1,3}|\\|{1,2}) )|([:,()、，：])';
const OF_ASCII = new RegExp(`${NAMES}|([a-z0-9]+(?:'[a-z]+)*)|${ENDS}`, 'g');
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const OF_ANY = new RegExp(`${NAMES}|([${CJK}]|(?:(?![${CJK}])[\\p{L}\\p{N}])+(?:'[\\p{L}]+)*)|${ENDS}`, 'gu');

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

/** "The user exists but the mailbox is full": what stands before such a word is not what went wrong. */
const TURNS: ReadonlySet<string> = new Set(['but', 'however', 'aber', 'jedoch', 'pero', 'porem']);

/** Most words that are looked at: far more than any reply has. */
const MOST = 2_000;

/** What a hit of those expressions is, by the first of its groups that is there. */
function kindOf([, name, address, ip, code, word, end]: RegExpExecArray): Word['kind'] | 'code' | 'end' | 'pause' {
  if (word !== undefined) return 'word';
  if (end !== undefined) return 'end';
  if (name !== undefined) return 'name';
  if (address !== undefined) return 'address';
  if (ip !== undefined) return 'ip';
  return code === undefined ? 'pause' : 'code';
}

/**
 * Cuts a text in the form of `normalWords` into words. Apostrophes vanish (`doesn't` → `doesnt`), hyphens part words,
 * each Chinese or Japanese sign is a word of its own, mail addresses and host names stay whole, `recipient(s)` is one word.
 */
export function splitWords(text: string): Word[] {
  const plain = ASCII.test(text);
  const words: Word[] = [];
  let [at, clause, pause] = [0, 0, false];
  const source = (plain ? text : folded(text)).replaceAll('(s)', 's');
  const pieces = plain ? OF_ASCII : OF_ANY;
  pieces.lastIndex = 0;
  for (let hit = pieces.exec(source); hit && words.length < MOST; hit = pieces.exec(source)) {
    const kind = kindOf(hit);
    if (kind === 'end' || (kind === 'word' && TURNS.has(hit[0]))) clause += 1;
    else if (kind === 'pause') {
      at += pause ? 0 : 1;
      pause = true;
    } else if (kind !== 'code') {
      words.push({ text: kind === 'word' ? hit[0].replaceAll("'", '') : hit[0], kind, at, clause, pause });
      at += 1;
      pause = false;
    }
  }
  return words;
}
