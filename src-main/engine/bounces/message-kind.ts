import type { Reading } from '../../contract/reading.ts';
import type { MessageParts } from './read-message.ts';
import type { StatusGroup } from './parse-status.ts';

type Kind = Reading['kind'];

const DAEMON =
  /^(?:mailer-daemon|postmaster|mail-daemon|maildaemon|mdaemon|noreply-dmarc|no-?reply|mailerdaemon|mrelay|bounce)/i;
const RETURNED =
  /undeliver|returned mail|failure notice|delivery (?:status|failure|failed|problem|error|notification)|mail(?: system)? (?:delivery )?(?:error|fail)|failed mail|could not be delivered|non.?delivery|nondelivery|delivery has failed|message not delivered|unzustellbar|zustellung|error sending your mail|not member|delivery warning|non remis|échec|remise|bounce/i;
const REFUSED =
  /could not (?:be delivered|deliver)|couldn't be delivered|wasn't (?:delivered|able to deliver)|unable to deliver|undeliverable|not delivered|was not delivered|delivery (?:to the following|has failed|failed)|did not reach|permanent (?:fatal )?error|following address(?:es)?.{0,20}failed|mail delivery failed|returned to sender|rejected your message|was rejected|recipient.{0,40}rejected|cannot be delivered|no such user|user unknown|not a member of this mailing list|returned permanent errors|trouble delivering|mailbox (?:is )?full|had delivery (?:errors|problems)/i;
const STILL_TRYING =
  /(?:will|still) (?:be )?(?:retr|try)|delivery (?:is |has been )?delayed|has not (?:yet )?been delivered|not yet been delivered|no action is required|warning message only|do not need to resend|do not have to resend|delay(?:ed)? notification|still being retried|continue to try|continue trying|has been postponed|temporarily delayed/i;
const GIVEN_UP =
  /giving up|not going to try again|permanent error|given up|no longer be retried|message expired|will not be retried/i;
const AWAY =
  /out of (?:the )?office|automatic reply|auto.?reply|autoreply|auto.?response|vacation|abwesenheit|away from (?:my|the) (?:office|desk|mail)|absence|on leave|zukünftig|holiday/i;
const CHALLENGE =
  /(?:click|follow|visit).{0,80}(?:link|below|here).{0,300}(?:allowed list|approve|verif|confirm|deliver)|challenge.response|prove (?:that )?you are (?:a )?human|added to (?:the recipient's|my) (?:allowed|white|approved) ?list|whitelist|boxbe/is;

const ofGroups = (groups: readonly StatusGroup[]): Kind | undefined => {
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

const isAutomatic = ({ headers, subject, visible }: MessageParts): boolean =>
  /auto-(?:replied|generated|notified)/i.test(headers.get('auto-submitted') ?? '') ||
  ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'x-auto-reply'].some((name) => headers.has(name)) ||
  AWAY.test(subject) ||
  AWAY.test(visible.slice(0, 300));

/** Whether words without a delivery status say failed, still trying, or neither. */
export function kindOfWords(words: string): 'bounce' | 'delayed' | undefined {
  const head = words.slice(0, 65_536);
  if (STILL_TRYING.test(head) && !GIVEN_UP.test(head)) return 'delayed';
  return REFUSED.test(head) ? 'bounce' : undefined;
}

const saysReport = ({ headers, subject }: MessageParts): boolean =>
  /multipart\/report/i.test(headers.get('content-type') ?? '') ||
  headers.has('x-failed-recipients') ||
  RETURNED.test(subject);

const fromDaemon = ({ headers, from }: MessageParts): boolean =>
  DAEMON.test(from) || headers.get('return-path')?.trim() === '<>';

function ofWords(parts: MessageParts): Kind {
  const text = `${parts.subject}\n${parts.visible}`;
  const words = kindOfWords(text);
  if (saysReport(parts)) return words ?? 'bounce';
  if (CHALLENGE.test(text)) return 'challenge';
  if (isAutomatic(parts) && !DAEMON.test(parts.from)) return 'auto-reply';
  return (fromDaemon(parts) ? words : undefined) ?? 'not-a-report';
}

/** What sort of message it is. A delivery status decides first, then report parts, then header fields and words. */
export function messageKind(parts: MessageParts, groups: readonly StatusGroup[]): Kind {
  return reportKind(parts) ?? ofGroups(groups) ?? ofWords(parts);
}
