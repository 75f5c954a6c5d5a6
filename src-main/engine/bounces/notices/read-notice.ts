import { definedOnly } from '../../replies/defined-only.ts';
import type { Bounce } from '../bounce.ts';
import { findJson } from './find-json.ts';
import { isObject } from './json-value.ts';
import type { NoticeEvent, NoticeForm, NoticeRead } from './notice.ts';

const files = import.meta.glob<NoticeForm>('./*.notice.ts', { eager: true, import: 'default' });
const FORMS = Object.keys(files)
  .sort()
  .flatMap((name) => files[name] ?? []);
const MARKS = FORMS.flatMap((form) => form.marks);

const MAX_NODES = 5000;
const MAX_DEPTH = 8;
const MAX_ENTRIES = 500;

const mayHold = (text: string): boolean => text.includes('{') && MARKS.some((mark) => text.includes(mark));

/** Goes through what wraps the notices: an envelope of a queue, a list, or one more JSON text in a member. */
class Collector {
  readonly reads: NoticeRead[] = [];
  private nodes = 0;

  visit(value: unknown, depth: number): void {
    this.nodes += 1;
    if (this.nodes > MAX_NODES || depth > MAX_DEPTH) return;
    if (typeof value === 'string') {
      if (mayHold(value)) for (const inner of findJson(value)) this.visit(inner, depth + 1);
      return;
    }
    const read = isObject(value) ? FORMS.map((form) => form.read(value)).find((one) => one !== undefined) : undefined;
    if (read) this.reads.push(read);
    else if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) this.visit(inner, depth + 1);
    }
  }
}

/** What the notice as a whole is, where its events are of several kinds. */
const ORDER = ['bounce', 'delayed', 'complaint', 'delivered', 'auto-reply', 'challenge'] as const;

/** Mails that were opened, complaints beside failures and the like do not go into the answer about failures. */
function belongs(kind: Bounce['kind'], event: NoticeEvent): boolean {
  return event.kind === kind || (event.entry.action !== undefined && (kind === 'bounce' || kind === 'delayed'));
}

/**
 * Reads the JSON notices of sending services (Amazon SES, SendGrid, Mailgun, Postmark) wherever they stand in a text, also in
 * the envelope of a queue and encoded twice. `undefined` when there is none, or none about a message's fate. Never throws.
 */
export function readNotice(text: string): Bounce | undefined {
  if (!mayHold(text)) return undefined;
  const collector = new Collector();
  for (const value of findJson(text)) collector.visit(value, 0);
  const events = collector.reads.flatMap((read) => read.events);
  const kind = ORDER.find((one) => events.some((event) => event.kind === one));
  if (kind === undefined) return undefined;
  const first = (name: 'reportingMta' | 'own' | 'feedbackType') =>
    collector.reads.map((read) => read[name]).find((one) => one !== undefined);
  return {
    kind,
    entries: events
      .filter((event) => belongs(kind, event))
      .slice(0, MAX_ENTRIES)
      .map(({ entry }) => entry),
    ...definedOnly({
      reportingMta: first('reportingMta'),
      own: first('own'),
      feedbackType: kind === 'complaint' ? first('feedbackType') : undefined,
    }),
  };
}
