import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

/** Whether the part after the @ of the recipient exists and takes mail. */
export default fact({
  id: 'recipient-domain',
  kind: 'measured',
  values: {
    found: { usual: 'always', said: 'The part after the @ of the recipient exists.' },
    missing: { usual: 'never', said: 'The part after the @ of the recipient does not exist.' },
    'no-mail': { usual: 'never', said: 'The part after the @ of the recipient takes no mail.' },
  },
  derive: (evidence) => {
    const rows = measuredRows(evidence, 'recipient-mx');
    const answers = rows.flatMap((row) => (row.outcome === 'ok' ? (row.answers ?? []) : []));
    // RFC 7505: the single record `0 .` says that a domain takes no mail.
    if (answers.length > 0) return answers.every((answer) => /^\d+\s+\.?$/.test(answer)) ? 'no-mail' : 'found';
    if (rows.some((row) => row.outcome === 'ok')) return 'found';
    return rows.some((row) => row.failure === 'dns-nxdomain') ? 'missing' : undefined;
  },
});
