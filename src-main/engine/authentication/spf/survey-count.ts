import type { SurveyRecord, SurveyTerm } from './survey-walk.ts';

/** What one term costs against the ten look-ups, in the order in which they are made. */
export interface Cost {
  /** The domain whose record holds the term. */
  readonly domain: string;
  readonly term: string;
  readonly at: number;
  /** The domain asked about, where it does not depend on the mail. */
  readonly target?: string;
  /** Which look-up it is, from 1. */
  readonly number: number;
  /** Itself and all that lies behind it. */
  readonly cost: number;
  /** How many records lie around it: 0 for a term of the first one. */
  readonly depth: number;
  readonly void: boolean;
}

const costs = ({ state }: SurveyTerm): boolean => state === 'asked' || state === 'not-asked';

/** Lists the look-ups of a record in their order, when nothing matches on the way. */
export function countLookUps(record: SurveyRecord, depth = 0, before = 0): readonly Cost[] {
  const rows: Cost[] = [];
  for (const one of record.terms.filter(costs)) {
    const number = before + rows.length + 1;
    const inner = one.nested === undefined ? [] : countLookUps(one.nested, depth + 1, number);
    const { term, target } = one;
    const row = {
      domain: record.domain,
      term: term.text,
      at: term.at,
      number,
      cost: 1 + inner.length,
      depth,
      void: one.void,
    };
    rows.push(target === undefined ? row : { ...row, target }, ...inner);
  }
  return rows;
}
