import type { DomainPart } from '../../contract/domain-check.ts';
import type { Observation, ProbeId } from '../../contract/observation.ts';
import { accountOf } from '../facts/account.ts';
import type { Evidence } from '../facts/evidence.ts';
import { rule, type Outcome, type Rule } from './rule.ts';

interface FactRule {
  readonly id: string;
  readonly fact: string;
  readonly outcomes: Readonly<Record<string, Exclude<Outcome, 'not-tested'>>>;
  /** Probes whose rows are the evidence. */
  readonly probes: readonly ProbeId[];
  /** Only rows of the account's own port. */
  readonly accountPort?: true;
  /** Only rows about these parts of a domain; rows that were not tested have none. */
  readonly parts?: readonly DomainPart[];
  /** Sentence while nothing was measured. */
  readonly untested: string;
}

const rowsOf = ({ probes, accountPort, parts }: FactRule, evidence: Evidence): Observation[] => {
  const { port } = accountOf(evidence.case);
  return evidence.observations.filter(
    (row) =>
      probes.includes(row.probe) &&
      (accountPort !== true || row.port === undefined || row.port === port) &&
      (parts === undefined || row.part === undefined || parts.includes(row.part)),
  );
};

/** A rule that turns each value of one fact into an outcome; a fact without a value is `not-tested`. */
export function factRule(definition: FactRule): Rule {
  const { id, fact, outcomes, untested } = definition;
  return rule({
    id,
    fact,
    outcomes: [...new Set<Outcome>([...Object.values(outcomes), 'not-tested'])],
    judge: ({ values, evidence }) => {
      const outcome = outcomes[values.get(fact) ?? ''];
      const rows = rowsOf(definition, evidence);
      if (outcome !== undefined) {
        const measured = rows.filter((row) => row.outcome !== 'not-tested');
        // That something cannot be tried from here can be the very fact.
        return { outcome, rows: measured.length > 0 ? measured : rows };
      }
      return { outcome: 'not-tested', rows: rows.filter((row) => row.outcome === 'not-tested'), said: untested };
    },
  });
}
