import type { Observation } from '../../contract/observation.ts';
import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';
import { isTelling, speaksOfMailbox } from './said-by.ts';

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
