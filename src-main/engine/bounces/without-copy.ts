import { copyBegins } from './phrases/registry.ts';

/** How much of a report has to stand before a line that may begin the copy. */
const LEAST = 20;

/** Where the copy of the message that came back begins in a report; the length of the text where none is shown. */
export function copyAt(text: string): number {
  const begins = copyBegins(text) ?? 0;
  return begins > LEAST ? begins : text.length;
}

/** The report without the copy of the message that came back. */
export const withoutCopy = (text: string): string => text.slice(0, copyAt(text));
