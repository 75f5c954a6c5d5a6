import type { Reading } from '../../contract/reading.ts';
import type { MessageParts } from './read-message.ts';
import { isDaemon } from './daemon.ts';
import { kindOfWords } from './kind-of-words.ts';
import type { StatusGroup } from './parse-status.ts';
import { withoutCopy } from './without-copy.ts';

type Kind = Reading['kind'];

const DAEMON =
  /^(?:mailer-daemon|postmaster|mail-daemon|maildaemon|mdaemon|noreply-dmarc|no-?reply|mailerdaemon|mrelay|bounce)/i;
const RETURNED =
  /undeliver|returned mail|failure notice|delivery (?:status|failure|failed|problem|error|notification)|mail(?: system)? (?:delivery )?(?:error|fail)|failed mail|could not be delivered|non.?delivery|nondelivery|delivery has failed|message not delivered|unzustellbar|zustellung|error sending your mail|not member|delivery warning|non remis|échec|remise|bounce/i;
/** An ordinary mail may speak of returned mail; a report starts with it. */
const BEGINS_RETURNED = new RegExp(
  `^[^\\p{L}]{0,6}(?:(?:warning|mail system|your|the|message|mail|e-?mail)[: ]{1,3}){0,3}(?:${RETURNED.source})`,
  'iu',
);
const AWAY =
  /out of (?:the )?office|automatic reply|auto.?reply|autoreply|auto.?response|vacation|abwesenheit|away from (?:my|the) (?:office|desk|mail)|absence|on leave|zukünftig|holiday/i;
const CHALLENGE =
  /(?:click|follow|visit).{0,80}(?:link|below|here).{0,300}(?:allowed list|approve|verif|confirm|deliver)|challenge.response|prove (?:that )?you are (?:a )?human|added to (?:the recipient's|my) (?:allowed|white|approved) ?list|whitelist|boxbe|has not (?:yet )?been verified.{0,300}(?:reply|message)|(?:reply to|empty message).{0,200}(?:confirm|release)|to release your message for delivery/is;

/** What the recipient groups of a delivery status say together; `undefined` without any. */
export const kindOfGroups = (groups: readonly StatusGroup[]): Kind | undefined => {
  const actions = groups.map(
    (group) => group.action ?? (group.status?.startsWith('2') === true ? 'delivered' : 'failed'),
  );
  if (actions.length === 0) return undefined;
  if (actions.some((action) => !/^(?:delayed|delivered|relayed|expanded|deliverable)$/.test(action))) return 'bounce';
  return actions.includes('delayed') ? 'delayed' : 'delivered';
};

const reportKind = (parts: MessageParts): Kind | undefined => {
  const type = parts.headers.get('content-type')?.toLowerCase() ?? '';
  if (parts.feedback.length > 0 || type.includes('feedback-report')) return 'complaint';
  if (type.includes('tlsrpt') || parts.attachmentTypes.some((one) => one.includes('tlsrpt'))) return 'tls-report';
  const packed = parts.attachmentTypes.some((one) => /xml|zip/.test(one));
  return packed && /report domain:/i.test(parts.subject) ? 'dmarc-report' : undefined;
};

/** A person's filter asks for proof, whatever the shape of the mail: some send it as a delivery report. */
const PROOF =
  /add yourself to my|(?:link|here) (?:below )?to be added|have your address added to the recipient's|(?:server|sender|address|mail) requires confirmation/i;
const asksProof = ({ from, visible }: MessageParts, groups: readonly StatusGroup[]): boolean =>
  groups.length > 0 && isDaemon(from)
    ? groups.every(({ diagnostic }) => PROOF.test(diagnostic ?? ''))
    : PROOF.test(visible.slice(0, 8192));

/** A receipt (RFC 8098): read, or thrown away unread, the message arrived. */
const isReceipt = ({ headers }: MessageParts): boolean =>
  /report-type="?disposition-notification/i.test(headers.get('content-type') ?? '');

/** Mail apps write such a mail when the person leaves a list (RFC 2369 `List-Unsubscribe`). */
const leavesList = ({ subject, visible }: MessageParts): boolean =>
  /^unsubscribe$/i.test(subject.trim()) &&
  /(?:sent|generated)[^.]{0,60}(?:unsubscribe|by gmail)/i.test(visible.slice(0, 400));

const isAutomatic = ({ headers, subject, visible }: MessageParts): boolean =>
  /auto-(?:replied|generated|notified)/i.test(headers.get('auto-submitted') ?? '') ||
  ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'x-auto-reply'].some((name) => headers.has(name)) ||
  AWAY.test(subject) ||
  AWAY.test(visible.slice(0, 300));

const saysReport = ({ headers, subject }: MessageParts): boolean =>
  /multipart\/report/i.test(headers.get('content-type') ?? '') ||
  headers.has('x-failed-recipients') ||
  BEGINS_RETURNED.test(subject);

const fromDaemon = ({ headers, from }: MessageParts): boolean =>
  DAEMON.test(from) || headers.get('return-path')?.trim() === '<>';

/** The programs that run mailing lists, and the names under which they write for a list. */
const LIST_SERVER =
  /^(?:(?:listserv|majordomo|mailman|sympa|ezmlm|fml|listmaster|list-?owner)\b|[^@]{1,64}[-.+_](?:admin|owner|request|bounces|help|managers?)@)/i;

/** A list server that does not take a post writes as the list, not as a mail system: only its first words tell. */
const ofList = ({ from, subject, visible }: MessageParts): Kind | undefined =>
  LIST_SERVER.test(from) ? kindOfWords(`${subject}\n${visible.slice(0, 400)}`) : undefined;

/** A mail that says so and then shows what was lost is a report, whoever it is from and whatever its subject. */
const bringsCopy = ({ visible }: MessageParts, shown: string): Kind | undefined =>
  shown.length < visible.length ? kindOfWords(shown) : undefined;

function ofWords(parts: MessageParts): Kind {
  const shown = withoutCopy(parts.visible);
  const text = `${parts.subject}\n${shown}`;
  const words = kindOfWords(text);
  if (saysReport(parts)) return words ?? 'bounce';
  if (CHALLENGE.test(text)) return 'challenge';
  const list = ofList(parts);
  if (list !== undefined) return list;
  if (isAutomatic(parts) && !DAEMON.test(parts.from)) return 'auto-reply';
  return (fromDaemon(parts) ? words : bringsCopy(parts, shown)) ?? 'not-a-report';
}

/** What sort of message it is. A delivery status decides first, then report parts, then header fields and words. */
export function messageKind(parts: MessageParts, groups: readonly StatusGroup[]): Kind {
  const shape = reportKind(parts) ?? (leavesList(parts) ? 'complaint' : undefined);
  if (shape !== undefined) return shape;
  if (isReceipt(parts)) return 'delivered';
  return asksProof(parts, groups) ? 'challenge' : (kindOfGroups(groups) ?? ofWords(parts));
}
