import { definedOnly } from '../../replies/defined-only.ts';
import { addressIn } from '../address-in.ts';
import type { BounceEntry } from '../bounce.ts';
import { textAt, type JsonObject } from './json-value.ts';
import type { NoticeEvent, NoticeForm, NoticeRead } from './notice.ts';

/** Types of a `Bounce` record that are no failure for good; every other type is one. */
const KINDS: Readonly<Record<string, NoticeEvent['kind'] | 'none'>> = {
  Transient: 'delayed',
  SpamComplaint: 'complaint',
  AutoResponder: 'auto-reply',
  ChallengeVerification: 'challenge',
  Subscribe: 'none',
  Unsubscribe: 'none',
};

const afterType = (value: string | undefined): string | undefined => value?.replace(/^smtp;\s{0,4}/i, '');

function entryOf(object: JsonObject, type: string, recipient: string): BounceEntry {
  const permanence = type === 'SoftBounce' ? ('transient' as const) : undefined;
  const visible = [type.replace(/(?<=[a-z])(?=[A-Z])/g, ' '), textAt(object, 'Description') ?? ''].join(': ');
  const action = KINDS[type] === 'delayed' ? 'delayed' : 'failed';
  return {
    recipient,
    action,
    visible,
    ...definedOnly({ permanence, diagnostic: afterType(textAt(object, 'Details')) }),
  };
}

function eventOf(object: JsonObject, recipient: string): NoticeEvent[] {
  const record = textAt(object, 'RecordType') ?? 'Bounce';
  const words = definedOnly({ diagnostic: textAt(object, 'Details') });
  if (record === 'Delivery')
    return [{ kind: 'delivered', entry: { recipient, action: 'delivered', visible: '', ...words } }];
  if (record !== 'Bounce' && record !== 'SpamComplaint') return [];
  const type = textAt(object, 'Type') ?? record;
  const kind = KINDS[type] ?? 'bounce';
  if (kind === 'none' || kind === 'challenge')
    return kind === 'none' ? [] : [{ kind, entry: { recipient, visible: '' } }];
  if (kind === 'complaint' || kind === 'auto-reply') return [{ kind, entry: { recipient, visible: '' } }];
  return [{ kind, entry: entryOf(object, type, recipient) }];
}

function read(object: JsonObject): NoticeRead | undefined {
  const isBounce = textAt(object, 'BouncedAt') !== undefined && textAt(object, 'Type') !== undefined;
  const isOurs = textAt(object, 'RecordType') !== undefined && textAt(object, 'MessageID') !== undefined;
  const recipient = addressIn(textAt(object, 'Email') ?? textAt(object, 'Recipient') ?? '');
  if (recipient === undefined || !(isBounce || isOurs)) return undefined;
  return { events: eventOf(object, recipient), ...definedOnly({ own: addressIn(textAt(object, 'From') ?? '') }) };
}

/**
 * Postmark. Members and types of a bounce record: its client library `postmark` 4.0.2, `Bounce.d.ts`, and
 * postmarkapp.com/email-webhooks, both opened 2026-11-24.
 */
export default { service: 'Postmark', marks: ['RecordType', 'BouncedAt'], read } satisfies NoticeForm;
