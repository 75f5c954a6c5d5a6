import type { Question } from '../../knowledge/questions.ts';
import type { Fact } from './fact.ts';

export const DO_NOT_KNOW = 'do-not-know';

/** One fact per question: what the person answered. "I do not know" is no evidence. */
export const answerFacts = (questions: readonly Question[]): readonly Fact[] =>
  questions.map(({ id, answers }) => {
    const values = Object.fromEntries(
      answers.flatMap(({ id: answer, usual, said }) => (usual && said ? [[answer, { usual, said }]] : [])),
    );
    return {
      id: `answer:${id}`,
      kind: 'told',
      values,
      derive: ({ case: theCase }) => {
        const answer = theCase.answers?.[id];
        return answer !== undefined && Object.hasOwn(values, answer) ? answer : undefined;
      },
    };
  });
