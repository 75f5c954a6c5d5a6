import { domainToASCII } from 'node:url';
import type { Failure } from '../../contract/failure.ts';
import type { Reply } from '../../contract/observation.ts';
import type { SmtpDialog } from './dialog.ts';
import type { Capabilities } from './parse-capabilities.ts';
import { judgeStep, type Step } from './step.ts';

/** How one address goes into a command; `utf8` when the server must take more than ASCII for it. */
interface Spelling {
  readonly address: string;
  readonly utf8: boolean;
}

/** Domain in ASCII form, local part as it is; undefined for what can be no address in a command. */
const spell = (address: string): Spelling | undefined => {
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1));
  const localPart = address.slice(0, at);
  if (at < 1 || domain === '' || !/^[^\s\p{C}<>]+$/u.test(localPart)) return undefined;
  return { address: `${localPart}@${domain}`, utf8: !/^[!-~]+$/.test(localPart) };
};

const senderRefusal = ({ code }: Reply): Failure | undefined => (code < 400 ? undefined : 'sender-refused');

const recipientRefusal = ({ code }: Reply): Failure | undefined => {
  if (code < 400) return undefined;
  return code < 500 ? 'recipient-deferred' : 'recipient-refused';
};

const senderLine = (from: string, utf8: boolean): string | undefined => {
  const spelled = spell(from);
  if (spelled === undefined || (spelled.utf8 && !utf8)) return undefined;
  return `MAIL FROM:<${spelled.address}>${utf8 ? ' SMTPUTF8' : ''}`;
};

const recipientLine = (to: string, utf8: boolean): string | undefined => {
  const spelled = spell(to);
  return spelled === undefined || (spelled.utf8 && !utf8) ? undefined : `RCPT TO:<${spelled.address}>`;
};

/** Whether the address can be asked for only with SMTPUTF8. */
export const needsUtf8 = (address: string): boolean => spell(address)?.utf8 === true;

/**
 * Asks with MAIL whether a message from this address would be taken (RFC 5321 section 4.1.1.2). `utf8` announces
 * addresses beyond ASCII (RFC 6531 section 3.4); only for a server that offers SMTPUTF8.
 * `undefined`, and nothing sent, for an address that needs it without `utf8`.
 */
export const trySender = async (dialog: SmtpDialog, from: string, utf8 = false): Promise<Step | undefined> => {
  const line = senderLine(from, utf8);
  if (line === undefined) return undefined;
  return judgeStep(await (utf8 ? dialog.utf8Command(line) : dialog.command(line)), senderRefusal);
};

/** Asks with RCPT whether a message to this address would be taken (RFC 5321 section 4.1.1.3); otherwise as `trySender`. */
export const tryRecipient = async (dialog: SmtpDialog, to: string, utf8 = false): Promise<Step | undefined> => {
  const line = recipientLine(to, utf8);
  if (line === undefined) return undefined;
  return judgeStep(await (utf8 ? dialog.utf8Command(line) : dialog.command(line)), recipientRefusal);
};

/** An envelope, and what the server that is asked about it offered. */
export interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly offered: Pick<Capabilities, 'pipelining'>;
  readonly utf8?: boolean;
}

/** How the server takes the two addresses. */
export interface EnvelopeSteps {
  readonly sender: Step | undefined;
  /** Absent when the sender was not taken: what is then said of the recipient means nothing. */
  readonly recipient?: Step | undefined;
}

/** Asks for sender and recipient, in one go where the server takes commands so (RFC 2920): that saves a round trip. */
export const tryEnvelope = async (dialog: SmtpDialog, envelope: Envelope): Promise<EnvelopeSteps> => {
  const { from, to, offered, utf8 = false } = envelope;
  const lines = [senderLine(from, utf8), recipientLine(to, utf8)] as const;
  if (offered.pipelining !== true || lines[0] === undefined || lines[1] === undefined) {
    const sender = await trySender(dialog, from, utf8);
    if (sender === undefined || sender.failure !== undefined) return { sender };
    return { sender, recipient: await tryRecipient(dialog, to, utf8) };
  }
  const [first, second] = await dialog.pair(lines[0], lines[1]);
  const sender = judgeStep(first, senderRefusal);
  return sender.failure === undefined ? { sender, recipient: judgeStep(second, recipientRefusal) } : { sender };
};
