import type { Catalogue } from '../replies/catalogue.ts';
import { cleanText } from '../replies/clean-text.ts';
import { definedOnly } from '../replies/defined-only.ts';
import { decide } from '../replies/decide.ts';
import type { Explained } from '../replies/explained.ts';
import { fixesFor } from '../replies/fixes-for.ts';
import { headlineFor } from '../replies/headline.ts';
import { readReply } from '../replies/parse-reply.ts';
import { withAdvice } from '../replies/advice-of.ts';
import { toResult, type Result, type Told } from '../replies/to-result.ts';
import { whoSaid } from '../replies/who-said.ts';
import { behindRelay } from './behind-relay.ts';
import type { Bounce, BounceEntry } from './bounce.ts';
import { complaintHeadline } from './complaint-headline.ts';
import { innerReply } from './inner-reply.ts';
import { whenTimeIsOver } from './time-is-over.ts';
import { answersFor, othersFor, telling } from './voices-for.ts';

const OUTCOMES: Readonly<Record<string, Result['outcome']>> = {
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'delivered',
  expanded: 'delivered',
  deliverable: 'delivered',
};

/** Where a report names no action: what the whole of it says. */
const BY_KIND: Readonly<Partial<Record<Bounce['kind'], Result['outcome']>>> = {
  bounce: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
};

const outcomeOf = (bounce: Bounce, action: string | undefined): Result['outcome'] => {
  if (action !== undefined) return OUTCOMES[action] ?? 'failed';
  return BY_KIND[bounce.kind] ?? 'unknown';
};

/** Both codes, from the diagnostic first, then the words that decided, then all that people see (RFC 3464, guide order). */
function codesOf(entry: BounceEntry, decided: string): { code?: string; enhancedStatus?: string } {
  const diagnostic = entry.diagnostic ?? '';
  const inner = innerReply(diagnostic) ?? innerReply(entry.visible) ?? '';
  const field = [inner, diagnostic].map(readReply);
  let code = field.map((one) => one.code).find((one) => one !== undefined);
  const spoken = field.map((one) => one.enhancedStatus).filter((one) => one !== undefined);
  let enhancedStatus = spoken.find(telling) ?? telling(entry.status) ?? spoken[0];
  for (const words of [decided, entry.visible]) {
    if (code !== undefined && enhancedStatus !== undefined) break;
    const read = readReply(words);
    code ??= read.code;
    enhancedStatus ??= read.enhancedStatus;
  }
  return definedOnly({ code, enhancedStatus: enhancedStatus ?? entry.status });
}

function resultOf(entry: BounceEntry, bounce: Bounce, catalogue: Catalogue): Told {
  const told = behindRelay(
    decide(answersFor(entry), catalogue, () => othersFor(entry)),
    catalogue,
  );
  const decision = whenTimeIsOver(told, entry, catalogue);
  const facts = {
    recipient: entry.recipient,
    forwardedTo: entry.forwardedTo,
    ...codesOf(entry, decision?.voice.text ?? ''),
    outcome: outcomeOf(bounce, entry.action),
    permanence: entry.permanence,
    saidBy: whoSaid(`${entry.diagnostic ?? ''}\n${entry.visible}`, entry.remoteMta ?? bounce.reportingMta),
    rawLine: entry.diagnostic ?? entry.visible,
  };
  return toResult(facts.outcome === 'delivered' ? undefined : decision, facts, catalogue);
}

const delivered = (told: Told): Told => {
  if (told.result.outcome !== 'delivered') return told;
  const causes: Result['causes'] = [{ id: 'healthy', confidence: 'very-likely' }];
  return { result: { ...told.result, causes, because: ['The report says so.'] } };
};

/** The answer for a message that was read as a report: one row per recipient, the person's own address as found. */
export function explainBounce(
  bounce: Bounce,
  catalogue: Catalogue,
  fixByCause: Readonly<Record<string, string>>,
): Explained {
  const { kind, entries, own } = bounce;
  const told = entries.slice(0, 500).map((entry) => withAdvice(delivered(resultOf(entry, bounce, catalogue)), kind));
  const results = told.map(({ result }) => result);
  const failing = results.filter((result) => result.outcome !== 'delivered');
  return {
    kind,
    results,
    ...(complaintHeadline(bounce.feedbackType) ?? headlineFor(kind, told)),
    fixes: kind === 'bounce' || kind === 'delayed' ? fixesFor(failing, fixByCause) : [],
    ...(own !== undefined && own.length <= 320 ? { found: { address: cleanText(own, 320) } } : {}),
  };
}
