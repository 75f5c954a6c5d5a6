/** Google's help page prints a zero behind these three codes; on the wire it is absent (535 5.7.8, 534 5.7.9, 504 5.7.4). */
const PRINTED: Readonly<Record<string, string>> = { '5.7.80': '5.7.8', '5.7.90': '5.7.9' };

/**
 * The enhanced status code as servers send it, when a help page printed it otherwise.
 * `504 5.7.40` is only mended beside its basic code, because `550 5.7.40` is another code of its own.
 */
export function printedStatus(enhanced: string, code?: string): string {
  if (enhanced === '5.7.40' && code === '504') return '5.7.4';
  return PRINTED[enhanced] ?? enhanced;
}
