import { definedOnly } from '../../replies/defined-only.ts';
import { addressIn } from '../address-in.ts';
import type { BounceEntry } from '../bounce.ts';
import { isObject, listAt, objectAt, textAt, type JsonObject } from './json-value.ts';
import type { NoticeEvent, NoticeForm, NoticeRead } from './notice.ts';

const afterType = (value: string | undefined): string | undefined => value?.replace(/^[a-z0-9-]{1,20};\s{0,4}/i, '');

/** Sorts that say nothing about why; `NoEmail` means that the bounce did not name its recipient. */
const SAY_NOTHING: ReadonlySet<string> = new Set(['General', 'Undetermined', 'NoEmail']);
const SUPPRESSED = /^(?:Suppressed|OnAccountSuppressionList)$/;

/** `MailboxFull` as words. */
function spelled(name = ''): string {
  if (SAY_NOTHING.has(name)) return '';
  if (SUPPRESSED.test(name)) return 'the address is on the suppression list';
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

const LASTS: Readonly<Record<string, BounceEntry['permanence']>> = { Permanent: 'permanent', Transient: 'transient' };

/** Recipients are objects with an address, or the address alone. */
function entriesOf(list: readonly unknown[], rest: Omit<BounceEntry, 'recipient'>): BounceEntry[] {
  return list.flatMap((one) => {
    const told: JsonObject = isObject(one) ? one : { emailAddress: one };
    const recipient = addressIn(textAt(told, 'emailAddress') ?? '');
    if (recipient === undefined) return [];
    const status = /^[245]\.\d{1,3}\.\d{1,3}$/.exec(textAt(told, 'status') ?? '')?.[0];
    const said = definedOnly({ status, diagnostic: afterType(textAt(told, 'diagnosticCode')) });
    return [{ ...rest, ...said, recipient }];
  });
}

const of = (kind: NoticeEvent['kind'], entries: readonly BounceEntry[]): NoticeEvent[] =>
  entries.map((entry) => ({ kind, entry }));

/** A refusal by the service itself names nobody: it is about all for whom the message was. */
const forAll = (event: JsonObject, visible: string): NoticeEvent[] =>
  of('bounce', entriesOf(listAt(objectAt(event, 'mail'), 'destination'), { action: 'failed', visible }));

function bounced(bounce: JsonObject): NoticeEvent[] {
  const type = textAt(bounce, 'bounceType');
  const words = [`${spelled(type)} bounce`.trim(), spelled(textAt(bounce, 'bounceSubType'))];
  const visible = words.filter((one) => one !== '').join(': ');
  const lasts = definedOnly({ permanence: LASTS[type ?? ''] });
  return of('bounce', entriesOf(listAt(bounce, 'bouncedRecipients'), { action: 'failed', visible, ...lasts }));
}

function delayed(delay: JsonObject): NoticeEvent[] {
  const visible = ['delayed', spelled(textAt(delay, 'delayType'))].filter((one) => one !== '').join(': ');
  return of('delayed', entriesOf(listAt(delay, 'delayedRecipients'), { action: 'delayed', visible }));
}

function delivered(delivery: JsonObject): NoticeEvent[] {
  const words = definedOnly({ diagnostic: textAt(delivery, 'smtpResponse') });
  return of('delivered', entriesOf(listAt(delivery, 'recipients'), { action: 'delivered', visible: '', ...words }));
}

const complained = (complaint: JsonObject): NoticeEvent[] =>
  of('complaint', entriesOf(listAt(complaint, 'complainedRecipients'), { visible: '' }));

/** By the value of `eventType`, in lower case without blanks. */
const EVENTS: Readonly<Record<string, (event: JsonObject) => NoticeEvent[]>> = {
  bounce: (event) => bounced(objectAt(event, 'bounce')),
  complaint: (event) => complained(objectAt(event, 'complaint')),
  delivery: (event) => delivered(objectAt(event, 'delivery')),
  deliverydelay: (event) => delayed(objectAt(event, 'deliveryDelay')),
  reject: (event) =>
    forAll(event, `virus found, message rejected: ${textAt(objectAt(event, 'reject'), 'reason') ?? ''}`),
  renderingfailure: (event) => forAll(event, 'rendering failure: the template of the message does not fit its data'),
};

function read(object: JsonObject): NoticeRead | undefined {
  const type = textAt(object, 'notificationType') ?? textAt(object, 'eventType');
  if (type === undefined || !isObject(object.mail)) return undefined;
  const parts = ['bounce', 'delivery', 'deliveryDelay'].map((name) => objectAt(object, name));
  const reportingMta = parts.map((part) => afterType(textAt(part, 'reportingMTA'))).find((one) => one !== undefined);
  const own = addressIn(textAt(objectAt(object, 'mail'), 'source') ?? '');
  const feedbackType = textAt(objectAt(object, 'complaint'), 'complaintFeedbackType')?.toLowerCase().slice(0, 30);
  return {
    events: EVENTS[type.toLowerCase().replace(/\s/g, '')]?.(object) ?? [],
    ...definedOnly({ reportingMta, own, feedbackType }),
  };
}

/**
 * Amazon SES, as it publishes to SNS, EventBridge and Firehose. Read in "Contents of event data that Amazon SES publishes to
 * Amazon SNS" and "Amazon SNS notification contents", docs.aws.amazon.com/ses/latest/dg, opened 2026-11-24.
 */
export default { service: 'Amazon SES', marks: ['notificationType', 'eventType'], read } satisfies NoticeForm;
