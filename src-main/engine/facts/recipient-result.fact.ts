import type { Observation } from '../../contract/observation.ts';
import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';
import { isTelling, readReply } from './said-by.ts';

/** Causes that a foreign server may tell about a mailbox; all else it says is about the line we call from. */
const ABOUT_THE_MAILBOX: ReadonlySet<string> = new Set(['recipient-unknown', 'mailbox-full', 'greylisted']);
/** RFC 3463: x.1.y is about the address, x.2.y about the mailbox. */
const ADDRESS_OR_MAILBOX = /^[245]\.[12]\./;

const speaksOfMailbox = (evidence: Evidence, row: Observation): boolean => {
  if (row.outcome === 'ok') return true;
  const cause = readReply(evidence, row, 'rcpt')?.causes[0]?.id;
  if (cause !== undefined) return ABOUT_THE_MAILBOX.has(cause) || cause.startsWith('recipient-');
  return ADDRESS_OR_MAILBOX.test(row.reply?.enhancedStatus ?? '');
};

const verdict = (rows: readonly Observation[]) => {
  const code = rows.find((row) => row.outcome === 'failed' && row.reply !== undefined)?.reply?.code;
  if (code !== undefined) return code >= 500 ? 'refused' : 'put-off';
  return rows.some((row) => row.outcome === 'ok') ? 'accepted' : undefined;
};

/**
 * Whether the recipient's address is taken, by the own provider or by the recipient's server.
 * A home line often cannot reach port 25 of other servers, or is refused for what it is: that is no fault of the mail.
 */
export default fact({
  id: 'recipient-result',
  kind: 'measured',
  values: {
    accepted: { usual: 'often', said: 'The server of the recipient accepts the address.' },
    'accepted-by-provider': { usual: 'often', said: 'Your provider takes mail to this recipient.' },
    refused: { usual: 'rarely', said: 'The address of the recipient was refused.' },
    'put-off': { usual: 'rarely', said: 'The mail to this recipient was put off for now.' },
  },
  derive: (evidence) => {
    const foreign = measuredRows(evidence, 'recipient-server').filter((row) => speaksOfMailbox(evidence, row));
    const own = measuredRows(evidence, 'recipient-acceptance').filter((row) => isTelling(evidence, row));
    const ownVerdict = verdict(own);
    if (ownVerdict !== undefined && ownVerdict !== 'accepted') return ownVerdict;
    return verdict(foreign) ?? (ownVerdict && 'accepted-by-provider');
  },
});
