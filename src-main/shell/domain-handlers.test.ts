import { describe, expect, it } from 'vitest';
import type { Doctor } from '../doctor.ts';
import { createHandlers } from './handlers.ts';
import type { RequestError } from './request-error.ts';
import { fakeCaller } from './testing/fake-caller.ts';
import { fakeDoctor, fakeDomain } from './testing/fake-doctor.ts';
import { fakeParts } from './testing/fake-parts.ts';
import { sampleBodies } from './testing/sample.ts';

type Check = Doctor['domain']['check'];
const asked: Parameters<Check>[] = [];
const doctor = (own: Partial<Doctor['domain']> = {}) => fakeDoctor({ domain: { ...fakeDoctor().domain, ...own } });
const setUp = (own: Partial<Doctor['domain']> = {}) => ({
  handlers: createHandlers(fakeParts(doctor(own)).parts),
  ...fakeCaller(),
});
const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (error) {
    return (error as RequestError).code;
  }
  return 'nothing was thrown';
};
const remember: Check = (...args) => {
  asked.push(args);
  return Promise.resolve(fakeDomain);
};

describe('checkDomain', () => {
  it('asks with the name in its plain form, and only what was said', async () => {
    asked.length = 0;
    const { handlers, caller } = setUp({ check: remember });
    expect(await handlers.checkDomain(sampleBodies().checkDomain, caller)).toEqual(fakeDomain);
    expect(asked[0]![0]).toEqual({
      domain: 'example.org',
      addresses: ['203.0.113.7'],
      selectors: ['a'],
      lists: false,
      direct: false,
    });
  });

  it.each(['', 'localhost', 'https://example.org', 'a b.example', '192.0.2.1', 'x'.repeat(254)])(
    'refuses “%s”, which is no domain',
    async (domain) => {
      asked.length = 0;
      const { handlers, caller } = setUp({ check: remember });
      const body = { ...sampleBodies().checkDomain, domain };
      expect(await codeOf(() => handlers.checkDomain(body, caller))).toBe('BAD_REQUEST');
      expect(asked).toEqual([]);
    },
  );

  it('refuses what is no address of a server', async () => {
    const { handlers, caller } = setUp({ check: remember });
    const body = { ...sampleBodies().checkDomain, addresses: ['mail.example.org'] };
    expect(await codeOf(() => handlers.checkDomain(body, caller))).toBe('BAD_REQUEST');
  });

  it('tells its progress to the window that asked, and is stopped by its id', async () => {
    const { handlers, caller, told } = setUp({
      check: (_, { signal, onProgress }) =>
        new Promise((resolve) => {
          onProgress?.([{ id: 'rule', name: 'Rule', status: 'running' }]);
          signal.addEventListener('abort', () => {
            onProgress?.([]);
            resolve({ ...fakeDomain, stopped: true });
          });
        }),
    });
    const running = handlers.checkDomain({ ...sampleBodies().checkDomain, runId: 'run-d' }, caller);
    await handlers.stopCheck({ runId: 'run-d' }, caller);
    expect(await running).toMatchObject({ stopped: true });
    expect(told).toEqual([{ runId: 'run-d', rows: [{ id: 'rule', name: 'Rule', status: 'running' }], said: '' }]);
  });
});

describe('recheckDomain', () => {
  it('gives one answer for each change', async () => {
    const { handlers, caller } = setUp();
    const body = sampleBodies().recheckDomain;
    expect(await handlers.recheckDomain(body, caller)).toMatchObject({ changes: [{ state: 'done' }] });
    const bad = { ...body, changes: [{ what: 'add' as const, name: 'no name', after: 'x' }] };
    expect(await codeOf(() => handlers.recheckDomain(bad, caller))).toBe('BAD_REQUEST');
  });
});

describe('checkMessage', () => {
  it('judges a message, and refuses words that are none', async () => {
    const { handlers, caller } = setUp();
    const body = sampleBodies().checkMessage;
    expect(await handlers.checkMessage(body, caller)).toMatchObject({ findings: [] });
    const words = { runId: 'run-8', bytes: new TextEncoder().encode('550 5.1.1 no such user') };
    expect(await codeOf(() => handlers.checkMessage(words, caller))).toBe('NOT_A_MESSAGE');
  });
});
