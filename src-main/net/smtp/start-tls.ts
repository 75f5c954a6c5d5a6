import type { SmtpDialog } from './dialog.ts';
import type { Capabilities } from './parse-capabilities.ts';
import { judgeStep, type Step } from './step.ts';

/**
 * Asks for TLS (RFC 3207). A server that does not offer it is not asked: `starttls-not-offered`.
 * Plain text behind the 220 would be taken for an answer inside TLS: `starttls-injected`.
 */
export const startTls = async (dialog: SmtpDialog, offered: Capabilities): Promise<Step> => {
  if (!offered.startTls) return { failure: 'starttls-not-offered', ms: 0 };
  const step = judgeStep(await dialog.command('STARTTLS'), ({ code }) =>
    code === 220 ? undefined : 'starttls-refused',
  );
  if (step.failure === undefined && dialog.hasRest) return { ...step, failure: 'starttls-injected' };
  return step;
};
