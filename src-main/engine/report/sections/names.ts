import type { Observation } from '../../../contract/observation.ts';
import { factsSection } from '../facts-section.ts';
import type { SectionWriter } from '../report-document.ts';

/** Every answer of a name service: which record, what came back, and who was asked. */
export const namesSection: SectionWriter = ({ observations }) =>
  factsSection(
    'Records in the name service',
    observations
      .filter(({ recordType, outcome }) => recordType !== undefined && outcome !== 'not-tested')
      .map((row) => [`${row.recordType ?? ''} ${row.host ?? row.target}`, answerOf(row)]),
  );

const answerOf = ({ answers = [], failure, resolver, view }: Observation): string =>
  [
    answers.length > 0 ? answers.join(', ') : (failure ?? 'no answer'),
    `asked ${resolver ?? view ?? 'the system'}`,
  ].join('; ');
