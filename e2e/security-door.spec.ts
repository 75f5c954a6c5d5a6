import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type RunningApp } from './support/launch.ts';
import type { PageWindow } from './support/page-window.ts';

const CANARY = 'canary-7f3a-password';

let running: RunningApp;

test.beforeAll(async () => {
  running = await launchApp();
});
test.afterAll(async () => {
  await running.close();
});

/** Everything that lies in a folder, as one text. */
const contentsOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');

const ask = (name: string, body: unknown) =>
  running.page.evaluate(([request, given]) => (globalThis as unknown as PageWindow).outboxDoctor[request]!(given), [
    name,
    body,
  ] as const);

test('answers its own page', async () => {
  expect(await ask('appInfo', {})).toMatchObject({ ok: true, value: { platform: process.platform } });
});

test('names the field of a bad request', async () => {
  expect(await ask('stopCheck', { runId: '../../etc' })).toEqual({
    ok: false,
    error: { code: 'BAD_REQUEST', message: 'runId invalid_format' },
  });
  expect(await ask('appInfo', { more: 1 })).toMatchObject({ error: { message: 'body unrecognized_keys' } });
  expect(await ask('appInfo', null)).toMatchObject({ error: { message: 'body invalid_type' } });
});

test('opens no address, and no link that it does not know', async () => {
  await running.inMain(({ shell }) => {
    shell.openExternal = (address) => {
      (globalThis as { openedOutside?: string }).openedOutside = address;
      return Promise.resolve();
    };
  });
  expect(await ask('openLink', { linkId: 'https://example.org/' })).toMatchObject({ error: { code: 'BAD_REQUEST' } });
  expect(await ask('openLink', { linkId: 'no-such-link' })).toMatchObject({ error: { code: 'UNKNOWN_ID' } });
  expect(await running.inMain(() => (globalThis as { openedOutside?: string }).openedOutside ?? 'nothing')).toBe(
    'nothing',
  );
});

test('does not answer a foreign page that has the same preload', async () => {
  const answer = await running.inMain(async ({ BrowserWindow, app }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`;
    const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await foreign.loadURL('data:text/html,<h1>foreign</h1>');
    const said: unknown = await foreign.webContents.executeJavaScript('window.outboxDoctor.appInfo({})');
    foreign.destroy();
    return said;
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_SENDER' } });
});

test('lets a password in and never out again', async () => {
  const started = await ask('startPractice', { fault: 'wrong-password' });
  expect(started.ok).toBe(true);
  const practice = started.ok ? (started.value as { case: Record<string, unknown> }) : { case: {} };
  const theCase = { ...practice.case, consent: { signIn: true } };
  const checked = await running.page.evaluate(
    async ([given, password]) => {
      const { outboxDoctor } = globalThis as unknown as PageWindow;
      const events: unknown[] = [];
      const stop = outboxDoctor.onCheckProgress((progress) => events.push(progress));
      const answer = await outboxDoctor.startCheck({ runId: 'run-1', case: given as never, password });
      stop();
      return { answer, events };
    },
    [theCase, CANARY] as const,
  );
  expect(checked.answer.ok).toBe(true);
  const result = checked.answer.ok ? checked.answer.value : undefined;
  const redaction = {
    localParts: false,
    subjects: false,
    innerNetwork: false,
    computerNames: false,
    publicAddress: false,
  };
  const reports = [];
  for (const format of ['html', 'txt', 'json', 'md']) {
    reports.push(await ask('previewReport', { result, format, redaction }));
  }
  const session = {
    schemaVersion: 1,
    step: 'diagnosis',
    trail: [],
    text: '',
    readings: [],
    ticks: [],
    triedFixes: [],
  };
  const saved = await ask('saveSession', { session: { ...session, case: theCase, result } });
  const refused = await ask('saveSession', { session: { ...session, settings: { password: CANARY } } });
  await ask('stopPractice', {});
  expect(saved.ok).toBe(true);
  expect(refused.ok).toBe(false);
  expect(contentsOf(running.userData)).toContain('"step":"diagnosis"');
  for (const [place, text] of Object.entries({
    answers: JSON.stringify([checked, reports, saved, refused]),
    disk: contentsOf(running.userData),
    output: running.output(),
  })) {
    expect(text.includes(CANARY), `the password is in the ${place}`).toBe(false);
  }
});

test('none of this broke the content policy', async () => {
  expect(await running.violations()).toEqual([]);
});
