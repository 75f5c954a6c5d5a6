import type { Failure } from '../../contract/failure.ts';
import type { Observation } from '../../contract/observation.ts';
import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

/** In order of what it tells: an answer about the name says more than silence. */
const VERDICTS = [
  ['dns-name-invalid', 'nxdomain'],
  ['dns-nxdomain', 'nxdomain'],
  ['dns-no-data', 'no-data'],
  ['dns-servfail', 'servfail'],
  ['dns-refused', 'resolver-refuses'],
  ['dns-port-closed', 'resolver-closed'],
  ['dns-timeout', 'resolver-silent'],
  ['dns-unreachable', 'resolver-unreachable'],
  ['dns-malformed', 'servfail'],
] as const satisfies readonly (readonly [Failure, string])[];

const NOWHERE = /^(?:0\.0\.0\.0|::)$/;

const isNowhere = (row: Observation): boolean =>
  row.outcome === 'ok' && (row.answers ?? []).every((a) => NOWHERE.test(a));
const isFound = (row: Observation): boolean => row.outcome === 'ok' && (row.answers === undefined || !isNowhere(row));

/** Rows of the name service that the mail app itself uses; the operating system's word is vague, so it comes second. */
const ownRows = (rows: readonly Observation[]): readonly Observation[] => {
  const configured = rows.filter((row) => row.view === 'configured' || row.view === undefined);
  return configured.length > 0 ? configured : rows.filter((row) => row.view === 'os');
};

/** Whether the name of the outgoing server leads to an address, and if not, why. */
export default fact({
  id: 'name-answer',
  kind: 'measured',
  values: {
    found: { usual: 'always', said: 'The server name leads to an address.' },
    'found-elsewhere-only': {
      usual: 'never',
      said: 'Another name service knows the server name, but yours does not.',
    },
    nowhere: { usual: 'never', said: 'The name service gives an address that leads nowhere.' },
    nxdomain: { usual: 'never', said: 'The name service says that this server name does not exist.' },
    'no-data': { usual: 'never', said: 'The server name exists, but it leads to no address.' },
    servfail: { usual: 'never', said: 'The name service could not find out the address.' },
    'resolver-refuses': { usual: 'never', said: 'The name service refused our question.' },
    'resolver-closed': { usual: 'never', said: 'The name service of this network is switched off.' },
    'resolver-silent': { usual: 'never', said: 'The name service of this network did not answer.' },
    'resolver-unreachable': { usual: 'never', said: 'There is no way from here to the name service.' },
  },
  derive: (evidence) => {
    const rows = measuredRows(evidence, 'server-address');
    const own = rows.filter((row) => row.view !== 'reference');
    if (own.some(isFound)) return 'found';
    if (own.some((row) => row.answers !== undefined && isNowhere(row))) return 'nowhere';
    const failures = new Set(ownRows(own).map((row) => row.failure));
    const verdict = VERDICTS.find(([failure]) => failures.has(failure))?.[1];
    const denied = verdict === 'nxdomain' || verdict === 'no-data';
    return denied && rows.some(isFound) ? 'found-elsewhere-only' : verdict;
  },
});
