import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';
import { isTelling } from './said-by.ts';

/** Whether the outgoing server takes mail from this sender address (MAIL, without sending anything). */
export default fact({
  id: 'sender-result',
  kind: 'measured',
  values: {
    accepted: { usual: 'usually', said: 'The server accepts your sender address.' },
    refused: { usual: 'rarely', said: 'The server did not accept your sender address.' },
    'put-off': { usual: 'never', said: 'The server put your sender address off for now.' },
  },
  derive: (evidence) => {
    const rows = measuredRows(evidence, 'sender-acceptance').filter((row) => isTelling(evidence, row));
    if (rows.some((row) => row.outcome === 'ok')) return 'accepted';
    const code = rows.find((row) => row.reply !== undefined)?.reply?.code;
    if (code !== undefined) return code >= 500 ? 'refused' : 'put-off';
    return rows.some((row) => row.failure === 'sender-refused') ? 'refused' : undefined;
  },
});
