import type { Observation } from '../../contract/observation.ts';
import { accountHandshake } from './account-handshake.ts';
import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

type View = NonNullable<Observation['view']>;

/** Reasons of RFC 8914: blocked, censored, filtered. "Prohibited" is about who asks, not about the name. */
const ON_PURPOSE: ReadonlySet<number> = new Set([15, 16, 17]);
const NOWHERE = /^(?:0\.0\.0\.0|::)$/;

const answersOf = (rows: readonly Observation[], view: View): string[] =>
  rows.filter((row) => row.view === view).flatMap(({ answers = [] }) => answers);

const disjoint = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((address) => other.includes(address));

/** The server at the address that is given here proved its name: a false one could not. */
const provesItself = (evidence: Evidence): boolean => {
  const row = accountHandshake(evidence);
  return row?.tls !== undefined && !row.tls.problems.includes('tls-hostname-mismatch') && row.outcome === 'ok';
};

const isHidden = (rows: readonly Observation[], own: readonly string[]): boolean =>
  rows.some((row) => row.view !== 'reference' && ON_PURPOSE.has(row.extendedError ?? -1)) ||
  (own.length > 0 && own.every((address) => NOWHERE.test(address)));

/** A line that is in use and says something else than every name service that answered. */
const fixedByLine = (line: readonly string[], os: readonly string[], others: readonly string[]): boolean =>
  os.some((address) => line.includes(address)) && !others.some((address) => line.includes(address));

/** How the outside view differs: one of many addresses, or one that only the outside has right. */
const outside = (evidence: Evidence) => {
  if (provesItself(evidence)) return 'outside-differs-both-right';
  const elsewhere = measuredRows(evidence, 'reference-connect');
  return elsewhere.some((row) => row.outcome === 'ok') ? 'only-outside-right' : 'outside-differs';
};

/** Whether the name service of this computer, of this network and of the outside say the same of the server. */
export default fact({
  id: 'name-views',
  kind: 'measured',
  values: {
    same: { usual: 'always', said: 'All name services that we asked give the same address.' },
    hidden: { usual: 'never', said: 'The name service of this network hides this name on purpose.' },
    'hosts-line': { usual: 'never', said: 'A line in the hosts file of this computer fixes the address.' },
    'system-differs': { usual: 'rarely', said: 'This computer uses another address than its name service gives.' },
    'only-outside-right': {
      usual: 'never',
      said: 'Your name service gives a wrong address. Another one gives the right one.',
    },
    'outside-differs': { usual: 'rarely', said: 'Your name service and another one give different addresses.' },
    'outside-differs-both-right': {
      usual: 'sometimes',
      said: 'Name services give different addresses, and the server proves its name at yours.',
    },
  },
  derive: (evidence) => {
    const rows = measuredRows(evidence, 'server-address');
    const [os, configured, reference] = (['os', 'configured', 'reference'] as const).map((view) =>
      answersOf(rows, view),
    ) as [string[], string[], string[]];
    const own = [...os, ...configured];
    const line = measuredRows(evidence, 'hosts-file').flatMap(({ answers = [] }) => answers);
    if (fixedByLine(line, os, [...configured, ...reference])) {
      return provesItself(evidence) ? 'outside-differs-both-right' : 'hosts-line';
    }
    if (isHidden(rows, own)) return 'hidden';
    if (disjoint(own, reference)) return outside(evidence);
    if (disjoint(os, configured)) return 'system-differs';
    return own.length > 0 && (reference.length > 0 || (os.length > 0 && configured.length > 0)) ? 'same' : undefined;
  },
});
