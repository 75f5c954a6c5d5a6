import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckOptions, Doctor } from '../doctor.ts';
import { createHandlers } from './handlers.ts';
import type { RequestError } from './request-error.ts';
import { fakeCaller } from './testing/fake-caller.ts';
import { fakeDoctor, fakeReading } from './testing/fake-doctor.ts';
import { fakeParts } from './testing/fake-parts.ts';
import { sampleBodies, sampleResult } from './testing/sample.ts';

const CANARY = 'canary-7f3a-password';
const setUp = (change: Partial<Doctor> = {}) => {
  const fake = fakeParts(fakeDoctor(change));
  return { fake, handlers: createHandlers(fake.parts), ...fakeCaller() };
};
const caught = async (work: () => unknown): Promise<RequestError> => {
  try {
    await work();
  } catch (error) {
    return error as RequestError;
  }
  throw new Error('nothing was thrown');
};
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handlers-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('appInfo', () => {
  it('tells versions, system and mail apps', () => {
    const { handlers, caller } = setUp();
    expect(handlers.appInfo({}, caller)).toEqual({
      version: '0.1.0',
      knowledge: '2026-11-24',
      platform: 'linux',
      clients: [{ id: 'thunderbird', name: 'Thunderbird' }],
      testLetter: { subject: 'Test', text: 'It arrived.' },
    });
  });
});

describe('session', () => {
  it('is nothing at first, comes back after a save and is gone after clearing', async () => {
    const { handlers, caller, fake } = setUp();
    const { session } = sampleBodies().saveSession;
    expect(await handlers.loadSession({}, caller)).toEqual({ session: null });
    await handlers.saveSession({ session }, caller);
    expect(await handlers.loadSession({}, caller)).toEqual({ session });
    await handlers.clearSession({}, caller);
    expect(await handlers.loadSession({}, caller)).toEqual({ session: null });
    expect(fake.asked).toEqual([]);
  });

  it('tells the person under which name a broken one was kept', async () => {
    const { handlers, caller, fake } = setUp();
    fake.stored = { kind: 'broken', keptAs: 'session.json.broken-1' };
    expect(await handlers.loadSession({}, caller)).toEqual({ session: null });
    expect(fake.asked).toHaveLength(1);
    expect(fake.asked[0]?.window).toBe(caller.window);
    expect(JSON.stringify(fake.asked[0]?.options)).toContain('session.json.broken-1');
  });
});

describe('findSettings', () => {
  it.each([
    [' anna@Example.ORG ', 'example.org'],
    ['"a@b"@example.net', 'example.net'],
  ])('takes the domain of %s', async (address, domain) => {
    const { handlers, caller, listeners } = setUp();
    expect(await handlers.findSettings({ address }, caller)).toEqual({ proposals: [], domain, known: false });
    expect(listeners.size).toBe(0);
  });

  it.each(['', 'anna', 'anna@', '  '])('refuses "%s"', async (address) => {
    const { handlers, caller } = setUp();
    const { code, message } = await caught(() => handlers.findSettings({ address }, caller));
    expect([code, message]).toEqual(['BAD_REQUEST', 'address invalid_format']);
  });

  it.each([
    [{}, false],
    [{ thirdParties: false }, false],
    [{ thirdParties: true }, true],
  ])('lets the public list be asked only after a yes: %j', async (consent, asked) => {
    const seen: unknown[] = [];
    const { handlers, caller } = setUp({
      findSettings: (_address, given) => {
        seen.push(given);
        return Promise.resolve([]);
      },
      knowsDomain: (domain) => domain === 'example.org',
    });
    const answer = await handlers.findSettings({ address: 'a@example.org', ...consent }, caller);
    expect(seen).toEqual([{ thirdParties: asked }]);
    expect(answer.known).toBe(true);
  });

  it('stops looking when the window is gone', async () => {
    const { handlers, caller, leave } = setUp({
      findSettings: (_address, _consent, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            resolve([]);
          });
        }),
    });
    const search = handlers.findSettings({ address: 'a@example.org' }, caller);
    leave();
    expect(await search).toEqual({ proposals: [], domain: 'example.org', known: false });
  });
});

describe('readMailApps', () => {
  it('tells what the mail apps have, and stops when the window is gone', async () => {
    const { handlers, caller, leave, listeners } = setUp();
    expect(await handlers.readMailApps({}, caller)).toEqual({ accounts: [], unread: ['kmail'] });
    expect(listeners.size).toBe(0);
    const slow = setUp({
      readMailApps: (signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            resolve({ accounts: [], unread: [] });
          });
        }),
    });
    const reading = slow.handlers.readMailApps({}, slow.caller);
    slow.leave();
    leave();
    expect(await reading).toEqual({ accounts: [], unread: [] });
  });
});

describe('another network', () => {
  it('is recognised by its mark, and two runs are compared', () => {
    const { handlers, caller } = setUp();
    expect(handlers.networkNow({}, caller)).toEqual({ mark: 'aaaaaaaaaaaa' });
    const body = { first: sampleResult, second: sampleResult, triedFixes: [] };
    expect(handlers.compareRuns(body, caller)).toEqual({ networks: 'same', rows: [], result: sampleResult });
  });
});

describe('contacts', () => {
  it('are told before and after a check', () => {
    const { handlers, caller } = setUp({
      plannedContacts: ({ account }) => [{ host: account?.submission?.hostname ?? '', port: 587, why: 'to see' }],
    });
    expect(handlers.plannedContacts({ case: sampleResult.case }, caller)).toEqual({
      contacts: [{ host: 'smtp.example.org', port: 587, why: 'to see' }],
    });
    expect(handlers.madeContacts({ result: sampleResult }, caller)).toEqual({
      contacts: [{ host: 'smtp.example.org (192.0.2.1)', port: 587 }],
    });
  });
});

describe('checks', () => {
  it('hands over the case, the password once, and the fixes that were tried', async () => {
    const seen: CheckOptions[] = [];
    const { handlers, caller } = setUp({
      check: (theCase, options) => {
        expect(theCase).toEqual(sampleResult.case);
        seen.push(options);
        return Promise.resolve(sampleResult);
      },
    });
    const body = sampleBodies().startCheck;
    expect(await handlers.startCheck(body, caller)).toEqual(sampleResult);
    expect(seen[0]).toMatchObject({ password: CANARY, triedFixes: ['renew-password'] });
    expect(JSON.stringify(body)).not.toContain(CANARY);
    await handlers.startCheck({ runId: 'run-2', case: body.case }, caller);
    expect(Object.keys(seen[1]!).sort()).toEqual(['onProgress', 'signal']);
    await handlers.startCheck({ runId: 'run-3', case: body.case, reading: fakeReading }, caller);
    expect(seen[2]?.reading).toEqual(fakeReading);
  });

  it('tells progress to the asking window, and nothing after the end', async () => {
    let late: CheckOptions['onProgress'];
    const rows = [{ id: 'greeting', name: 'Greeting', status: 'running' as const }];
    const { handlers, caller, told } = setUp({
      check: (_case, { onProgress }) => {
        onProgress?.(rows, '1 of 9');
        late = onProgress;
        return Promise.resolve(sampleResult);
      },
    });
    await handlers.startCheck(sampleBodies().startCheck, caller);
    late?.(rows, 'late');
    expect(told).toEqual([{ runId: 'run-1', rows, said: '1 of 9' }]);
  });

  it('stops on request', async () => {
    const { handlers, caller } = setUp({
      check: (_case, { signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            resolve(sampleResult);
          });
        }),
    });
    const run = handlers.startCheck(sampleBodies().startCheck, caller);
    expect(handlers.stopCheck({ runId: 'run-1' }, caller)).toBeNull();
    expect(await run).toEqual(sampleResult);
  });

  it('sends the test message with the password and forgets it', async () => {
    const passwords: string[] = [];
    const { handlers, caller } = setUp({
      sendTestMessage: (_case, password) => {
        passwords.push(password);
        return Promise.resolve({ outcome: 'refused', said: '550' });
      },
    });
    const body = sampleBodies().sendTestMessage;
    expect(await handlers.sendTestMessage(body, caller)).toEqual({ outcome: 'refused', said: '550' });
    expect(passwords).toEqual([CANARY]);
    expect(JSON.stringify(body)).not.toContain(CANARY);
  });
});

describe('report', () => {
  const name = 'outbox-doctor_example.org_20261124T120005Z.txt';

  it('is written as it was previewed, where the person says', async () => {
    const { handlers, caller, fake } = setUp();
    fake.answers.save = join(folder, 'chosen.txt');
    const body = sampleBodies().saveReport;
    expect(await handlers.saveReport(body, caller)).toEqual({ fileName: 'chosen.txt' });
    const preview = await handlers.previewReport(body, caller);
    expect(preview).toEqual({ text: 'report as txt', fileName: name });
    expect(readFileSync(join(folder, 'chosen.txt'), 'utf8')).toBe(preview.text);
    expect(readdirSync(folder)).toEqual(['chosen.txt']);
    expect(fake.asked[0]).toEqual({
      window: caller.window,
      options: { defaultPath: join('/home/anna/Documents', name) },
    });
  });

  it.each([
    ['pdf', 'printed report as html'],
    ['zip', 'PK'],
  ] as const)('as %s is made of the same report, and previewed as text', async (format, content) => {
    const { handlers, caller, fake } = setUp();
    fake.answers.save = join(folder, 'chosen');
    const body = { ...sampleBodies().saveReport, format };
    await handlers.saveReport(body, caller);
    expect(readFileSync(join(folder, 'chosen'), 'latin1')).toBe(content);
    expect(await handlers.previewReport(body, caller)).toMatchObject({ text: 'report as txt' });
  });

  it('says so when it cannot be printed, and writes nothing', async () => {
    const { fake, caller } = setUp();
    const handlers = createHandlers({ ...fake.parts, print: () => Promise.reject(new Error('inner words')) });
    fake.answers.save = join(folder, 'chosen.pdf');
    const error = await caught(() => handlers.saveReport({ ...sampleBodies().saveReport, format: 'pdf' }, caller));
    expect(error).toMatchObject({ code: 'CANNOT_WRITE' });
    expect(error.message).not.toContain('inner words');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not written when the dialog was closed', async () => {
    const { handlers, caller } = setUp();
    expect(await handlers.saveReport(sampleBodies().saveReport, caller)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so when the disk refuses, without the path', async () => {
    const { handlers, caller, fake } = setUp();
    fake.answers.save = join(folder, 'no', 'such', 'folder', 'a.txt');
    const error = await caught(() => handlers.saveReport(sampleBodies().saveReport, caller));
    expect(error.code).toBe('CANNOT_WRITE');
    expect(error.message).not.toContain(folder);
  });
});

describe('practice', () => {
  it('lists, starts with a reading of its symptom, repairs and stops', async () => {
    const calls: string[] = [];
    const { practice } = fakeDoctor();
    const note = <T>(call: string, work: () => Promise<T>) => {
      return () => {
        calls.push(call);
        return work();
      };
    };
    const { handlers, caller } = setUp({
      practice: {
        ...practice,
        repair: note('repair', () => practice.repair()),
        stop: note('stop', () => practice.stop()),
      },
    });
    expect(await handlers.listPractice({}, caller)).toEqual({ faults: practice.list() });
    expect(await handlers.startPractice({ fault: 'wrong-password' }, caller)).toEqual({
      ...(await practice.start('wrong-password')),
      readings: [fakeReading],
    });
    expect(await handlers.repairPractice({}, caller)).toEqual({ case: await practice.repair() });
    await handlers.stopPractice({}, caller);
    expect(calls).toEqual(['repair', 'stop']);
  });

  it('has no reading where there is no text', async () => {
    const { practice } = fakeDoctor();
    const silent = { case: { schemaVersion: 1, symptom: { kind: 'stuck-in-outbox' } }, password: null } as const;
    const { handlers, caller } = setUp({ practice: { ...practice, start: () => Promise.resolve(silent) } });
    expect(await handlers.startPractice({ fault: 'port-blocked' }, caller)).toEqual({ ...silent, readings: [] });
  });
});

describe('links and clipboard', () => {
  it('shows the address first and opens it on yes', async () => {
    const { handlers, caller, fake } = setUp();
    expect(await handlers.openLink({ linkId: 'help' }, caller)).toEqual({ opened: true });
    expect(fake.opened).toEqual(['https://example.org/help']);
    expect(fake.asked[0]).toMatchObject({
      window: caller.window,
      options: { detail: 'https://example.org/help', cancelId: 1 },
    });
  });

  it('opens nothing on no', async () => {
    const { handlers, caller, fake } = setUp();
    fake.answers.button = 1;
    expect(await handlers.openLink({ linkId: 'help' }, caller)).toEqual({ opened: false });
    expect(fake.opened).toEqual([]);
  });

  it.each([
    ['http://example.org/', 'LINK_REFUSED'],
    ['file:///etc/passwd', 'LINK_REFUSED'],
    ['smb://example.org/', 'LINK_REFUSED'],
    ['https', 'LINK_REFUSED'],
    [undefined, 'UNKNOWN_ID'],
  ])('never opens %s', async (address, code) => {
    const { handlers, caller, fake } = setUp({ link: () => address });
    expect((await caught(() => handlers.openLink({ linkId: 'help' }, caller))).code).toBe(code);
    expect([fake.opened, fake.asked]).toEqual([[], []]);
  });

  it('copies text', async () => {
    const { handlers, caller, fake } = setUp();
    expect(await handlers.copyText({ text: 'smtp.example.org' }, caller)).toBeNull();
    expect(fake.copied).toEqual(['smtp.example.org']);
  });
});

describe('fix', () => {
  it('is the doctor’s, for the mail app that was asked for', async () => {
    const asked: unknown[] = [];
    const { handlers, caller } = setUp({
      showFix: (...given) => {
        asked.push(given);
        return fakeDoctor().showFix(...given);
      },
    });
    expect((await handlers.showFix(sampleBodies().showFix, caller)).id).toBe('renew-password');
    await handlers.showFix({ ...sampleBodies().showFix, screen: 'older' }, caller);
    expect(asked).toEqual([
      ['renew-password', 'thunderbird', sampleResult, undefined],
      ['renew-password', 'thunderbird', sampleResult, 'older'],
    ]);
  });
});
