import type { Redaction, RequestBody, RequestName, Session } from '../../contract/channels.ts';
import type { CaseFile } from '../../contract/case.ts';
import type { DiagnoseResult } from '../../contract/result.ts';

const theCase: CaseFile = {
  schemaVersion: 1,
  symptom: { kind: 'stuck-in-outbox' },
  account: { address: 'anna@Example.org', submission: { hostname: 'smtp.example.org', port: 587 } },
};

const hop = (place: DiagnoseResult['diagnosis']['path'][number]['place']) =>
  ({ place, name: place, status: 'unchecked' }) as const;

const result: DiagnoseResult = {
  schemaVersion: 1,
  tool: { version: '0.1.0', knowledge: '2026-11-24' },
  case: theCase,
  observations: [],
  findings: [],
  diagnosis: {
    confidence: 'unknown',
    headline: 'We do not know yet.',
    causes: [],
    ruledOut: [],
    next: { kind: 'stop', id: 'ask-for-help' },
    path: [hop('device'), hop('network'), hop('provider'), hop('domain'), hop('recipient')],
  },
  fixes: [],
  escalation: null,
  timing: { startedAt: '2026-11-24T12:00:00.000Z', finishedAt: '2026-11-24T13:00:05.250+01:00' },
};

const session: Session = {
  schemaVersion: 1,
  step: 'symptom',
  trail: [],
  text: '550 5.1.1 no such user',
  readings: [],
  ticks: [],
  triedFixes: [],
};

const redaction: Redaction = {
  localParts: true,
  subjects: true,
  innerNetwork: true,
  computerNames: true,
  publicAddress: true,
};

/** One good body for each request; made anew on each call, since handlers may take a password out of theirs. */
export const sampleBodies = (): { [N in RequestName]: RequestBody<N> } => ({
  appInfo: {},
  loadSession: {},
  saveSession: { session },
  clearSession: {},
  readText: { runId: 'run-1', text: '550 5.1.1 no such user', kind: 'error-shown' },
  readFile: { runId: 'run-2', name: 'bounce.eml', bytes: new TextEncoder().encode('Subject: returned') },
  stopReading: { runId: 'run-3' },
  chooseFile: {},
  openCase: { runId: 'run-4', bytes: new TextEncoder().encode(JSON.stringify(theCase)) },
  textOfHtml: { html: '<p>No such user</p>' },
  findSettings: { address: 'anna@Example.org' },
  readMailApps: {},
  plannedContacts: { case: theCase },
  networkNow: {},
  compareRuns: { first: result, second: result, triedFixes: [] },
  madeContacts: { result },
  startCheck: { runId: 'run-1', case: theCase, password: 'canary-7f3a-password', triedFixes: ['renew-password'] },
  stopCheck: { runId: 'run-1' },
  checkDomain: {
    runId: 'run-5',
    domain: 'Example.org',
    addresses: ['203.0.113.7'],
    selectors: ['a'],
    lists: false,
    direct: false,
  },
  recheckDomain: {
    runId: 'run-6',
    changes: [{ what: 'add', name: '_dmarc.example.org', after: 'v=DMARC1; p=none' }],
  },
  checkMessage: {
    runId: 'run-7',
    bytes: new TextEncoder().encode('From: anna@example.org\r\nSubject: Hello\r\n\r\nHello'),
  },
  showFix: { fixId: 'renew-password', clientId: 'thunderbird', result },
  previewReport: { result, format: 'html', redaction },
  saveReport: { result, format: 'txt', redaction },
  listPractice: {},
  startPractice: { fault: 'wrong-password' },
  repairPractice: {},
  stopPractice: {},
  sendTestMessage: { runId: 'run-2', case: theCase, password: 'canary-7f3a-password' },
  openLink: { linkId: 'help' },
  copyText: { text: 'smtp.example.org' },
});

/** A result of a check that found nothing. */
export const sampleResult = result;
