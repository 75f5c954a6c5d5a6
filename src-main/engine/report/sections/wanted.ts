import type { DiagnoseResult } from '../../../contract/result.ts';
import type { SectionWriter } from '../report-document.ts';
import { reportTime } from '../report-time.ts';
import { helloName, queueIds } from './said-in-talks.ts';

const UNKNOWN = 'not known yet';

/** What nearly every support desk asks for, ticked off, so that nobody has to ask a second time. */
export const wantedSection: SectionWriter = (result, { timeZone }) => {
  const domain = (address: string | undefined) => address?.split('@')[1];
  const rows: [string, string | undefined][] = [
    ['Address of the sending server', result.case.environment?.sendingAddresses?.join(', ')],
    ['Name in the greeting (EHLO)', helloName(result)],
    ['Domain of the sender', domain(result.case.account?.address)],
    ['Error with its code', errorOf(result)],
    ['Exact time', reportTime(result.timing.startedAt, timeZone)],
    ['Queue id', queueIds(result).join(', ')],
    ['Domain of the recipient', domain(result.case.recipient)],
    ['Message-ID', undefined],
    ['All headers of one sample', undefined],
    ['Person to talk to', 'the sender of this report'],
  ];
  return [
    {
      heading: 'What support desks ask for',
      kind: 'facts',
      rows: rows.map(([name, value]) => [name, value === undefined || value === '' ? UNKNOWN : value] as const),
    },
  ];
};

/** The words that decided; else the last no of a server that was tested. */
function errorOf({ readings = [], observations }: DiagnoseResult): string | undefined {
  const read = readings.flatMap(({ results }) => results).find(({ evidence }) => evidence !== undefined)?.evidence;
  const refused = observations.findLast(({ outcome, reply }) => outcome === 'failed' && reply !== undefined)?.reply;
  const live = refused && [refused.code, refused.enhancedStatus, refused.lines.join(' ')].filter(Boolean).join(' ');
  return read ?? live;
}
