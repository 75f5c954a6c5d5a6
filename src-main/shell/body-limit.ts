import type { RequestName } from '../contract/channels.ts';

const USUAL = 64_000;
const TEXT = 10_100_000;
const FILE = 25_100_000;
const RESULT = 32_000_000;

const LARGER: Partial<Record<RequestName, number>> = {
  saveSession: RESULT,
  showFix: RESULT,
  madeContacts: RESULT,
  compareRuns: 2 * RESULT,
  plannedContacts: 4_000_000,
  previewReport: RESULT,
  saveReport: RESULT,
  readText: TEXT,
  textOfHtml: TEXT,
  readFile: FILE,
  checkMessage: FILE,
  recheckDomain: 300_000,
  openCase: FILE,
  startCheck: 8_000_000,
  sendTestMessage: 4_000_000,
  copyText: 300_000,
};

/** The most that the body of a request may hold, in the units of `fits`; looked at before any schema runs. */
export const bodyLimit = (name: RequestName): number => LARGER[name] ?? USUAL;
