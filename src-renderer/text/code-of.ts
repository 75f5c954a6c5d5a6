import type { Reading } from '../../src-main/contract/reading.ts';

/** The code that a reading found, as a mail server writes it: `550 5.7.1`. */
export function codeOf({ results, headline }: Reading): string {
  const [first] = results;
  const codes = [first?.replyCode, first?.enhancedStatus].filter((code) => code !== undefined).join(' ');
  return codes || (first?.evidence ?? headline).slice(0, 40);
}
