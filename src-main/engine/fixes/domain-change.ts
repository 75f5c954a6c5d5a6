import type { DomainChange, DomainPart } from '../../contract/domain-check.ts';
import type { Observation } from '../../contract/observation.ts';

/** Nothing in a record that is to be copied may be hidden from the eye. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const keyOf = ({ name, type, before, after }: DomainChange): string => JSON.stringify([name, type, before, after]);

/** Every change that the rows propose, each once, in their order. */
export const changesIn = (observations: readonly Observation[]): DomainChange[] => [
  ...new Map(
    observations
      .flatMap(({ checks = [] }) => checks.flatMap(({ change }) => change ?? []))
      .map((change) => [keyOf(change), change]),
  ).values(),
];

/**
 * The whole new record that one part of the domain needs. Absent where none is proposed, where several are and none of
 * them would do alone, and where it holds what cannot be seen.
 */
export function recordAfter(observations: readonly Observation[], part: DomainPart): string | undefined {
  const [change, ...others] = changesIn(observations.filter((row) => row.part === part));
  const after = change?.after;
  return others.length > 0 || after === undefined || UNSEEN.test(after) ? undefined : after;
}
