import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { arrive, chooseByKeys, press } from './support/journey.ts';
import { launchApp } from './support/launch.ts';

const FIXTURES = resolve(import.meta.dirname, '../src-main/mail-apps/fixtures');
const MAY_WE = 'May we read the settings of your mail apps?';

let home: string;
test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'outbox-doctor-home-'));
});
test.afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

const place = (path: string) => {
  const to = join(home, path);
  mkdirSync(dirname(to), { recursive: true });
  return to;
};

/** The app for somebody whose home is this folder, at the question whether the mail apps may be read. */
async function toQuestion() {
  const running = await launchApp({ env: { HOME: home, XDG_CONFIG_HOME: join(home, '.config') } });
  const { page } = running;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByLabel('I want to check before something fails').check();
  await press(page, 'Continue');
  await arrive(page, 'Which address do you send from?');
  await press(page, 'Take settings from my mail app');
  await arrive(page, MAY_WE);
  return running;
}

const isLinux = process.platform === 'linux';
if (!isLinux) console.log('skipped: mail apps in the window: the folders are those of Linux');
test.skip(!isLinux, 'the folders are those of Linux');

test('the settings of a mail app are read after a yes, and a broken file of another is told', async () => {
  const prefs = place('.thunderbird/a.default/prefs.js');
  cpSync(join(FIXTURES, 'thunderbird-prefs.txt'), prefs);
  const broken = place('.config/mailtransports');
  writeFileSync(broken, Buffer.alloc(500));
  const before = readFileSync(prefs);
  const running = await toQuestion();
  const { page } = running;
  try {
    await page.keyboard.press('Enter');
    await arrive(page, 'Which of these settings do we test?');
    await expect(page.locator('main')).toContainText('smtp.northmail.example');
    await expect(page.locator('main')).toContainText('We could not read a file of KMail. It is still as it was.');
    expect(await page.evaluate<string>('document.documentElement.outerHTML')).not.toContain('old-clear-password');
    await chooseByKeys(page, 'in-app', '0');
    await page.keyboard.press('Enter');
    await arrive(page, /^(We will check these settings|Which address)/);
    await expect(page.locator('main')).toContainText('They stand in your mail app on this computer.');
    expect(readFileSync(prefs).equals(before)).toBe(true);
    expect(readFileSync(broken).equals(Buffer.alloc(500))).toBe(true);
    expect(await running.violations()).toEqual([]);
  } finally {
    await running.close();
  }
});

test('nothing found is said, with a way on', async () => {
  const running = await toQuestion();
  const { page } = running;
  try {
    await press(page, 'Read the settings');
    await arrive(page, 'We found no settings in your mail apps');
    await press(page, 'Type the settings myself');
    await arrive(page, 'Which outgoing server do you use?');
  } finally {
    await running.close();
  }
});
