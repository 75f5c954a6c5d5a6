import type { Finding } from '../../contract/result.ts';
import type { Fill } from '../diagnosis/fill-values.ts';
import { changesIn } from '../fixes/domain-change.ts';
import type { Fact } from '../facts/fact.ts';
import type { Rule, RuleInput } from './rule.ts';

const MOST_ROWS = 100;
const MOST_CHANGES = 8;
/** Where nothing is wrong, nothing is to be changed. */
const NEEDS_CHANGE: ReadonlySet<Finding['outcome']> = new Set(['fail', 'warning', 'notice']);

/** Lets every rule judge. The order of the rows does not matter: evidence ids are sorted. */
export function find(rules: readonly Rule[], facts: readonly Fact[], input: RuleInput, fill: Fill): Finding[] {
  return rules.map(({ id, fact: factId, judge }) => {
    const { outcome, rows, said } = judge(input);
    const value = factId === undefined ? undefined : input.values.get(factId);
    const ofFact = value === undefined ? undefined : facts.find((one) => one.id === factId)?.values[value]?.said;
    const sentence = said ?? ofFact;
    const evidence = rows.map((row) => row.id).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const changes = NEEDS_CHANGE.has(outcome) ? changesIn(rows).slice(0, MOST_CHANGES) : [];
    return {
      id,
      outcome,
      evidence: evidence.slice(0, MOST_ROWS),
      ...(sentence === undefined ? {} : { said: fill(sentence) }),
      ...(changes.length > 0 && { changes }),
    };
  });
}
