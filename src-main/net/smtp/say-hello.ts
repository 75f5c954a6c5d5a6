import type { Reply } from '../../contract/observation.ts';
import type { SmtpDialog } from './dialog.ts';
import { type Capabilities, parseCapabilities } from './parse-capabilities.ts';
import { judgeStep, type Step } from './step.ts';

/** The answer to EHLO. After the fallback to HELO, `reply` is still the one that refused EHLO. */
export interface Hello extends Step {
  readonly capabilities: Capabilities;
}

const refused = ({ code }: Reply) => (code === 250 ? undefined : 'command-refused');

const NOTHING = parseCapabilities([]);

/** Says EHLO, and HELO where EHLO is refused for good (RFC 5321 section 3.2). A server that takes HELO offers nothing. */
export const sayHello = async (dialog: SmtpDialog): Promise<Hello> => {
  const extended = judgeStep(await dialog.command(`EHLO ${dialog.ownName}`), refused);
  if (extended.failure === undefined) {
    return { ...extended, capabilities: parseCapabilities(extended.reply?.lines ?? []) };
  }
  if ((extended.reply?.code ?? 0) < 500) return { ...extended, capabilities: NOTHING };
  const basic = judgeStep(await dialog.command(`HELO ${dialog.ownName}`), refused);
  const { failure, ...accepted } = extended;
  return basic.failure === undefined
    ? { ...accepted, capabilities: NOTHING }
    : { ...accepted, failure, capabilities: NOTHING };
};
