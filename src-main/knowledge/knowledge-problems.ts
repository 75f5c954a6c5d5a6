import { CAUSES } from './causes.ts';
import { clients } from './clients.ts';
import { escalations } from './escalation.ts';
import { fixes } from './fixes.ts';
import { links } from './links.ts';
import { catalogue } from './replies.ts';

/** References between the kinds of knowledge that lead nowhere; each names the file and the id. Empty when all hold. */
export function knowledgeProblems(): string[] {
  const causeIds = new Set(CAUSES.map(({ id }) => id));
  return [...causeProblems(causeIds), ...fixProblems(causeIds), ...escalationProblems(causeIds), ...replyProblems()];
}

function causeProblems(causeIds: ReadonlySet<string>): string[] {
  return CAUSES.flatMap((cause) => [
    ...cause.fixes.filter((id) => !fixes.has(id)).map((id) => `causes/${cause.id}: no fix "${id}"`),
    ...cause.fixes
      .filter((id) => fixes.get(id)?.causes.includes(cause.id) === false)
      .map((id) => `causes/${cause.id}: the fix "${id}" does not name it`),
    ...(cause.sameFix ?? []).filter((id) => !causeIds.has(id)).map((id) => `causes/${cause.id}: no cause "${id}"`),
    ...(needsSomebody(cause) && !escalations.has(cause.id)
      ? [`causes/${cause.id}: nobody is named who can fix it`]
      : []),
  ]);
}

const needsSomebody = (cause: (typeof CAUSES)[number]) => cause.actor !== 'you' && cause.id !== 'healthy';

/** A way has to be known for any app: that is what an app without a way of its own falls back on. */
const forAnyApp = new Set(clients.filter(({ id }) => id === 'other').flatMap(({ ways }) => Object.keys(ways)));

const fixProblems = (causeIds: ReadonlySet<string>) =>
  [...fixes.values()].flatMap((fix) => [
    ...fix.causes.filter((id) => !causeIds.has(id)).map((id) => `fixes/${fix.id}: no cause "${id}"`),
    ...fix.steps
      .flatMap((line) => ('way' in line && !forAnyApp.has(line.way) ? [line.way] : []))
      .map((way) => `fixes/${fix.id}: no way "${way}" for any app`),
  ]);

const escalationProblems = (causeIds: ReadonlySet<string>) =>
  [...escalations.values()].flatMap((entry) => [
    ...(causeIds.has(entry.id) ? [] : [`escalation/${entry.id}: no such cause`]),
    ...(entry.linkPurpose !== undefined && ![...links.values()].some((link) => link.purpose === entry.linkPurpose)
      ? [`escalation/${entry.id}: no link for "${entry.linkPurpose}"`]
      : []),
  ]);

const replyProblems = () =>
  catalogue.patterns
    .filter((pattern) => !Object.hasOwn(catalogue.reasons, pattern.reason))
    .map((pattern) => `replies/${pattern.id}: no reason "${pattern.reason}"`);
