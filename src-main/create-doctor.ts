import { homedir } from 'node:os';
import type { CaseFile } from './contract/case.ts';
import type { Observation } from './contract/observation.ts';
import type { DiagnoseResult } from './contract/result.ts';
import { compareRuns } from './compare-runs.ts';
import { diagnose } from './diagnose.ts';
import { createDomainCheck } from './domain-check/create-domain-check.ts';
import type { CheckOptions, Doctor } from './doctor.ts';
import { madeContacts } from './engine/contacts/contacts.ts';
import { fixValues } from './engine/fixes/fix-values.ts';
import { showFix } from './engine/fixes/show-fix.ts';
import { packReport } from './engine/report/pack-report.ts';
import { writeReport } from './engine/report/write-report.ts';
import { checkRows } from './engine/view/check-rows.ts';
import { judgeCase } from './judge-case.ts';
import { clientChoice, clients } from './knowledge/clients.ts';
import { fixes } from './knowledge/fixes.ts';
import { knowledgeDate } from './knowledge/knowledge-date.ts';
import { links } from './knowledge/links.ts';
import { findAppAccounts } from './mail-apps/find-app-accounts.ts';
import { queryRegistry } from './mail-apps/query-registry.ts';
import { createNet } from './net/create-net.ts';
import { openCase } from './open-case.ts';
import { networkNow } from './network-now.ts';
import { explainPicture } from './pictures/explain-picture.ts';
import { isPicture } from './pictures/is-picture.ts';
import { planOf } from './plan-of.ts';
import { createPractice } from './practice/create-practice.ts';
import { TEST_LETTER } from './probes/test-letter.ts';
import { createReader } from './reading/create-reader.ts';
import { reportContext } from './report-context.ts';
import { sendTestMessage } from './send-test-message.ts';
import { findSettings } from './settings/find-settings.ts';
import { providerOfDomain } from './settings/provider-of-domain.ts';
import { version } from './version.ts';

/** An id came in that the knowledge base does not hold. */
export class UnknownIdError extends Error {
  override readonly name = 'UnknownIdError';
  readonly code = 'unknown-id';
}

/** Puts engine, probes and knowledge together for whoever has a window or a terminal. */
export function createDoctor(): Doctor {
  // One thread for the session; it starts with the first text that is read.
  const reader = createReader({ size: 1 });
  return {
    version,
    knowledge: knowledgeDate,
    testLetter: TEST_LETTER,
    clients: clients.map(clientChoice),
    read: (input, signal) => reader.read(input, signal),
    openCase: (bytes, signal) =>
      openCase(bytes, (text, kind) => {
        const words = new TextEncoder().encode(text);
        return reader.read({ name: 'text', bytes: words, kind }, signal);
      }),
    isPicture,
    readPicture: (input, signal) => explainPicture(input, (words) => reader.read(words, signal), signal),
    findSettings: (address, consent, signal) => findSettings(address, createNet(), signal, consent),
    knowsDomain: (domain) => providerOfDomain(domain) !== undefined,
    readMailApps,
    networkNow: () => networkNow(),
    compareRuns: (first, second, triedFixes) => {
      const { comparison, judged } = compareRuns(first, second, triedFixes);
      return { ...comparison, result: judged };
    },
    plannedContacts: planOf,
    madeContacts: ({ observations }) => madeContacts(observations),
    check,
    showFix: (fixId, clientId, result, screen) => {
      const article = fixes.get(fixId);
      const client = clients.find(({ id }) => id === clientId);
      if (article === undefined || client === undefined) throw new UnknownIdError('There is no such fix or mail app.');
      const values = fixValues(result.case, result.observations, [...links.values()]);
      return showFix(article, { ...client, screen }, clients, values);
    },
    report: (result, format, redaction) => writeReport(result, format, redaction, reportContext()),
    packReport: (result, redaction) => packReport(result, redaction, reportContext()),
    sendTestMessage,
    link: (linkId) => links.get(linkId)?.url,
    domain: createDomainCheck(),
    practice: createPractice(),
  };
}

const surroundings = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv) => ({
  platform,
  home: env.HOME ?? homedir(),
  env,
  ...(platform === 'win32' && env.SystemRoot !== undefined && { registry: queryRegistry(env.SystemRoot) }),
});

async function readMailApps(signal: AbortSignal) {
  const { env, platform } = process;
  const { accounts, unread } = await findAppAccounts(surroundings(platform, env), signal);
  return {
    accounts: accounts.map(({ app, submission, address, isDefault }) => ({
      app,
      submission,
      isDefault,
      ...(address !== undefined && { address }),
    })),
    unread,
  };
}

function check(theCase: CaseFile, options: CheckOptions) {
  const { password, signal, onProgress, triedFixes, reading, before, imported } = options;
  if (before !== undefined) return Promise.resolve(judgeAgain(theCase, before, triedFixes ?? []));
  const seen: Observation[] = [];
  const report = () => {
    const { rows, said } = checkRows(theCase, seen, false);
    onProgress?.(rows, said);
  };
  report();
  const onObservation = (observation: Observation) => {
    seen.push(observation);
    report();
  };
  return diagnose(theCase, {
    signal,
    password,
    onObservation,
    ...(imported && { guarded: { typed: imported.serverTyped ? [serverOf(theCase)] : [] } }),
    ...(triedFixes && { triedFixes }),
    ...(reading && { readings: [reading] }),
  });
}

const serverOf = ({ account }: CaseFile) => account?.submission?.hostname.replace(/^\[|\]$/g, '') ?? '';

/** The sign-in that was measured with a password stays measured: the password is not asked for again. */
const judgeAgain = (theCase: CaseFile, before: DiagnoseResult, triedFixes: readonly string[]) =>
  judgeCase({
    case: theCase,
    observations: before.observations,
    readings: before.readings ?? [],
    triedFixes,
    ...before.timing,
  });
