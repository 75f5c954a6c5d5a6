import type { CaseFile } from '../../contract/case.ts';
import type { Reading } from '../../contract/reading.ts';
import type { FixView } from '../../contract/result.ts';
import type { Doctor } from '../../doctor.ts';
import type { DomainView } from '../../contract/domain.ts';
import { sampleResult } from './sample.ts';

export const fakeReading: Reading = { input: 'text', kind: 'error-text', results: [], headline: 'Read.', fixes: [] };

export const fakeFix: FixView = {
  id: 'renew-password',
  title: 'Enter the password again',
  minutes: 2,
  need: 'Your password',
  client: { id: 'thunderbird', name: 'Thunderbird' },
  clients: [{ id: 'thunderbird', name: 'Thunderbird' }],
  whatHappened: [],
  steps: [{ where: 'Settings', do: 'Type it.', labels: [] }],
  howYouKnow: [],
  ifNot: [],
  verification: ['sign-in'],
};

const repaired: CaseFile = { schemaVersion: 1, symptom: { kind: 'error-shown', text: 'mended' } };

export const fakeDomain: DomainView = {
  domain: 'example.org',
  addresses: [],
  findings: [],
  hoster: { servers: [], known: [] },
  listsAsked: false,
  direct: false,
  stopped: false,
  checkedAt: '2026-11-24T12:00:00.000Z',
};

/** A doctor that answers at once and knows nothing; single answers are replaced by the test. */
export function fakeDoctor(change: Partial<Doctor> = {}): Doctor {
  return {
    version: '0.1.0',
    testLetter: { subject: 'Test', text: 'It arrived.' },
    knowledge: '2026-11-24',
    clients: [{ id: 'thunderbird', name: 'Thunderbird' }],
    read: () => Promise.resolve([fakeReading]),
    openCase: () => Promise.resolve({ case: repaired, readings: [], left: [] }),
    isPicture: () => false,
    readPicture: () => Promise.resolve([{ ...fakeReading, recognisedText: 'seen' }]),
    findSettings: () => Promise.resolve([]),
    knowsDomain: () => false,
    readMailApps: () => Promise.resolve({ accounts: [], unread: ['kmail'] }),
    plannedContacts: () => [{ host: 'smtp.example.org', port: 587, why: 'to see whether mail can be handed in' }],
    networkNow: () => 'aaaaaaaaaaaa',
    compareRuns: (first) => ({ networks: 'same', rows: [], result: first }),
    madeContacts: () => [{ host: 'smtp.example.org (192.0.2.1)', port: 587 }],
    check: () => Promise.resolve(sampleResult),
    showFix: () => fakeFix,
    report: (_result, format) => `report as ${format}`,
    packReport: () => new Uint8Array([80, 75]),
    sendTestMessage: () => Promise.resolve({ outcome: 'accepted', said: '250 queued' }),
    link: (id) => (id === 'help' ? 'https://example.org/help' : undefined),
    domain: {
      check: ({ domain }) => Promise.resolve({ ...fakeDomain, domain }),
      recheck: (changes) =>
        Promise.resolve(
          changes.map((change) => ({ change, state: 'done', found: [], servers: { answered: 1, changed: 1 } })),
        ),
      message: () => Promise.resolve({ selectors: [], findings: [], hops: [], verdicts: [] }),
    },
    practice: {
      list: () => [{ id: 'wrong-password', title: 'Wrong password', symptom: '535' }],
      start: () =>
        Promise.resolve({
          case: { schemaVersion: 1, symptom: { kind: 'error-shown', text: '535 5.7.8' } },
          password: 'sample',
        }),
      repair: () => Promise.resolve(repaired),
      stop: () => Promise.resolve(),
    },
    ...change,
  };
}
