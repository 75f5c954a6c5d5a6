import { definedOnly } from '../../replies/defined-only.ts';
import { addressIn } from '../address-in.ts';
import type { BounceEntry } from '../bounce.ts';
import { textAt, type JsonObject } from './json-value.ts';
import type { NoticeEvent, NoticeForm, NoticeRead } from './notice.ts';

const KINDS: Readonly<Record<string, NoticeEvent['kind']>> = {
  bounce: 'bounce',
  blocked: 'bounce',
  dropped: 'bounce',
  deferred: 'delayed',
  delivered: 'delivered',
  spamreport: 'complaint',
};
const ACTIONS: Partial<Record<NoticeEvent['kind'], string>> = {
  bounce: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
};

/** Why the service writes no longer to an address. */
const SUPPRESSED = /^(?:bounced|unsubscribed|spam reporting) address$/i;

/** A drop by the service itself says why in two or three words, such as "Bounced Address": no server has said them. */
function wordsOf(object: JsonObject): Pick<BounceEntry, 'diagnostic' | 'visible'> {
  const words = textAt(object, 'reason') ?? textAt(object, 'response') ?? '';
  if (textAt(object, 'event') !== 'dropped' && words !== '') return { diagnostic: words, visible: '' };
  return { visible: SUPPRESSED.test(words) ? `${words}: the address is on the suppression list` : words };
}

function read(object: JsonObject): NoticeRead | undefined {
  const [event, address] = [textAt(object, 'event'), textAt(object, 'email')];
  const isOurs = ['sg_event_id', 'sg_message_id', 'smtp-id'].some((name) => textAt(object, name) !== undefined);
  if (event === undefined || address === undefined || !isOurs) return undefined;
  const recipient = addressIn(address);
  const kind = KINDS[event.toLowerCase()];
  if (recipient === undefined || kind === undefined) return { events: [] };
  const status = /^[245]\.\d{1,3}\.\d{1,3}$/.exec(textAt(object, 'status') ?? '')?.[0];
  const permanence = textAt(object, 'type') === 'blocked' ? ('transient' as const) : undefined;
  return {
    events: [
      { kind, entry: { recipient, ...definedOnly({ action: ACTIONS[kind], status, permanence }), ...wordsOf(object) } },
    ],
  };
}

/** Twilio SendGrid, "Event Webhook Reference", docs.sendgrid.com/for-developers/tracking-events/event, opened 2026-11-24. */
export default {
  service: 'SendGrid',
  marks: ['sg_event_id', 'sg_message_id', 'smtp-id'],
  read,
} satisfies NoticeForm;
