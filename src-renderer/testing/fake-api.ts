import type {
  Answer,
  Events,
  OutboxDoctorApi,
  RequestBody,
  RequestName,
  RequestReplies,
} from '../../src-main/contract/channels.ts';
import { domainView, messageView } from './domain-samples.ts';
import { errorReading, fix, proposal, result } from './samples.ts';

type Handlers = { [N in RequestName]: (body: RequestBody<N>) => RequestReplies[N] | Promise<RequestReplies[N]> };

const defaults: Handlers = {
  appInfo: () => ({
    version: '0.1.0',
    knowledge: '2026-11-24',
    platform: 'linux',
    testLetter: { subject: 'Test', text: 'It arrived, so your mail works.' },
    clients: [
      { id: 'thunderbird', name: 'Thunderbird' },
      { id: 'outlook-classic', name: 'Outlook (classic)' },
      { id: 'apple-mail-mac', name: 'Mail on a Mac' },
      { id: 'evolution', name: 'Evolution' },
      { id: 'kmail', name: 'KMail' },
      { id: 'other', name: 'Another app' },
    ],
  }),
  loadSession: () => ({ session: null }),
  saveSession: () => null,
  clearSession: () => null,
  readText: () => ({ readings: [errorReading] }),
  readFile: ({ name }) => ({ picture: false, text: `text of ${name}`, readings: [errorReading] }),
  stopReading: () => null,
  chooseFile: () => ({ files: [] }),
  openCase: () => ({
    case: {
      schemaVersion: 1,
      symptom: { kind: 'error-shown', text: '550 5.7.1 refused', client: 'thunderbird' },
      account: { address: 'otto@hill-farm.example', submission: proposal.submission },
      environment: { resolvers: ['192.0.2.53'], now: '2026-11-20T08:00:00Z' },
    },
    readings: [errorReading],
    left: ['consent', 'network'],
    madeAt: '2026-11-20T08:00:00.000Z',
    result: result(),
  }),
  textOfHtml: ({ html }) => ({ text: html.replace(/<[^>]*>/g, '') }),
  findSettings: ({ address }) => ({ proposals: [proposal], domain: address.split('@')[1] ?? '', known: true }),
  readMailApps: () => ({
    accounts: [{ app: 'thunderbird', submission: proposal.submission, address: 'anna@x.example', isDefault: true }],
    unread: [],
  }),
  plannedContacts: (body) => ({
    contacts: [{ host: body.case.account?.submission?.hostname ?? '127.0.0.53', port: 587, why: 'to see' }],
  }),
  madeContacts: () => ({ contacts: [{ host: 'smtp.northmail.example (192.0.2.10)', port: 587 }] }),
  networkNow: () => ({ mark: 'aaaaaaaaaaaa' }),
  compareRuns: ({ first }) => ({ networks: 'same', rows: [], result: first }),
  startCheck: () => result(),
  stopCheck: () => null,
  checkDomain: ({ domain }) => domainView({ domain }),
  recheckDomain: ({ changes }) => ({
    changes: changes.map((change) => ({ change, state: 'done', found: [], servers: { answered: 2, changed: 2 } })),
  }),
  checkMessage: () => messageView(),
  showFix: ({ fixId, clientId }) =>
    fix(fixId, { client: { id: clientId, name: clientId }, title: `${fixId} in ${clientId}` }),
  previewReport: ({ format, redaction }) => ({
    text: `report ${format} from ${redaction.localParts ? 'a***' : 'anna'}@example.org`,
    fileName: `report.${format}`,
  }),
  saveReport: ({ format }) => ({ fileName: `report.${format}` }),
  listPractice: () => ({
    faults: [{ id: 'port-blocked', title: 'A blocked port', symptom: 'An error comes up after a minute.' }],
  }),
  startPractice: () => ({
    case: {
      schemaVersion: 1,
      symptom: { kind: 'error-shown', text: 'The connection timed out.', client: 'thunderbird' },
      account: {
        address: 'anna@practice.example',
        submission: { hostname: 'smtp.practice.example', port: 2587, socketType: 'starttls' },
      },
      environment: { resolvers: ['127.0.0.1:5300'] },
    },
    password: 'sample-password',
    readings: [errorReading],
  }),
  repairPractice: () => ({
    case: {
      schemaVersion: 1,
      symptom: { kind: 'error-shown' },
      account: {
        address: 'anna@practice.example',
        submission: { hostname: 'smtp.practice.example', port: 2465, socketType: 'tls' },
      },
      environment: { resolvers: ['127.0.0.1:5301'] },
    },
  }),
  stopPractice: () => null,
  sendTestMessage: () => ({ outcome: 'accepted', said: '250 2.0.0 queued' }),
  openLink: () => ({ opened: true }),
  copyText: () => null,
};

export interface FakeApi extends OutboxDoctorApi {
  /** Every request so far, with its body. */
  readonly calls: { name: RequestName; body: unknown }[];
  /** Bodies of one kind of request. */
  sent<N extends RequestName>(name: N): RequestBody<N>[];
  /** Reports progress of the running check, as main does. */
  progress(report: Events['checkProgress']): void;
}

/** What a handler throws to make the request answer with an error. */
export class Refusal extends Error {
  readonly code: string;
  constructor(code: string, message = 'the request was refused') {
    super(message);
    this.code = code;
  }
}

/** Electron copies what crosses the bridge; a proxy in it would throw there, so it throws here too. */
function overTheBridge<T>(body: T): T {
  return structuredClone(body);
}

/** A main process made of plain functions: the defaults, with some of them replaced. */
export function fakeApi(own: Partial<Handlers> = {}): FakeApi {
  const handlers: Handlers = { ...defaults, ...own };
  const calls: { name: RequestName; body: unknown }[] = [];
  const listeners = new Set<(report: Events['checkProgress']) => void>();
  const request =
    <N extends RequestName>(name: N) =>
    async (body: RequestBody<N>): Promise<Answer<RequestReplies[N]>> => {
      const copy = overTheBridge(body);
      calls.push({ name, body: copy });
      try {
        return { ok: true, value: await handlers[name](copy) };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { ok: false, error: { code: error.code, message: error.message } };
      }
    };
  const names = Object.keys(defaults) as RequestName[];
  const requests = Object.fromEntries(names.map((name) => [name, request(name)])) as unknown as OutboxDoctorApi;
  return {
    ...requests,
    onCheckProgress: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    calls,
    sent: <N extends RequestName>(name: N) =>
      calls.filter((call) => call.name === name).map((call) => call.body as RequestBody<N>),
    progress: (report) => {
      for (const listener of listeners) listener(report);
    },
  };
}
