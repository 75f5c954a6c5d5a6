import type { RecipientResult } from '../../contract/reading.ts';
import type { Evidence, ReplyMatch } from './evidence.ts';
import type { Fact, FactValue } from './fact.ts';
import { saidByRecipientServer, saidByServer } from './said-by.ts';

const OUTSIDE = 'another-cause';

/** What was sent and failed comes before what is only late, and the named recipient before all others. */
const rank = (result: RecipientResult, recipient: string | undefined): number =>
  (result.outcome === 'delivered' ? 4 : 0) +
  (result.causes[0]?.confidence === 'sure' ? 0 : 2) +
  (recipient !== undefined && result.recipient === recipient ? 0 : 1);

/** The result of the pasted texts that decides, or `undefined` when they name no cause. */
export function decidingResult({ readings, case: theCase }: Evidence): RecipientResult | undefined {
  const results = readings
    .flatMap((reading) => reading.results)
    .filter((result) => result.outcome !== 'delivered' && result.causes.length > 0);
  const best = Math.min(...results.map((result) => rank(result, theCase.recipient)));
  return results.find((result) => rank(result, theCase.recipient) === best);
}

const sureCause = (match: Pick<ReplyMatch, 'causes'> | undefined): string | undefined => {
  const [first] = match?.causes ?? [];
  return first?.confidence === 'sure' ? first.id : undefined;
};

/**
 * What texts and servers said in so many words, as facts whose values are the causes of the knowledge base.
 * A cause outside the knowledge base is `another-cause`, so that nothing we know takes its place.
 */
export function saidFacts(causeIds: readonly string[]): readonly Fact[] {
  const known = new Set(causeIds);
  const values = (said: string): Record<string, FactValue> =>
    Object.fromEntries([...causeIds, OUTSIDE].map((id) => [id, { usual: 'rarely', said }]));
  const named = (id: string | undefined) => (id === undefined ? undefined : known.has(id) ? id : OUTSIDE);
  return [
    {
      id: 'said-cause',
      kind: 'text',
      namedOnly: true,
      values: values('The pasted text names another reason.'),
      derive: (evidence) => named(sureCause(decidingResult(evidence))),
    },
    {
      id: 'live-said-cause',
      kind: 'measured',
      namedOnly: true,
      values: values('The server named another reason in our test.'),
      derive: (evidence) => named(sureCause(saidByServer(evidence))),
    },
    {
      id: 'recipient-server-said',
      kind: 'measured',
      namedOnly: true,
      values: values('The server of the recipient named another reason in our test.'),
      derive: (evidence) => named(sureCause(saidByRecipientServer(evidence))),
    },
  ];
}
