import { EventEmitter } from 'node:events';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { requestSchemas, type OutboxDoctorApi } from '../contract/channels.ts';

const fake = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  renderer: undefined as EventEmitter | undefined,
}));

vi.mock('electron', () => {
  fake.renderer = new EventEmitter();
  return {
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => fake.exposed.set(name, api) },
    ipcRenderer: Object.assign(fake.renderer, {
      invoke: (...given: unknown[]) => {
        fake.invoked.push(given);
        return Promise.resolve({ ok: true, value: null });
      },
    }),
  };
});

let api: OutboxDoctorApi;

beforeAll(async () => {
  await import('./index.ts');
  api = fake.exposed.get('outboxDoctor') as OutboxDoctorApi;
});
beforeEach(() => {
  fake.invoked.length = 0;
});

describe('preload', () => {
  it('shows the page one object with the requests of the contract and one event', () => {
    expect([...fake.exposed.keys()]).toEqual(['outboxDoctor']);
    expect(Object.keys(api).sort()).toEqual([...Object.keys(requestSchemas), 'onCheckProgress'].sort());
    expect(Object.values(api).every((value) => typeof value === 'function')).toBe(true);
  });

  it('asks on the request’s own channel with the body and nothing more', async () => {
    await (api.stopCheck as (...given: unknown[]) => Promise<unknown>)({ runId: 'run-1' }, 'extra');
    expect(fake.invoked).toEqual([['outbox-doctor:request:stopCheck', { runId: 'run-1' }]]);
  });

  it('passes the value of an event, never the event, until the listener stops', () => {
    const heard: unknown[][] = [];
    const stop = api.onCheckProgress((...given: unknown[]) => heard.push(given));
    fake.renderer?.emit('outbox-doctor:event:checkProgress', { sender: 'ipcRenderer' }, { runId: 'run-1' });
    stop();
    fake.renderer?.emit('outbox-doctor:event:checkProgress', { sender: 'ipcRenderer' }, { runId: 'run-2' });
    expect(heard).toEqual([[{ runId: 'run-1' }]]);
  });
});
