import { CAUSES } from './causes.ts';
import { fixes } from './fixes.ts';

/** The newest day on which any of the knowledge was checked, `YYYY-MM-DD`: shown with every verdict. */
export const knowledgeDate: string = [
  ...[...fixes.values()].map((fix) => fix.checked),
  ...CAUSES.flatMap((cause) => cause.sources.map((source) => source.date)),
]
  .filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date))
  .reduce((newest, date) => (date > newest ? date : newest), '2026-01-01');
