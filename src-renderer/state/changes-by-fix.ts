import type { FixView } from '../../src-main/contract/result.ts';
import { parseAddress } from '../input/parse-address.ts';
import type { Facts } from './facts.ts';
import { settingsAfterFix } from './settings-after-fix.ts';

/** The server that the next test looks at: the mended sample, what the person gave, or what the steps lead to. */
export function serverAfter(fix: FixView | undefined, facts: Facts): Facts['submission'] {
  const { submission, practice, serverGiven } = facts;
  if (!fix || !submission || serverGiven === true || practice?.mended === true) return submission;
  return settingsAfterFix(fix, submission);
}

/**
 * What is different in the case once the steps are done. Without it the test would look at the old settings,
 * the old sender or the wrong recipient, and never see that the fix worked.
 */
export function changesByFix(fix: FixView | undefined, facts: Facts): Partial<Facts> {
  const submission = serverAfter(fix, facts);
  const sender = fix?.id === 'use-own-sender' ? parseAddress(facts.submission?.username ?? '') : undefined;
  return {
    ...(submission && { submission }),
    ...(sender !== undefined && { address: sender }),
    ...(fix?.id === 'check-recipient-address' && !facts.practice && { recipient: undefined }),
  };
}
