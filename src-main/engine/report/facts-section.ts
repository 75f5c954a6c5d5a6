import type { ReportSection } from './report-document.ts';

/** Rows of name and value under a heading; a row without its value is left out, and a part without rows is none. */
export function factsSection(
  heading: string,
  rows: readonly (readonly [name: string, value: string | undefined])[],
): ReportSection[] {
  const known = rows.filter((row): row is [string, string] => Boolean(row[1]));
  return known.length === 0 ? [] : [{ heading, kind: 'facts', rows: known }];
}
