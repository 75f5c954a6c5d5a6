import type { SmtpDialog } from './dialog.ts';
import { judgeStep, type Step } from './step.ts';

/**
 * Reads the greeting (RFC 5321 section 3.1). 220 is a welcome, 4xx and 5xx `greeting-refused`; a first line
 * without a code, or with another one, is not a mail server's: `not-smtp`. Silence is `greeting-timeout`.
 */
export const readGreeting = async (dialog: SmtpDialog): Promise<Step> =>
  judgeStep(
    await dialog.read(),
    ({ code }) => {
      if (code === 220) return undefined;
      return code >= 400 ? 'greeting-refused' : 'not-smtp';
    },
    { 'reply-timeout': 'greeting-timeout', 'reply-malformed': 'not-smtp' },
  );
