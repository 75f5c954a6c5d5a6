import dkimKeys from './dkim-keys.fact.ts';
import { fact } from './fact.ts';
import spfRecord from './spf-record.fact.ts';

/** How many kinds of proof the domain offers at all: the list of its servers, keys for signatures. */
export default fact({
  id: 'domain-proof',
  kind: 'measured',
  values: {
    both: { usual: 'often', said: 'Your domain offers both kinds of proof: the list of servers and a key.' },
    'list-only': { usual: 'often', said: 'Your domain has a list of servers. We found no key for signatures.' },
    'key-only': { usual: 'rarely', said: 'Your domain has a key for signatures, but no list of servers.' },
    'none-seen': { usual: 'rarely', said: 'We found no proof that mail comes from your domain: no list and no key.' },
  },
  derive: (evidence) => {
    const list = spfRecord.derive(evidence);
    const keys = dkimKeys.derive(evidence);
    if (list === undefined || list === 'broken' || keys === undefined) return undefined;
    if (list === 'fine') return keys === 'usable' ? 'both' : 'list-only';
    return keys === 'usable' ? 'key-only' : 'none-seen';
  },
});
