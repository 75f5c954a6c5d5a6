import type { DomainFinding } from '../finding.ts';

/** The words for one code, as the catalogue holds them. */
export interface FindingWords {
  readonly title: string;
  readonly meaning: string;
  readonly whatToDo?: string | undefined;
}

/** A finding in sentences. */
export interface ToldFinding {
  readonly title: string;
  readonly meaning: string;
  readonly whatToDo?: string;
}

/** Puts the values of a finding into its words. Without words the code itself is all there is to say. */
export function tellFinding({ code, subject, values }: DomainFinding, words: FindingWords | undefined): ToldFinding {
  if (words === undefined) return { title: code, meaning: subject };
  // What a stranger wrote is put in once and never read for marks again.
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (mark, name: string) =>
      name === 'subject' ? subject : Object.hasOwn(values, name) ? (values[name] ?? mark) : mark,
    );
  const { title, meaning, whatToDo } = words;
  return {
    title: fill(title),
    meaning: fill(meaning),
    ...(whatToDo !== undefined && { whatToDo: fill(whatToDo) }),
  };
}
