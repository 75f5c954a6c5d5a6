import { definedOnly } from '../../replies/defined-only.ts';
import { addressIn } from '../address-in.ts';
import type { BounceEntry } from '../bounce.ts';
import { isObject, objectAt, textAt, type JsonObject } from './json-value.ts';
import type { NoticeEvent, NoticeForm, NoticeRead } from './notice.ts';

const KINDS: Readonly<Record<string, NoticeEvent['kind']>> = {
  failed: 'bounce',
  rejected: 'bounce',
  delivered: 'delivered',
  complained: 'complaint',
};

/** Codes above 599 are the service's own, for addresses that it no longer writes to. */
const SMTP_CODE = /^[245]\d\d$/;

/** The server's answer as it was on the wire: Mailgun keeps the codes apart from the words. */
function answerOf(status: JsonObject): string | undefined {
  const [code, enhanced] = [textAt(status, 'code'), textAt(status, 'enhanced-code')];
  const words = textAt(status, 'message') ?? textAt(status, 'description');
  if (code === undefined || !SMTP_CODE.test(code) || words?.startsWith(code) === true) return words;
  const told = enhanced === undefined || words?.includes(enhanced) === true ? [code, words] : [code, enhanced, words];
  return told.filter((one) => one !== undefined).join(' ');
}

function entryOf(object: JsonObject, action: string): Omit<BounceEntry, 'recipient'> {
  const status = objectAt(object, 'delivery-status');
  const visible = textAt(object, 'reason') ?? textAt(objectAt(object, 'reject'), 'reason') ?? '';
  return { action, visible, ...definedOnly({ diagnostic: answerOf(status), remoteMta: textAt(status, 'mx-host') }) };
}

function eventOf(object: JsonObject, kind: NoticeEvent['kind'], recipient: string): NoticeEvent {
  if (kind === 'complaint') return { kind, entry: { recipient, visible: '' } };
  if (kind === 'delivered') return { kind, entry: { recipient, ...entryOf(object, 'delivered') } };
  const triesOn = textAt(object, 'severity') === 'temporary';
  return triesOn
    ? { kind: 'delayed', entry: { recipient, ...entryOf(object, 'delayed') } }
    : { kind, entry: { recipient, ...entryOf(object, 'failed') } };
}

function read(object: JsonObject): NoticeRead | undefined {
  const kind = KINDS[textAt(object, 'event')?.toLowerCase() ?? ''];
  const address = textAt(object, 'recipient') ?? textAt(objectAt(object, 'envelope'), 'targets');
  const isOurs = ['delivery-status', 'envelope', 'message', 'flags'].some((name) => isObject(object[name]));
  if (kind === undefined || address === undefined || !isOurs) return undefined;
  const recipient = addressIn(address);
  const own = addressIn(textAt(objectAt(object, 'envelope'), 'sender') ?? '');
  return { events: recipient === undefined ? [] : [eventOf(object, kind, recipient)], ...definedOnly({ own }) };
}

/**
 * Mailgun. Events and `severity`: "Event types", documentation.mailgun.com/docs/mailgun/user-manual/events/event-types, opened
 * 2026-11-24. The members of `delivery-status` are known from memory of the page beside it, "Webhook payloads".
 */
export default { service: 'Mailgun', marks: ['delivery-status', 'event-data', 'log-level'], read } satisfies NoticeForm;
