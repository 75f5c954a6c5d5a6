import { rowsOfPart } from './domain-checks.ts';
import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';
import { thenAndNow } from './last-good.ts';

/** The list as its text, with the domain it belongs to; no text where there is none. */
const listOf = (evidence: Evidence): { domain: string; text: string } | undefined => {
  const [row] = rowsOfPart(evidence, 'domain-records', 'spf');
  if (row?.host === undefined || row.failure !== undefined) return undefined;
  return { domain: row.host, text: row.answers?.join(' ') ?? '' };
};

/** Whether the list of who may send for the domain is the one with which mail last worked. */
export default fact({
  id: 'spf-since-good',
  kind: 'measured',
  values: {
    same: { usual: 'usually', said: 'The list of who may send for your domain is as it was when mail last worked.' },
    changed: { usual: 'rarely', said: 'The list of who may send for your domain has changed since mail last worked.' },
  },
  derive: (evidence) => {
    const list = thenAndNow(evidence, listOf);
    if (list === undefined || list.before.domain !== list.now.domain) return undefined;
    return list.before.text === list.now.text ? 'same' : 'changed';
  },
});
