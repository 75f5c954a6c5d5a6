import type { SymptomKind } from '../../contract/case.ts';
import { addressIn } from '../bounces/address-in.ts';
import { explainBounce } from '../bounces/explain-bounce.ts';
import { readPasted } from '../bounces/read-pasted.ts';
import { withAdvice } from './advice-of.ts';
import type { Catalogue } from './catalogue.ts';
import { cleanText } from './clean-text.ts';
import { decide, type Decision } from './decide.ts';
import type { Explained } from './explained.ts';
import { fixesFor } from './fixes-for.ts';
import { foundInText } from './found.ts';
import { headlineFor, headlineForCode } from './headline.ts';
import { ownSide } from './own-side.ts';
import { readReply } from './parse-reply.ts';
import { isCodeAlone, meaningsOf } from './meanings-of.ts';
import { readOutlookList } from './outlook-list.ts';
import { blamedRecipient, refusedRecipient } from './refused-recipient.ts';
import { toResult, type Told } from './to-result.ts';
import { voicesOf } from './voices-of.ts';
import { whoSaid } from './who-said.ts';

const ABOUT_RECIPIENT = /^(?:recipient-|mailbox-full|greylisted|domain-n|address-malformed)/;

function recipientIn(text: string, decision: Decision | undefined): string | undefined {
  const isAbout = decision !== undefined && ABOUT_RECIPIENT.test(decision.match.reason);
  const about = isAbout ? (addressIn(decision.voice.text) ?? blamedRecipient(text)) : undefined;
  return about ?? refusedRecipient(text);
}

function explainAnswer(text: string, catalogue: Catalogue): Told {
  const voices = voicesOf(text);
  const whole = readReply(text);
  const decided = decide(voices, catalogue);
  const decision = decided && ownSide(decided, whole.code ?? whole.enhancedStatus);
  const spoken = readReply(decision?.voice.text ?? '');
  const facts = {
    recipient: recipientIn(text, decision),
    code: decision?.voice.code ?? spoken.code ?? whole.code,
    enhancedStatus: spoken.enhancedStatus ?? decision?.voice.enhancedStatus ?? whole.enhancedStatus,
    saidBy: whoSaid(text, readOutlookList(text.slice(0, 65_536)).host),
    rawLine: text,
  };
  return toResult(decision, facts, catalogue);
}

const foundOf = (found: NonNullable<Explained['found']>): Pick<Explained, 'found'> => {
  const address = found.address === undefined ? {} : { address: cleanText(found.address, 320) };
  return Object.keys(found).length === 0 ? {} : { found: { ...found, ...address } };
};

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
  const found = foundInText(text);
  const bounce = readPasted(text, symptom === 'message-returned');
  if (bounce) {
    const told = explainBounce(bounce, catalogue, fixByCause);
    return { ...told, ...foundOf({ ...found, ...told.found }) };
  }
  const told = withAdvice(explainAnswer(text, catalogue), 'error-text');
  const { replyCode: code, enhancedStatus } = told.result;
  const known = code ?? enhancedStatus;
  const meanings = known !== undefined && isCodeAlone(text) ? meaningsOf({ code, enhancedStatus }, catalogue) : 0;
  return {
    kind: 'error-text',
    results: [told.result],
    ...(meanings > 1 ? { ...headlineForCode(meanings), meanings } : headlineFor('error-text', [told])),
    fixes: fixesFor([told.result], fixByCause),
    ...foundOf(found),
  };
}
