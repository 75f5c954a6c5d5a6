import { isDmarc } from '../dmarc/dmarc-record.ts';
import { isSpfRecord } from '../spf/record.ts';

/** What a text record is for; of `spf`, `dmarc` and `key` a name may hold one only. */
export type RecordKind = 'spf' | 'dmarc' | 'key' | 'other';

const KEY = /^\s*v\s*=\s*DKIM1\s*(?:;|$)|(?:^|;)\s*p\s*=\s*[a-z0-9+/=\s]*(?:;|$)/i;

/** What this text record is for. */
export function kindOf(text: string): RecordKind {
  if (isSpfRecord(text)) return 'spf';
  if (isDmarc(text)) return 'dmarc';
  return KEY.test(text) ? 'key' : 'other';
}

const oneBlank = (text: string): string => text.trim().replace(/\s+/g, ' ');
const withoutBlanks = (text: string): string => text.replace(/\s+/g, '').replace(/;+$/, '');

/** The same text for two records that mean the same: blanks count only where the kind of record says so. */
export function plainRecord(text: string): string {
  switch (kindOf(text)) {
    case 'spf':
      return oneBlank(text).toLowerCase();
    case 'dmarc':
    case 'key':
      return withoutBlanks(text);
    case 'other':
      return oneBlank(text);
  }
}
