export { evaluateSpf } from './evaluate.ts';
export { proposeSpf } from './propose.ts';
export { surveySpf } from './survey.ts';
