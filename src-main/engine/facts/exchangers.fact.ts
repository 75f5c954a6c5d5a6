import type { Observation } from '../../contract/observation.ts';
import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

const MISSING: ReadonlySet<string> = new Set(['dns-nxdomain', 'dns-no-data']);

const hasNoAddress = (rows: readonly Observation[]): boolean =>
  rows.length > 0 && rows.every(({ failure }) => MISSING.has(failure ?? ''));

/** Whether the servers that the recipient's domain names for its mail can be found as the rules want it. */
export default fact({
  id: 'exchangers',
  kind: 'measured',
  values: {
    fine: { usual: 'always', said: 'The mail servers of the recipient can be found.' },
    address: { usual: 'never', said: 'The domain of the recipient names a number where a server name has to stand.' },
    lost: { usual: 'never', said: 'The domain of the recipient names mail servers that do not exist.' },
    alias: { usual: 'rarely', said: 'The domain of the recipient names a second name in place of a mail server.' },
  },
  derive: (evidence) => {
    const rows = measuredRows(evidence, 'exchanger-address');
    const hosts = [...new Set(rows.map(({ host }) => host))].map((host) => rows.filter((row) => row.host === host));
    const [best] = hosts;
    if (best === undefined) return undefined;
    if (hosts.every((own) => own.some(({ failure }) => failure === 'dns-name-invalid'))) return 'address';
    if (hosts.every(hasNoAddress)) return 'lost';
    if (rows.some(({ aliases = [] }) => aliases.length > 0)) return 'alias';
    return rows.some(({ outcome }) => outcome === 'ok') ? 'fine' : undefined;
  },
});
