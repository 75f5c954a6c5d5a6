import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';
import { thenAndNow } from './last-good.ts';
import { measuredRows } from './rows.ts';

const domainOf = ({ case: { recipient = '' } }: Evidence): string => recipient.slice(recipient.lastIndexOf('@') + 1);

const exchangersOf = (evidence: Evidence): { domain: string; hosts: string } | undefined => {
  const row = measuredRows(evidence, 'recipient-mx').find(({ outcome }) => outcome === 'ok');
  if (row?.answers === undefined) return undefined;
  return { domain: domainOf(evidence).toLowerCase(), hosts: [...row.answers].sort().join(' ').toLowerCase() };
};

/** Whether the domain of the recipient names the mail servers that it named when it last worked. */
export default fact({
  id: 'exchangers-since-good',
  kind: 'measured',
  values: {
    same: { usual: 'usually', said: 'The recipient has the same mail servers as when it last worked.' },
    changed: { usual: 'rarely', said: 'The recipient has other mail servers than when it last worked.' },
  },
  derive: (evidence) => {
    const exchangers = thenAndNow(evidence, exchangersOf);
    if (exchangers === undefined || exchangers.before.domain !== exchangers.now.domain) return undefined;
    return exchangers.before.hosts === exchangers.now.hosts ? 'same' : 'changed';
  },
});
