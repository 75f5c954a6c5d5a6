import { domainToASCII } from 'node:url';
import type { Failure } from '../../contract/failure.ts';
import type { Reply } from '../../contract/observation.ts';
import type { SmtpDialog } from './dialog.ts';
import { judgeStep, type Step } from './step.ts';

const PRINTABLE = /^[!-~]+$/;

/** The address as it may stand in a command: domain in ASCII form, local part ASCII already. */
const asciiAddress = (address: string): string | undefined => {
  const at = address.lastIndexOf('@');
  const ascii = `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
  return at > 0 && PRINTABLE.test(ascii) && !/[<>]/.test(ascii) && !ascii.endsWith('@') ? ascii : undefined;
};

const senderRefusal = ({ code }: Reply): Failure | undefined => (code < 400 ? undefined : 'sender-refused');

const recipientRefusal = ({ code }: Reply): Failure | undefined => {
  if (code < 400) return undefined;
  return code < 500 ? 'recipient-deferred' : 'recipient-refused';
};

/**
 * Asks with MAIL whether a message from this address would be taken (RFC 5321 section 4.1.1.2).
 * `undefined`, and nothing sent, for an address that needs SMTPUTF8.
 */
export const trySender = async (dialog: SmtpDialog, from: string): Promise<Step | undefined> => {
  const address = asciiAddress(from);
  return address === undefined ? undefined : judgeStep(await dialog.command(`MAIL FROM:<${address}>`), senderRefusal);
};

/** Asks with RCPT whether a message to this address would be taken (RFC 5321 section 4.1.1.3); otherwise as `trySender`. */
export const tryRecipient = async (dialog: SmtpDialog, to: string): Promise<Step | undefined> => {
  const address = asciiAddress(to);
  return address === undefined ? undefined : judgeStep(await dialog.command(`RCPT TO:<${address}>`), recipientRefusal);
};
