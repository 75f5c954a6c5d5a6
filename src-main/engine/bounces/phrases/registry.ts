import type { Phrases } from './phrases.ts';

const files = import.meta.glob<Phrases>('./*.phrases.ts', { eager: true, import: 'default' });

/** The words of every program in this folder, in the order of the file names. */
export const PHRASES: readonly Phrases[] = Object.keys(files)
  .sort()
  .flatMap((name) => files[name] ?? []);

type Role = Exclude<keyof Phrases, 'program'>;

const NONE = '(?!)';

/** One alternation of what all programs say in one role; a blank in a phrase stands for any gap between words. */
function sourceOf(role: Role): string {
  const all = PHRASES.flatMap((one) => one[role] ?? []);
  const source = all.join('|').replaceAll(' ?', '[\\s>]{0,16}').replaceAll(' ', '[\\s>]{1,16}');
  return all.length === 0 ? NONE : `(?:${source})`;
}

const anywhere = (role: Role): RegExp => new RegExp(sourceOf(role), 'iu');
const beforeAddress = (role: Role): RegExp => new RegExp(`${sourceOf(role)}[\\s'"<(\\[*:>-]{0,12}(?:mailto:)?$`, 'iu');

/** Tests for what stands right before an address. */
export const LEADS_TO = {
  failed: beforeAddress('failed'),
  list: beforeAddress('list'),
  towards: beforeAddress('towards'),
  typed: beforeAddress('typed'),
  passedOn: beforeAddress('passedOn'),
  sender: beforeAddress('sender'),
  helper: beforeAddress('helper'),
} as const;

/** Tests for what stands right behind an address that failed. */
export const FAILED_BEFORE = new RegExp(`^[>)'"\\]]{0,3}${sourceOf('behind')}`, 'iu');

/** Tests for a whole report. */
export const SAYS = {
  list: anywhere('list'),
  refused: anywhere('refused'),
  short: anywhere('short'),
  waiting: anywhere('waiting'),
  over: anywhere('over'),
  arrived: anywhere('arrived'),
} as const;

/** The line from which on the message that came back is shown. */
export const COPY_BEGINS = new RegExp(`^[ \\t]{0,16}${sourceOf('copy')}$`, 'imu');
