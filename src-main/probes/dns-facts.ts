import type { DnsAnswer, Outcome, RecordType } from '../net/net.ts';
import type { RowFacts } from './draft.ts';

/** What an answer of the name service says, as facts of a row: records of one type, who answered, and how long it took. */
export const dnsFacts = (outcome: Outcome<DnsAnswer>, type: RecordType): RowFacts => {
  const ms = Math.max(0, outcome.ms);
  if (!outcome.ok) {
    const { failure, extendedError } = outcome;
    return { ms, failure, ...(extendedError === undefined ? {} : { extendedError }) };
  }
  const { records, server, aliases = [] } = outcome.value;
  const answers = records.filter((record) => record.type === type).map(({ data }) => data.slice(0, 1024));
  return {
    ms,
    resolver: server.slice(0, 100),
    ...(aliases.length === 0 ? {} : { aliases: aliases.map((name) => name.slice(0, 255)).slice(0, 16) }),
    ...(answers.length === 0 ? { failure: 'dns-no-data' } : { answers: answers.slice(0, 64) }),
  };
};
