import type { Reading } from '../../src-main/contract/reading.ts';

/** One thing that a person brought beside the typed words: a file, a picture, or a text too long for the field. */
export interface Given {
  /** Unique in a case. */
  readonly id: string;
  /** Unique in a case too; readings name it as their input. */
  readonly name: string;
  readonly kind: 'file' | 'picture' | 'text';
  readonly state: 'reading' | 'read' | 'failed';
  /** What a person can look at: of a picture the recognised words, as corrected. */
  readonly text: string;
  /** Most urgent first, at most `MOST_READINGS`. */
  readonly readings: readonly Reading[];
  /** How many readings there were. */
  readonly total: number;
  /** Why it could not be read, and what to do instead. */
  readonly problem?: string;
  /** The person has looked at the words of the picture. */
  readonly looked?: boolean;
}

/** More are counted, but not kept: nobody reads a list that long. */
export const MOST_READINGS = 50;

/** The picture whose words are to be looked at: the next one that was not, else the last one that was. */
export function currentPicture(given: readonly Given[]): Given | undefined {
  const pictures = given.filter(({ kind }) => kind === 'picture');
  return pictures.find(({ looked }) => looked !== true) ?? pictures.at(-1);
}

/** A picture that must be looked at before there is an answer. One without words only when there is nothing else. */
export function pictureToLookAt(given: readonly Given[], hasText: boolean): Given | undefined {
  const open = given.filter(({ kind, looked }) => kind === 'picture' && looked !== true);
  const readable = open.find(({ state }) => state === 'read');
  const nothingElse = !hasText && given.every(({ state }) => state === 'failed');
  return readable ?? (nothingElse ? open[0] : undefined);
}
