import type { CaseFile } from './contract/case.ts';
import type { Observation } from './contract/observation.ts';
import type { Reading, Unreadable } from './contract/reading.ts';
import type { DiagnoseResult, Escalation, FixView } from './contract/result.ts';
import { judge } from './engine/diagnosis/judge.ts';
import type { EarlierRun, Evidence, MatchReply } from './engine/facts/evidence.ts';
import { chooseFixes } from './engine/fixes/choose-fixes.ts';
import { escalate } from './engine/fixes/escalate.ts';
import { fixValues } from './engine/fixes/fix-values.ts';
import { letterValues } from './engine/fixes/letter-values.ts';
import { showFix } from './engine/fixes/show-fix.ts';
import { matchReply } from './engine/replies/match-reply.ts';
import { CAUSES } from './knowledge/causes.ts';
import { clients } from './knowledge/clients.ts';
import { escalations } from './knowledge/escalation.ts';
import { fixes } from './knowledge/fixes.ts';
import { knowledgeDate } from './knowledge/knowledge-date.ts';
import { links } from './knowledge/links.ts';
import { QUESTIONS } from './knowledge/questions.ts';
import { catalogue } from './knowledge/replies.ts';
import { providerOf, replacementOf } from './settings/provider-of.ts';
import { version } from './version.ts';

/** Everything that was seen; what comes out of it is a pure function of this and the knowledge files. */
export interface Seen {
  readonly case: CaseFile;
  readonly observations: readonly Observation[];
  readonly readings: readonly (Reading | Unreadable)[];
  readonly triedFixes: readonly string[];
  /** The last run of this account that ended well. */
  readonly lastGood?: EarlierRun;
  readonly startedAt: string;
  readonly finishedAt: string;
}

const MOST_FIXES = 5;
const ANOTHER_APP = { id: 'other', name: 'another app' };
const allLinks = [...links.values()];

/** Judges what was seen and puts the answer together: findings, ranked causes, fixes for this mail app, whose turn it is. */
export function judgeCase(seen: Seen): DiagnoseResult {
  const readings = seen.readings.filter((one): one is Reading => !('error' in one));
  const { findings, diagnosis, fixOrder } = judge(evidenceOf(seen, readings), {
    causes: CAUSES,
    questions: QUESTIONS,
    clientNames: Object.fromEntries(clients.map((client) => [client.id, client.inText])),
  });
  return {
    schemaVersion: 1,
    tool: { version, knowledge: knowledgeDate },
    case: seen.case,
    ...(readings.length > 0 && { readings }),
    observations: [...seen.observations],
    findings,
    diagnosis,
    fixes: fixesFor(seen, diagnosis.causes, fixOrder),
    escalation: escalationFor(seen, diagnosis.causes[0]?.id, readings),
    timing: { startedAt: seen.startedAt, finishedAt: seen.finishedAt },
  };
}

function evidenceOf(seen: Seen, readings: Reading[]): Evidence {
  const provider = providerOf(seen.case.account);
  const replacedBy = replacementOf(seen.case.account?.submission?.hostname);
  return {
    case: seen.case,
    observations: seen.observations,
    readings,
    matchReply: readLive,
    triedFixes: seen.triedFixes,
    ...(seen.lastGood && { lastGood: seen.lastGood }),
    ...(provider !== undefined && { signInRules: provider.signIn }),
    ...(replacedBy !== undefined && { replacedBy }),
  };
}

const readLive: MatchReply = ({ code, enhancedStatus, lines }, stage) =>
  matchReply({ text: lines.join(' '), code: String(code), enhancedStatus, stage }, catalogue);

function fixesFor(seen: Seen, ranked: DiagnoseResult['diagnosis']['causes'], order: readonly string[]): FixView[] {
  const values = fixValues(seen.case, seen.observations, allLinks);
  const client = clients.find(({ id }) => id === seen.case.symptom.client) ?? ANOTHER_APP;
  const known = ranked.filter(({ id }) => order.includes(id));
  return chooseFixes(known, [...fixes.values()], seen.triedFixes)
    .slice(0, MOST_FIXES)
    .map((article) => showFix(article, client, clients, values));
}

function escalationFor(seen: Seen, causeId: string | undefined, readings: Reading[]): Escalation | null {
  const entry = causeId === undefined ? undefined : escalations.get(causeId);
  if (entry === undefined) return null;
  const said = readings[0]?.results[0]?.evidence;
  return escalate(entry, letterValues(seen.case, seen.observations, allLinks, said), allLinks);
}
