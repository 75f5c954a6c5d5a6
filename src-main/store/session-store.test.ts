import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../contract/channels.ts';
import { sessionStore } from './session-store.ts';

const CANARY = 'canary-7f3a-password';
const session: Session = {
  schemaVersion: 1,
  step: 'account',
  trail: ['symptom'],
  text: '535 5.7.8 Username and Password not accepted',
  kind: 'error-shown',
  address: 'anna@example.org',
  readings: [],
  ticks: [],
  triedFixes: [],
  case: {
    schemaVersion: 1,
    symptom: { kind: 'error-shown' },
    answers: { 'app-password': 'do-not-know' },
  },
};
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'session-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const everything = async () =>
  (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))).join('');

describe('sessionStore', () => {
  it('brings the session back after a restart', async () => {
    await sessionStore(folder).write(session);
    expect(await sessionStore(folder).read()).toEqual({ kind: 'value', value: session });
  });

  it.each(['password', 'appPassword', 'access_token', 'client-secret'])(
    'refuses settings with the key %s and keeps the session that was there',
    async (key) => {
      const store = sessionStore(folder);
      await store.write(session);
      const bad = { ...session, settings: { submission: { [key]: CANARY } } };
      await expect(store.write(bad)).rejects.toThrow(`a secret is never stored: settings.submission.${key}`);
      expect(await store.read()).toEqual({ kind: 'value', value: session });
      expect(await everything()).not.toContain(CANARY);
    },
  );

  it('never puts the secret itself into the error', async () => {
    const bad = { ...session, settings: { password: CANARY } };
    const error: unknown = await sessionStore(folder)
      .write(bad)
      .catch((thrown: unknown) => thrown);
    expect(String(error)).not.toContain(CANARY);
  });

  it('keeps a truncated session aside and starts anew', async () => {
    const store = sessionStore(folder, () => new Date(0));
    await store.write(session);
    const path = join(folder, 'session.json');
    const half = (await readFile(path, 'utf8')).slice(0, 100);
    await writeFile(path, half);
    expect(await store.read()).toEqual({ kind: 'broken', keptAs: 'session.json.broken-1970-01-01T00-00-00-000Z' });
    await store.write(session);
    expect((await readdir(folder)).sort()).toEqual(['session.json', 'session.json.broken-1970-01-01T00-00-00-000Z']);
    expect(await everything()).toContain(half);
  });
});
