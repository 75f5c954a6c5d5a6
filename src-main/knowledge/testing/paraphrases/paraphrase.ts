/** A text of our own that says a known thing in another way than the servers do. */
export interface Paraphrase {
  readonly text: string;
  /** Reasons that a mail administrator would take as right. */
  readonly reasons: readonly string[];
  /** The text leaves it open: nothing above `possible` may be said. */
  readonly isOpen?: true;
  /** Causes that all have to be named, the one that the text names first at the front. */
  readonly causes?: readonly string[];
  /** Not read yet; a test holds that this is so, and prints how many are read. */
  readonly isMissed?: true;
}

/** A row that is not read yet. */
export const missed = (one: Paraphrase): Paraphrase => ({ ...one, isMissed: true });

/** Shorthand for one row. */
export const row = (text: string, ...reasons: readonly string[]): Paraphrase => ({ text, reasons });
/** A row that leaves it open. */
export const open = (text: string, ...reasons: readonly string[]): Paraphrase => ({ text, reasons, isOpen: true });
/** A row that offers alternatives: their causes in the order of the text. */
export const either = (text: string, reasons: readonly string[], ...causes: readonly string[]): Paraphrase => ({
  text,
  reasons,
  isOpen: true,
  causes,
});
