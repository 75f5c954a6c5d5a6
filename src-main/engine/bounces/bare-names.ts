import { LIST_BEGINS } from './phrases/registry.ts';

const MAX_NAMES = 100;
const MAX_LINES = 200;
/** A name in brackets, or alone in its line; behind a gap may stand what was wrong. */
const NAME = /^[ \t]{0,16}(?:<([a-z0-9][\w.+-]{0,63})>.*|([a-z0-9][\w.+-]{0,63})(?:[ \t]{2,}\S.*|[ \t]\(.*|[ \t]*))$/i;
/** Sendmail says the reason in brackets below. */
const REMARK = /^[ \t]{1,16}\(/;

/**
 * The names without a domain in the list of those who failed, as servers print the people of their own domain: the lines
 * right below the heading of the list. At most 100; none where the list shows anything else first.
 */
export function bareNames(text: string): string[] {
  const heading = LIST_BEGINS.placeIn(text);
  if (!heading) return [];
  const behind = text.slice(heading.end).split('\n', MAX_LINES);
  const names: string[] = [];
  for (const line of behind.slice(1)) {
    if ((line.trim() === '' && names.length === 0) || REMARK.test(line)) continue;
    const [, bracketed, name = bracketed] = NAME.exec(line) ?? [];
    if (name === undefined) break;
    if (names.length < MAX_NAMES) names.push(name);
  }
  return names;
}
