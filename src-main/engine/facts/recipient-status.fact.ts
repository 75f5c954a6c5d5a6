import type { Observation } from '../../contract/observation.ts';
import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';
import { isTelling, readReply } from './said-by.ts';

type Kind = 'not-known' | 'no-domain' | 'form' | 'moved' | 'closed' | 'full' | 'their-trouble';

/** RFC 3463 section 3: what the second and the third number of a status stand for. */
const OF_STATUS: Readonly<Record<string, Kind>> = {
  '1.1': 'not-known',
  '1.2': 'no-domain',
  '1.10': 'no-domain',
  '1.3': 'form',
  '1.6': 'moved',
  '2.1': 'closed',
  '2.2': 'full',
};
/** The state of the mail system: of the recipient only when the recipient's own server says so. */
const OF_SYSTEM = /^[45]\.3\.[0-35]$/;

const ABOUT_RECIPIENT: ReadonlySet<string | undefined> = new Set(['recipient-refused', 'recipient-deferred']);

/** Words beat the number: where they name a cause for sure, the number is not asked. */
const kindOf = (evidence: Evidence, row: Observation): Kind | undefined => {
  const status = row.reply?.enhancedStatus;
  if (status === undefined || !ABOUT_RECIPIENT.has(row.failure)) return undefined;
  if (readReply(evidence, row, 'rcpt')?.causes[0]?.confidence === 'sure') return undefined;
  if (row.probe === 'recipient-server' && OF_SYSTEM.test(status)) return 'their-trouble';
  return OF_STATUS[status.slice(2)];
};

/** What the number in a refusal of the recipient stands for, where no words say more. */
export default fact({
  id: 'recipient-status',
  kind: 'measured',
  values: {
    'not-known': { usual: 'rarely', said: 'The number in the answer stands for an address that is not known.' },
    'no-domain': { usual: 'rarely', said: 'The number in the answer stands for a place that takes no mail.' },
    form: { usual: 'rarely', said: 'The number in the answer stands for an address that is not written right.' },
    moved: { usual: 'rarely', said: 'The number in the answer stands for a mailbox that has moved.' },
    closed: { usual: 'rarely', said: 'The number in the answer stands for a mailbox that is closed.' },
    full: { usual: 'rarely', said: 'The number in the answer stands for a full mailbox.' },
    'their-trouble': { usual: 'rarely', said: 'The number in the answer stands for a fault of their mail server.' },
  },
  derive: (evidence) => {
    const own = measuredRows(evidence, 'recipient-acceptance').filter((row) => isTelling(evidence, row));
    const rows = [...own, ...measuredRows(evidence, 'recipient-server')];
    return rows.map((row) => kindOf(evidence, row)).find((kind) => kind !== undefined);
  },
});
