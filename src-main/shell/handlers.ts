import type { RequestBody } from '../contract/channels.ts';
import type { Doctor } from '../doctor.ts';
import { domainHandlers } from './domain-handlers.ts';
import type { Caller, Handlers } from './handlers-type.ts';
import { linkHandlers, type LinkParts } from './link-handlers.ts';
import { practiceHandlers } from './practice-handlers.ts';
import { readingHandlers, type ReadingParts } from './reading-handlers.ts';
import { reportHandlers, type ReportParts } from './report-handlers.ts';
import { RequestError } from './request-error.ts';
import { runHandlers } from './run-handlers.ts';
import type { Runs } from './runs.ts';
import { sessionHandlers, type SessionParts } from './session-handlers.ts';

/** Everything that the handlers reach. */
export type HandlerParts = ReadingParts &
  ReportParts &
  LinkParts &
  SessionParts & { readonly doctor: Doctor; readonly runs: Runs; readonly platform: string };

const SETTINGS_SECONDS = 20;
const APPS_SECONDS = 10;

const domainOf = (address: string): string => {
  const domain = address.trim().split('@').at(-1) ?? '';
  if (domain === '' || !address.includes('@')) throw new RequestError('BAD_REQUEST', 'address invalid_format');
  return domain.toLowerCase();
};

/** Does a piece of work that nobody stops by hand: it ends with its window, and in any case after a while. */
async function withinLife<T>(caller: Caller, seconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const gone = new AbortController();
  const end = () => {
    gone.abort();
  };
  const forget = caller.onGone(end);
  const late = setTimeout(end, seconds * 1000);
  try {
    return await work(gone.signal);
  } finally {
    clearTimeout(late);
    forget();
  }
}

async function findSettings(doctor: Doctor, body: RequestBody<'findSettings'>, signal: AbortSignal) {
  const { address, thirdParties = false } = body;
  const domain = domainOf(address);
  const proposals = await doctor.findSettings(address.trim(), { thirdParties }, signal);
  return { proposals, domain, known: doctor.knowsDomain(domain) };
}

/** One handler for each request of the contract, made of calls on the doctor and of Electron's own dialogs. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { doctor, platform } = parts;
  return {
    ...sessionHandlers(parts),
    ...readingHandlers(parts),
    ...reportHandlers(parts),
    ...runHandlers(doctor, parts.runs),
    ...domainHandlers(doctor, parts.runs),
    ...practiceHandlers(doctor),
    ...linkHandlers(parts),
    appInfo: () => ({
      version: doctor.version,
      knowledge: doctor.knowledge,
      platform,
      testLetter: { ...doctor.testLetter },
      clients: [...doctor.clients],
    }),
    findSettings: (body, caller) =>
      withinLife(caller, SETTINGS_SECONDS, (signal) => findSettings(doctor, body, signal)),
    readMailApps: (_body, caller) => withinLife(caller, APPS_SECONDS, (signal) => doctor.readMailApps(signal)),
    plannedContacts: (body) => ({ contacts: doctor.plannedContacts(body.case) }),
    networkNow: () => ({ mark: doctor.networkNow() }),
    compareRuns: ({ first, second, triedFixes }) => doctor.compareRuns(first, second, triedFixes),
    madeContacts: ({ result }) => ({ contacts: doctor.madeContacts(result) }),
    showFix: ({ fixId, clientId, screen, result }) => doctor.showFix(fixId, clientId, result, screen),
  };
}
