import type { CheckRow } from '../../src-main/contract/result.ts';
import { t } from '../text/t.ts';

/** The status line of a running check; the number is shown only while a row of the list is running. */
export function progressSentence(rows: readonly CheckRow[], said: string): string {
  if (said !== '') return said;
  const at = rows.findIndex((row) => row.status === 'running');
  const row = rows[at];
  if (!row) return t('checking.start');
  return t('checking.count', { number: at + 1, total: rows.length, name: row.name });
}
