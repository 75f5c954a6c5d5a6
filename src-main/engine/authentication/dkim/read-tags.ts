/** A list of tags such as `v=1; a=rsa-sha256` (RFC 6376 section 3.2). */
export interface TagList {
  /** By name as written (names are case-sensitive); of two with one name the first. Folding blanks around a value are gone. */
  readonly tags: ReadonlyMap<string, string>;
  readonly problems: readonly TagProblem[];
}
/** A name that comes twice, or a piece that is no `name=value`: either spoils the whole list. */
export type TagProblem = 'tag-twice' | 'tag-broken';

const MAX_LENGTH = 65_536;
const MAX_TAGS = 200;
const TAG = /^\s*([A-Za-z][A-Za-z0-9_]{0,99})\s*=(.*)$/s;

/** Takes a list of tags apart. At most 64 KiB and 200 tags are read; more is a broken tag. Never throws. */
export function readTags(text: string): TagList {
  const pieces = text.slice(0, MAX_LENGTH).split(';');
  const tags = new Map<string, string>();
  const problems = new Set<TagProblem>(text.length > MAX_LENGTH || pieces.length > MAX_TAGS + 1 ? ['tag-broken'] : []);
  // One final semicolon is allowed.
  if (pieces.at(-1)?.trim() === '') pieces.pop();
  for (const piece of pieces.slice(0, MAX_TAGS)) {
    const [, name, value = ''] = TAG.exec(piece) ?? [];
    if (name === undefined) problems.add('tag-broken');
    else if (tags.has(name)) problems.add('tag-twice');
    else tags.set(name, value.trim());
  }
  return { tags, problems: [...problems] };
}

/** The entries of a list with colons, such as `h=from:to`; lower case, without blanks and empty entries. */
export const colonList = (value: string): string[] =>
  value
    .split(':')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '');
