import type { CaseFile } from '../../contract/case.ts';
import type { Observation, ProbeId } from '../../contract/observation.ts';
import type { CheckRow } from '../../contract/result.ts';
import { fillWith, type Fill } from '../diagnosis/fill-values.ts';
import { deriveFacts, type FactValues } from '../facts/derive-facts.ts';
import type { Fact } from '../facts/fact.ts';
import { FACTS } from '../facts/registry.ts';

interface Step {
  readonly id: string;
  readonly name: string;
  /** Facts in the order of the path: the first that fails decides, otherwise the last that passed. */
  readonly facts: readonly { readonly id: string; readonly passing: readonly string[] }[];
  /** The fact that has to be known before the row counts as passed. */
  readonly needs: string;
  /** Probes of this row: "not checked" while none of them ran. */
  readonly probes: readonly ProbeId[];
}

const STEPS: readonly Step[] = [
  {
    id: 'online',
    name: 'Your computer is on the internet',
    facts: [{ id: 'local-network', passing: ['up'] }],
    needs: 'local-network',
    probes: ['network-interfaces'],
  },
  {
    id: 'name',
    name: 'The name of the server leads to an address',
    facts: [{ id: 'name-answer', passing: ['found'] }],
    needs: 'name-answer',
    probes: ['server-address'],
  },
  {
    id: 'answer',
    name: 'The server answers on port {port}',
    facts: [
      { id: 'which-ports-answer', passing: ['account-port-open'] },
      { id: 'greeting', passing: ['welcome'] },
    ],
    needs: 'which-ports-answer',
    probes: ['submission-connect', 'greeting'],
  },
  {
    id: 'secure',
    name: 'The connection is secure',
    facts: [
      { id: 'tls-mode', passing: ['right'] },
      { id: 'encryption', passing: ['works'] },
      { id: 'certificate', passing: ['good'] },
    ],
    needs: 'certificate',
    probes: ['starttls', 'tls-handshake'],
  },
  {
    id: 'sign-in',
    name: 'The server lets you sign in',
    facts: [
      { id: 'mechanisms', passing: ['suits', 'others-only'] },
      { id: 'sign-in-result', passing: ['accepted'] },
    ],
    needs: 'sign-in-result',
    probes: ['sign-in'],
  },
  {
    id: 'addresses',
    name: 'Sender and recipient are accepted',
    facts: [
      { id: 'sender-result', passing: ['accepted'] },
      { id: 'recipient-domain', passing: ['found'] },
      { id: 'recipient-result', passing: ['accepted', 'accepted-by-provider'] },
    ],
    needs: 'sender-result',
    probes: ['sender-acceptance', 'recipient-acceptance'],
  },
];

/** Values that work but deserve a look. */
const LOOK: ReadonlySet<string> = new Set(['plain-where-encryption-is-offered', 'known-here-only']);
const REASONS: Readonly<Record<string, string>> = {
  'no-consent': 'We sign in only if you allow it.',
  'no-password': 'We have no password to test with.',
  'tls-not-verified': 'We sign in only over a secure connection.',
  'not-wanted': 'The settings say that the app does not sign in.',
  'uses-oauth2': 'Only the app itself can open the sign-in window.',
  'no-recipient': 'We do not know the address of the recipient.',
};

const saidOf = (fact: Fact | undefined, value: string, fill: Fill): { said?: string } => {
  const said = fact?.values[value]?.said;
  return said === undefined ? {} : { said: fill(said, 300) };
};

/** A silent first word on a port that wants encryption at once is explained by the row about encryption. */
const explainedBelow = (id: string, values: FactValues): boolean =>
  id === 'greeting' && values.get('tls-mode') === 'starttls-on-tls-port';

function judged(step: Step, values: FactValues, fill: Fill): CheckRow | undefined {
  const known = step.facts.flatMap(({ id, passing }) => {
    const value = values.get(id);
    if (value === undefined || explainedBelow(id, values)) return [];
    return [{ fact: FACTS.find((one) => one.id === id), value, passes: passing.includes(value) }];
  });
  const row = { id: step.id, name: fill(step.name, 160) };
  const failing = known.find(({ passes }) => !passes);
  if (failing !== undefined) {
    const status = LOOK.has(failing.value) ? ('look' as const) : ('problem' as const);
    return { ...row, status, ...saidOf(failing.fact, failing.value, fill) };
  }
  const last = known.at(-1);
  if (last === undefined || !values.has(step.needs)) return undefined;
  return { ...row, status: 'passed', ...saidOf(last.fact, last.value, fill) };
}

/** A view of the name service that is not there says nothing about the others, which still look. */
const NOBODY_TO_ASK = 'no-resolver';

function waiting(step: Step, observations: readonly Observation[], done: boolean, fill: Fill): CheckRow {
  const own = observations.filter((row) => step.probes.includes(row.probe) && row.reason !== NOBODY_TO_ASK);
  const reason = own.map((row) => REASONS[row.reason ?? '']).find((said) => said !== undefined);
  const untested = own.length > 0 && own.every((row) => row.outcome === 'not-tested');
  return {
    id: step.id,
    name: fill(step.name, 160),
    status: done || untested ? 'unchecked' : 'running',
    ...(reason !== undefined && (done || untested) ? { said: reason } : {}),
  };
}

function status(rows: readonly CheckRow[], done: boolean): string {
  if (done) {
    const problem = rows.find((row) => row.status === 'problem');
    return problem === undefined ? 'The checks are done.' : `The checks are done. ${problem.said ?? problem.name}`;
  }
  const index = rows.findIndex((row) => row.status === 'running');
  const current = rows[index];
  return current === undefined
    ? 'The checks are nearly done.'
    : `Check ${index + 1} of ${rows.length}. ${current.name}.`;
}

/**
 * The six rows that are seen while checks run, always in the same order, and one line for screen readers.
 * What was not tested is "not checked", never good or bad.
 */
export function checkRows(
  theCase: CaseFile,
  observations: readonly Observation[],
  done: boolean,
): { rows: CheckRow[]; said: string } {
  const evidence = { case: theCase, observations, readings: [], matchReply: () => undefined, triedFixes: [] };
  const values = deriveFacts(FACTS, evidence);
  const fill = fillWith(theCase, observations);
  const rows = STEPS.map((step) => judged(step, values, fill) ?? waiting(step, observations, done, fill));
  return { rows, said: status(rows, done) };
}
