import { cued } from './cued.ts';
import type { Stage } from './stage.ts';

const STAGE_WORDS: readonly (readonly [Stage, RegExp])[] = [
  ['rcpt', /in reply to (?:the )?rcpt to|after rcpt to|\[rcpt_to\]|our rcpt to|command: ?['"]?rcpt/],
  ['mail', /in reply to (?:the )?mail from|after mail from|\[mail_from\]|our mail from|command: ?['"]?mail/],
  [
    'data',
    /in reply to (?:the )?(?:end of )?data|after (?:end of )?data|\[data\]|our (?:final )?data|command: ?['"]?data/,
  ],
  ['auth', /after auth|command: ?['"]?auth|in reply to (?:the )?auth/],
  ['ehlo', /in reply to (?:the )?(?:ehlo|helo)|after (?:ehlo|helo)|command: ?['"]?(?:ehlo|helo)/],
  ['starttls', /after starttls|in reply to (?:the )?starttls|command: ?['"]?starttls/],
  ['connect', /while receiving the initial server greeting|after initial connection|command: ?['"]?conn/],
];

const stagesIn = cued(STAGE_WORDS, ([, pattern]) => pattern);

/** Where in the dialogue the answer came, when the text says so. */
export function stageOf(text: string): Stage | undefined {
  const lower = text.slice(0, 16_384).toLowerCase();
  return stagesIn(lower).find(([, pattern]) => pattern.test(lower))?.[0];
}
