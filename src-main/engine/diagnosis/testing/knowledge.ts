import { CAUSES } from '../../../knowledge/causes.ts';
import { QUESTIONS } from '../../../knowledge/questions.ts';
import type { Evidence } from '../../facts/evidence.ts';
import { judge, type Judgement } from '../judge.ts';
import type { DiagnosisKnowledge } from '../knowledge.ts';
import { evidence } from './world.ts';

export const KNOWLEDGE: DiagnosisKnowledge = {
  causes: CAUSES,
  questions: QUESTIONS,
  clientNames: { thunderbird: 'Thunderbird' },
};

/** Judges evidence with the real knowledge base. */
export const judged = (changes: Partial<Evidence>, knowledge = KNOWLEDGE): Judgement =>
  judge(evidence(changes), knowledge);
