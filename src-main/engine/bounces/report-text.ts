import { withoutForwardHeader } from './forward-header.ts';
import { addressesIn, headerOf, wasFor } from './original-header.ts';
import { withoutQuotedPrintable } from './pasted-source.ts';
import { plainMarks } from './plain-marks.ts';
import { unquoted } from './unquoted.ts';
import { withoutSubject } from '../replies/without-subject.ts';
import { copyAt } from './without-copy.ts';

/** What a person sees of a report, ready to be read. */
export interface ReportText {
  /** The report alone: no quote marks, no header of a forward, no copy of the lost message. */
  readonly text: string;
  readonly subject?: string;
  /** Addresses that cannot be the failed one, in lower case. */
  readonly own: ReadonlySet<string>;
  /** For whom the lost message was, by the copy of its header. */
  readonly sentTo: readonly string[];
  readonly fromDaemon: boolean;
}

const MAX_TEXT = 262_144;

/** Prepares text as it stands in a mail app or was pasted from one; at most 256 kB of it are read. */
export function reportText(raw: string): ReportText {
  const forwarded = withoutForwardHeader(unquoted(withoutQuotedPrintable(plainMarks(raw.slice(0, MAX_TEXT)))));
  const whole = unquoted(forwarded.text);
  const end = copyAt(whole);
  const copy = whole.slice(end).replace(/^[^\n]{0,400}\n\s{0,40}/, (line) => (/^[\w-]{1,60}:/.test(line) ? line : ''));
  const sender = addressesIn(headerOf(copy, 'from')).map((one) => one.toLowerCase());
  return {
    text: withoutSubject(whole.slice(0, end)),
    ...(forwarded.subject === undefined ? {} : { subject: forwarded.subject }),
    own: new Set([...forwarded.own, ...sender]),
    sentTo: wasFor(copy),
    fromDaemon: forwarded.fromDaemon,
  };
}
