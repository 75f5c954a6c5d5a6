/** Columns of one way to say it: each is a choice of words parted by `|`; a sentence takes one word of every column. */
export type Sentence = readonly string[];

/** One cause or reason, and how people and programs say it. */
export interface Family {
  readonly name: string;
  /** Reasons (`bounce-reasons`) that are right; the first is meant. */
  readonly reasons?: readonly string[];
  /** Causes that are right in the first place. */
  readonly causes?: readonly string[];
  readonly said: readonly Sentence[];
}

/** Every sentence of a family: one word of each column, joined by blanks. */
export const sentencesOf = ({ said }: Family): string[] =>
  said.flatMap((columns) =>
    columns
      .map((column) => column.split('|'))
      .reduce<string[]>((begun, words) => begun.flatMap((start) => words.map((word) => `${start} ${word}`)), [''])
      .map((sentence) =>
        sentence
          .trim()
          .replace(/ {2,}/g, ' ')
          .replace(/ ([,.:])/g, '$1'),
      ),
  );
