import type { Hop } from '../../src-main/contract/result.ts';
import { t } from '../text/t.ts';

/** The picture of the way in one sentence, for the ear. */
export function pathSentence(hops: readonly Hop[]): string {
  const broken = hops.find((hop) => hop.status === 'problem');
  if (broken) return t('path.broken', { name: broken.name });
  return t(hops.every((hop) => hop.status === 'passed') ? 'path.ok' : 'path.unchecked');
}
