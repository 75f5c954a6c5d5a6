import { isBroken, readTextMacros } from './macros.ts';
import { askName, fill, isAskable, type Run, targetOf } from './run.ts';
import type { Term } from './terms.ts';

/** An `exp=` and the domain whose record holds it. */
export interface Exp {
  readonly term: Term;
  readonly domain: string;
}

const LONGEST = 500;
const PRINTING = /^[\x20-\x7e]*$/;

/** The domain's own words for a refusal (RFC 7208 section 6.2). Any fault on the way means that there are none; it costs no look-up. */
export async function explain(run: Run, { term, domain }: Exp): Promise<string | undefined> {
  const name = await targetOf(run, term.target, domain);
  const answer = isAskable(name) ? await askName(run.names, name, 'TXT') : undefined;
  const [text, ...more] = answer?.ok === true ? answer.records : [];
  if (text === undefined || more.length > 0) return undefined;
  const read = readTextMacros(text.slice(0, 10 * LONGEST));
  if (isBroken(read)) return undefined;
  const filled = await fill(run, read, domain, 'start');
  return PRINTING.test(filled) ? filled.slice(0, LONGEST) : undefined;
}
