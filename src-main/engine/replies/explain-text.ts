import type { SymptomKind } from '../../contract/case.ts';
import type { Reading } from '../../contract/reading.ts';
import { addressIn } from '../bounces/address-in.ts';
import { kindOfWords } from '../bounces/kind-of-words.ts';
import { visibleRecipients } from '../bounces/visible-recipients.ts';
import type { Catalogue } from './catalogue.ts';
import { cleanText } from './clean-text.ts';
import { decide } from './decide.ts';
import { fixesFor } from './fixes-for.ts';
import { foundInText } from './found.ts';
import { headlineFor } from './headline.ts';
import { readReply } from './parse-reply.ts';
import { quotedWords } from './quoted-words.ts';
import { toResult, type Result, type Told } from './to-result.ts';
import { voicesOf } from './voices-of.ts';
import { whoSaid } from './who-said.ts';

export type Explained = Omit<Reading, 'input'>;

/** Words that only a returned message has: no mail app says them while it sends. */
const RETURNED =
  /could ?n[o']t be delivered|was ?n[o']t delivered|undeliver|delivery to the following|delivery has failed|following address|did not reach|mailer-daemon|mail delivery (?:failed|system|subsystem)|delivering your mail|returned to sender|qmail-send|postfix program|message not delivered|unable to deliver|permanent fatal errors|delivery status notification/i;

const ABOUT_RECIPIENT = /^(?:recipient-|mailbox-full|greylisted|domain-n|address-malformed)/;

function explainPart(text: string, catalogue: Catalogue, recipient?: string, outcome?: Result['outcome']): Told {
  const voices = voicesOf(text);
  const decision = decide(voices, catalogue);
  const spoken = readReply(decision?.voice.text ?? '');
  const whole = readReply(text);
  const about = decision && ABOUT_RECIPIENT.test(decision.match.reason) ? addressIn(decision.voice.text) : undefined;
  const facts = {
    recipient: recipient ?? about,
    code: decision?.voice.code ?? spoken.code ?? whole.code,
    enhancedStatus: spoken.enhancedStatus ?? decision?.voice.enhancedStatus ?? whole.enhancedStatus,
    outcome,
    saidBy: whoSaid(text, quotedWords(text).host),
    rawLine: text,
  };
  return toResult(decision, facts, catalogue);
}

function explainReturned(text: string, catalogue: Catalogue): { kind: Reading['kind']; told: Told[] } | undefined {
  const named = visibleRecipients(text);
  const kind = kindOfWords(text) ?? 'bounce';
  const outcome = kind === 'delayed' ? 'delayed' : 'failed';
  if (named.length === 0) return { kind, told: [explainPart(text, catalogue, undefined, outcome)] };
  const part = (about: string) => (named.length === 1 ? text : about);
  return { kind, told: named.map((one) => explainPart(part(one.text), catalogue, one.address, outcome)) };
}

/**
 * Explains a text without a mail header: a server's answer, a mail app's error text, or what a person sees of a returned
 * message. Text that nothing in the catalogue knows gives the cause `something-else` with confidence `unknown`.
 */
export function explainText(
  text: string,
  catalogue: Catalogue,
  fixByCause: Readonly<Record<string, string>>,
  symptom?: SymptomKind,
): Explained {
  const returned = symptom === 'message-returned' || RETURNED.test(text.slice(0, 65_536));
  const read = returned ? explainReturned(text, catalogue) : undefined;
  const { kind, told } = read ?? { kind: 'error-text' as const, told: [explainPart(text, catalogue)] };
  const results = told.map(({ result }) => result);
  const found = foundInText(text);
  return {
    kind,
    results,
    ...headlineFor(kind, told),
    fixes: fixesFor(results, fixByCause),
    ...(Object.keys(found).length > 0
      ? { found: { ...found, ...(found.address ? { address: cleanText(found.address, 320) } : {}) } }
      : {}),
  };
}
