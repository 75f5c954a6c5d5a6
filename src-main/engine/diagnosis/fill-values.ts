import type { CaseFile } from '../../contract/case.ts';
import type { Observation } from '../../contract/observation.ts';
import { accountOf } from '../facts/account.ts';
import { fillText } from '../fixes/fill-text.ts';
import { fixValues } from '../fixes/fix-values.ts';
import { PLACEHOLDERS } from '../fixes/placeholders.ts';

/** Fills the placeholders of a sentence. */
export type Fill = (template: string, most?: number) => string;

/** Long names come from strangers: a sentence stays a sentence. */
const LONGEST_VALUE = 60;
const short = (value: string): string =>
  value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value;

/** Makes the function that fills sentences with the values of one case; what is not known reads as plain words. */
export function fillWith(
  theCase: CaseFile,
  observations: readonly Observation[],
  clientNames: Readonly<Record<string, string>> = {},
): Fill {
  const { client = '' } = theCase.symptom;
  const name = Object.hasOwn(clientNames, client) ? clientNames[client] : undefined;
  const known = {
    ...fixValues(theCase, observations),
    port: String(accountOf(theCase).port),
    ...(name === undefined ? {} : { client: name }),
  };
  const values = Object.fromEntries(Object.entries(known).map(([name, value]) => [name, short(value)]));
  const opening = (template: string): boolean => {
    const first = /^\{([a-zA-Z]+)\}/.exec(template)?.[1];
    return first !== undefined && !Object.hasOwn(values, first);
  };
  return (template, most = 400) => {
    const { text } = fillText(template, values, PLACEHOLDERS);
    // Words that stand in for a value open the sentence with a small letter.
    return (opening(template) ? text.charAt(0).toUpperCase() + text.slice(1) : text).slice(0, most);
  };
}
