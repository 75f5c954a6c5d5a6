import type { CaseFile } from '../../contract/case.ts';
import type { Observation } from '../../contract/observation.ts';
import { cleanValue } from './clean-value.ts';
import { dateInWords } from './date-in-words.ts';
import type { LetterValues } from './escalate.ts';
import { FAILURE_WORDS } from './failure-words.ts';
import { fixValues, type FixValues, type ProviderPage } from './fix-values.ts';

const MOST_LINES = 5;
const LONGEST_LINE = 300;
const LONGEST_RECORD = 1000;

/**
 * Values for a letter. `said` are the server's own words from a returned message or an error text; they come first.
 * Times are UTC and say so. Pure.
 */
export function letterValues(
  theCase: CaseFile,
  observations: readonly Observation[],
  pages: readonly ProviderPage[] = [],
  said?: string,
): LetterValues {
  const failed = observations.filter((row) => row.outcome === 'failed' && concerns(row, theCase, observations));
  const quoted = said === undefined || said.trim() === '' ? [] : [`The server said: ${cleanValue(said)}`];
  const lines = [...new Set([...quoted, ...failed.map(line)])].slice(0, MOST_LINES);
  const at = (failed[0] ?? observations[0])?.startedAt;
  const time = at === undefined ? undefined : momentInWords(at);
  return {
    ...withoutLongRecords(fixValues(theCase, observations, pages)),
    ...(time !== undefined && { time }),
    ...(lines.length > 0 && { evidence: lines.map((text) => `- ${text}`).join('\n') }),
  };
}

/** A letter has an end: a record for which it has no room is not begun. */
function withoutLongRecords(values: FixValues): FixValues {
  const { listAfter = '', ruleAfter = '', ...rest } = values;
  const fits = (text: string): boolean => text !== '' && text.length <= LONGEST_RECORD;
  return { ...rest, ...(fits(listAfter) && { listAfter }), ...(fits(ruleAfter) && { ruleAfter }) };
}

/** A letter is about the port in use and the name: other ports, a missing IPv6 address and look-ups about the domain only distract its reader. */
function concerns(row: Observation, { account }: CaseFile, all: readonly Observation[]): boolean {
  if (row.probe === 'control-connect' || row.part !== undefined) return false;
  if (row.probe === 'server-address') return !all.some((one) => one.probe === 'server-address' && one.outcome === 'ok');
  const port = account?.submission?.port;
  return row.probe !== 'submission-connect' || port === undefined || row.port === undefined || row.port === port;
}

function line(row: Observation): string {
  const reply = row.reply ? `: ${[row.reply.code, ...row.reply.lines].join(' ')}` : '';
  const what = row.failure === undefined ? FAILURE_WORDS['unknown-failure'] : FAILURE_WORDS[row.failure];
  return cleanValue(`${row.target}, ${what}${reply}`).slice(0, LONGEST_LINE);
}

function momentInWords(instant: string): string | undefined {
  const day = dateInWords(instant);
  return day === undefined ? undefined : `${day}, ${new Date(instant).toISOString().slice(11, 16)} UTC`;
}
