import { cued } from '../../replies/cued.ts';
import { rememberLast } from '../../replies/remember-last.ts';
import { lineSearch } from './line-search.ts';
import type { Phrases } from './phrases.ts';

const files = import.meta.glob<Phrases>('./*.phrases.ts', { eager: true, import: 'default' });

/** The words of every program in this folder, in the order of the file names. */
export const PHRASES: readonly Phrases[] = Object.keys(files)
  .sort()
  .flatMap((name) => files[name] ?? []);

type Role = Exclude<keyof Phrases, 'program'>;

/** What all programs say in one role, each phrase by itself; a blank in a phrase stands for any gap between words. */
const phrasesOf = (role: Role): string[] =>
  PHRASES.flatMap((one) => one[role] ?? []).map((phrase) =>
    phrase.replaceAll(' ?', '[\\s>]{0,16}').replaceAll(' ', '[\\s>]{1,16}'),
  );

/** Offsets in a text: of the first character, and of the first one behind. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A search for what is said in one role. It tries only the phrases whose words stand in the text. */
export interface RoleSearch {
  readonly test: (text: string) => boolean;
  /** Where the first phrase stands; `undefined` when none is said. */
  readonly placeIn: (text: string) => Place | undefined;
}

const patternsOf = (role: Role, around: (phrase: string) => string, flags = 'iu'): RegExp[] =>
  phrasesOf(role).map((phrase) => new RegExp(around(`(?:${phrase})`), flags));

const patternsWithRole = <R extends Role>(roles: readonly R[], around: (phrase: string) => string) =>
  roles.flatMap((role) => patternsOf(role, around).map((pattern) => ({ role, pattern })));

function searchFor(role: Role, around: (phrase: string) => string, flags = 'iu'): RoleSearch {
  const phrases = patternsOf(role, around, flags);
  const possible = cued(phrases, (phrase) => phrase);
  return {
    test: (text) => possible(text).some((phrase) => phrase.test(text)),
    placeIn: (text) => {
      let first: Place | undefined;
      for (const phrase of possible(text)) {
        const hit = phrase.exec(text);
        if (hit && !(first && first.start <= hit.index)) first = { start: hit.index, end: hit.index + hit[0].length };
      }
      return first;
    },
  };
}

const LEADING = ['failed', 'list', 'towards', 'typed', 'passedOn', 'sender', 'helper'] as const;
const leads = patternsWithRole(LEADING, (phrase) => `${phrase}[\\s'"<(\\[*:>-]{0,12}(?:mailto:)?$`);
const leadsIn = rememberLast(cued(leads, ({ pattern }) => pattern));
const leadsTo = (asked: (typeof LEADING)[number]): Pick<RoleSearch, 'test'> => ({
  test: (before) => leadsIn(before).some(({ role, pattern }) => role === asked && pattern.test(before)),
});

/** Tests for what stands right before an address. */
export const LEADS_TO = {
  failed: leadsTo('failed'),
  list: leadsTo('list'),
  towards: leadsTo('towards'),
  typed: leadsTo('typed'),
  passedOn: leadsTo('passedOn'),
  sender: leadsTo('sender'),
  helper: leadsTo('helper'),
} as const;

/** Tests for what stands right behind an address that failed. */
export const FAILED_BEFORE = searchFor('behind', (phrase) => `^[>)'"\\]]{0,3}${phrase}`);

/** The heading over the addresses that failed. */
export const LIST_BEGINS = searchFor('list', (phrase) => phrase);

const SAYING = ['list', 'refused', 'short', 'waiting', 'over', 'arrived'] as const;
const sayings = patternsWithRole(SAYING, (phrase) => phrase);
const sayingsIn = cued(sayings, ({ pattern }) => pattern);

/** Tests for what a whole report says: looks over the text once for all of them. */
export function saidIn(text: string): (role: (typeof SAYING)[number]) => boolean {
  const possible = sayingsIn(text);
  return (asked) => possible.some(({ role, pattern }) => role === asked && pattern.test(text));
}

/** Where the line begins from which on the message that came back is shown; `undefined` when none is. */
export const copyBegins = lineSearch(phrasesOf('copy').map((phrase) => `[ \\t]{0,16}(?:${phrase})$`));
