import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { arrive, axeViolations, press, tabTo } from './support/journey.ts';
import { launchApp, type RunningApp } from './support/launch.ts';

const START = 'What happened with your mail?';
const THEIRS = 'This is the case of somebody else';
const HOSTILE = '<img src=x onerror=alert(1)>\u202Egro.live \u0007 550 5.1.1 no such user';

let folder: string;
let running: RunningApp;
/** What `practice --json` prints is a case with the rows of its run, as a caller would send it. */
let run: { case: { symptom: object; account: object }; observations: object[] } & Record<string, unknown>;

test.beforeAll(() => {
  const words = ['out/main/cli.js', 'practice', '--fault', 'certificate-expired', '--json'];
  run = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 50_000_000 })) as typeof run;
});
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'their-case-'));
  running = await launchApp();
  await running.page.emulateMedia({ reducedMotion: 'reduce' });
});
test.afterEach(async () => {
  expect(await running.violations()).toEqual([]);
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Drops a file on the window, as the desktop does: bytes and a name, never a path. */
const drop = (page: Page, name: string, bytes: string) =>
  page.evaluate(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([${bytes}], ${JSON.stringify(name)}, { type: 'application/json' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  })()`);
const dropText = (page: Page, name: string, text: string) => drop(page, name, JSON.stringify(text));

/** The next file dialog of the system answers with these files. */
const answerDialog = (paths: string[]) =>
  running.inMain(({ dialog }, filePaths) => {
    Reflect.set(dialog, 'showOpenDialog', () => Promise.resolve({ canceled: false, filePaths }));
  }, paths);

test('a case from the file dialog shows whose it is, is judged offline, and goes on here', async () => {
  const { page } = running;
  const path = join(folder, 'otto.json');
  writeFileSync(path, JSON.stringify(run));
  await answerDialog([path]);
  await tabTo(page, page.getByRole('button', { name: 'Choose files' }));
  await page.keyboard.press('Enter');
  await arrive(page, THEIRS);
  const main = page.locator('main');
  await expect(main).toContainText('otto.json');
  await expect(main).toContainText('anna@northmail.example');
  await expect(main).toContainText('Digital IDs that they trust.');
  expect(await page.evaluate<string>('document.documentElement.outerHTML')).not.toContain(folder);
  expect(await axeViolations(page)).toEqual([]);
  await tabTo(page, page.getByRole('button', { name: 'Show what we know' }));
  await page.keyboard.press('Enter');
  await arrive(page, /digital ID/);
  await expect(page.getByText('You are looking at the case of somebody else: anna@northmail.example')).toBeVisible();
  await press(page, 'Back');
  await arrive(page, THEIRS);
  await press(page, 'Check from this computer');
  await arrive(page, 'We will check these settings');
  await expect(page.locator('main')).toContainText('They stand in the case that you opened.');
  await press(page, 'Start again');
  await arrive(page, START);
  await expect(page.getByText('You are looking at the case')).toHaveCount(0);
});

test('a file that is no good case says why and changes nothing', async () => {
  const { page } = running;
  const text = JSON.stringify(run);
  for (const [name, bad, words] of [
    ['cut.json', text.slice(0, text.length / 2), 'This file ends too early, or it is not a case file.'],
    ['newer.json', JSON.stringify({ ...run, schemaVersion: 9 }), 'This case was made by a newer Outbox Doctor.'],
    ['odd.json', JSON.stringify({ ...run, colour: 1 }), 'a part in this case that we do not know: colour.'],
    ['deep.json', '['.repeat(300_000), 'This file ends too early, or it is not a case file.'],
  ] as const) {
    await dropText(page, name, bad);
    const row = page.locator('.given li', { hasText: name });
    await expect(row).toContainText(words);
    await expect(page.getByRole('heading', { level: 1, name: START })).toBeVisible();
    await press(page, `Remove ${name}`);
  }
  await drop(page, 'big.json', 'new Uint8Array(50000000)');
  await expect(page.locator('.given li', { hasText: 'big.json' })).toContainText('bigger than 25 MB');
  const path = join(folder, 'big-on-disk.json');
  writeFileSync(path, Buffer.alloc(50_000_000, 0x20));
  await answerDialog([path]);
  await press(page, 'Choose files');
  await expect(page.locator('.given li', { hasText: 'big-on-disk.json' })).toContainText('bigger than 25 MB');
});

test('hostile words are only words, and a server in the own network is not taken', async () => {
  const { page } = running;
  const hostile = {
    schemaVersion: 1,
    symptom: { kind: 'error-shown', text: HOSTILE, files: ['../../etc/passwd'] },
    account: { address: 'otto@hill-farm.example', submission: { hostname: '127.0.0.1', port: 25 } },
    consent: { signIn: true, sendTestMessage: true },
  };
  await dropText(page, '<b>otto</b>.json', JSON.stringify(hostile));
  await arrive(page, THEIRS);
  const main = page.locator('main');
  await expect(main).toContainText('<img src=x onerror=alert(1)>');
  await expect(main).toContainText('<b>otto</b>.json');
  expect(await page.locator('main img, main b:text-is("otto")').count()).toBe(0);
  await expect(main).toContainText('It is inside their own network');
  await expect(main).not.toContainText('127.0.0.1');
  expect(await axeViolations(page)).toEqual([]);
});
