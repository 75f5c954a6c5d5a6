import { clearRow, securedRow } from './account-rows.ts';
import { fact } from './fact.ts';

/** Whether the server takes EHLO, or only the old HELO, which offers neither encryption nor a sign-in. */
export default fact({
  id: 'hello-kind',
  kind: 'measured',
  namedOnly: true,
  values: {
    full: { usual: 'always', said: 'The server told us what it offers.' },
    'old-only': { usual: 'never', said: 'The server knows only the old way to say hello. It offers nothing then.' },
  },
  derive: (evidence) => {
    const row = securedRow(evidence, 'ehlo') ?? clearRow(evidence, 'ehlo');
    if (row?.outcome !== 'ok' || row.reply === undefined) return undefined;
    // After the fallback the row keeps the reply that refused EHLO.
    return row.reply.code >= 500 ? 'old-only' : 'full';
  },
});
