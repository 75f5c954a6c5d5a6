import { CAUSES } from './causes.ts';

/** First fix of each cause, for the first answer that is given without any test. */
export const fixByCause: Readonly<Record<string, string>> = Object.freeze(
  Object.fromEntries(CAUSES.flatMap(({ id, fixes: [first] }) => (first === undefined ? [] : [[id, first]]))),
);
