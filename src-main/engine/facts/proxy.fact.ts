import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';
import secondHost from './second-host.fact.ts';
import whichPortsAnswer from './which-ports-answer.fact.ts';

const CUT_OFF: ReadonlySet<string | undefined> = new Set(['nothing-answers', 'no-route', 'account-port-dropped']);

/** Whether this network lets out only what asks its proxy, which mail apps do not. */
export default fact({
  id: 'proxy',
  kind: 'measured',
  values: {
    'only-way': { usual: 'never', said: 'This network lets out only what goes through its proxy.' },
    beside: { usual: 'often', said: 'There is a proxy, and mail can go past it.' },
    'not-there': { usual: 'rarely', said: 'A proxy is set on this computer, but it does not answer.' },
  },
  derive: (evidence) => {
    const [row] = measuredRows(evidence, 'proxy-connect');
    if (row === undefined) return undefined;
    // A proxy that says no has been reached all the same.
    if (row.outcome !== 'ok' && row.answers === undefined) return 'not-there';
    const alone = CUT_OFF.has(whichPortsAnswer.derive(evidence)) && secondHost.derive(evidence) !== 'answers';
    return alone ? 'only-way' : 'beside';
  },
});
