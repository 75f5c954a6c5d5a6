import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { arrive, axeViolations, giveUnknownAddress, press, startPractice, tooWide } from './support/journey.ts';
import { launchApp, type RunningApp } from './support/launch.ts';

const FIRST = 'What happened with your mail?';
const PASSWORD = 'To test signing in, we need your mail password';
const CANARY = 'canary-7Rk2-never-on-disk';

/** Without the short fades between screens: axe would measure colours that are still on their way. */
async function launchCalm(userData?: string): Promise<RunningApp> {
  const running = await launchApp(userData === undefined ? {} : { userData });
  await running.page.emulateMedia({ reducedMotion: 'reduce' });
  return running;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);

test.describe('what is typed', () => {
  let running: RunningApp;
  test.beforeAll(async () => {
    running = await launchCalm();
  });
  test.afterAll(async () => {
    expect(await running.violations()).toEqual([]);
    await running.close();
  });
  test.beforeEach(async () => {
    await arrive(running.page, FIRST);
  });
  test.afterEach(async () => {
    await press(running.page, 'Start again');
  });

  const summary = async (words: string) => {
    const { page } = running;
    const box = page.getByRole('group', { name: 'There is a problem' });
    await expect(box).toBeFocused();
    await expect(box).toContainText(words);
    await expect(page).toHaveTitle(/^Error: /);
    expect(await axeViolations(page)).toEqual([]);
    await box.getByRole('link').first().click();
  };

  test('is missing: a summary says so and leads to the field', async () => {
    const { page } = running;
    await press(page, 'Continue');
    await summary('Paste the error, or choose what you see');
    await expect(page.getByLabel('Paste the error or the returned message')).toBeFocused();
    await page.getByLabel('I do not know', { exact: true }).check();
    await press(page, 'Continue');
    await arrive(page, 'Where is your message now?');
  });

  test('is shown as text and capped, whatever it holds', async () => {
    const { page } = running;
    const words = `554 5.7.1 <img src=x onerror=alert(1)> <script>window.hurt=1</script> \u202Egnp\u0007 ${'x'.repeat(200_000)}`;
    await page.getByLabel('Paste the error or the returned message').fill(words);
    await press(page, 'Continue');
    await arrive(page, /^(?!What happened)/);
    expect(await page.evaluate('document.images.length + typeof window.hurt')).toBe('0undefined');
    expect(await page.evaluate<number>('document.body.innerText.length')).toBeLessThan(5000);
    expect(await page.evaluate<string>('document.body.innerText')).not.toContain('\u202E');
  });

  test('an address with a link and spaces around it is cleaned; a port out of range is kept and explained', async () => {
    const { page } = running;
    await page.getByLabel('I want to check before something fails').check();
    await press(page, 'Continue');
    await arrive(page, 'Which address do you send from?');
    await page.getByLabel('Mail address').fill('rosa at brook-mail');
    await press(page, 'Continue');
    await summary('Mail address: use one with an @');
    await expect(page.getByLabel('Mail address')).toHaveValue('rosa at brook-mail');
    await giveUnknownAddress(page, '  <mailto:Rosa@brook-mail.example>. ');
    await page.getByLabel('Outgoing server').fill(' smtp://localhost/ ');
    await page.getByLabel('Port', { exact: true }).fill('70000');
    await press(page, 'Continue');
    await summary('Port: use a number from 1 to 65535');
    await expect(page.getByLabel('Port', { exact: true })).toHaveValue('70000');
    await page.getByLabel('Port', { exact: true }).fill('59587');
    await press(page, 'Continue');
    await arrive(page, 'We will check these settings');
    await expect(page.locator('dl')).toContainText(/Rosa@brook-mail\.example/i);
    await expect(page.locator('dl')).not.toContainText('mailto');
    await expect(page.locator('dl')).toContainText('localhost');
    await expect(page.locator('dl')).not.toContainText('smtp://');
  });
});

test('while the checks run, one polite line says how far they are, and Stop ends them', async () => {
  const silent = createServer((socket) => socket.on('error', () => socket.destroy()));
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  const running = await launchCalm();
  const { page } = running;
  try {
    await page.getByLabel('I want to check before something fails').check();
    await press(page, 'Continue');
    await giveUnknownAddress(page, 'rosa@brook-mail.example');
    await page.getByLabel('Outgoing server').fill('localhost');
    await page.getByLabel('Port', { exact: true }).fill(String((silent.address() as AddressInfo).port));
    await press(page, 'Continue');
    await press(page, 'Check my connection');
    await page.getByRole('heading', { level: 1, name: 'We are checking your connection' }).waitFor();
    expect(await page.getByRole('status').count()).toBe(1);
    await expect(page.getByRole('status')).not.toBeEmpty();
    await arrive(page, 'We are checking your connection');
    await press(page, 'Stop checking');
    await arrive(page, 'You stopped the check', 1);
    expect(await running.violations()).toEqual([]);
  } finally {
    await running.close();
    silent.close();
  }
});

test('a restart keeps the place and the words, and no file ever holds the password', async () => {
  test.setTimeout(120_000);
  const userData = mkdtempSync(join(tmpdir(), 'outbox-doctor-kept-'));
  try {
    const first = await launchCalm(userData);
    await startPractice(first.page, 'tls-mode-mismatch');
    await press(first.page, /^Find out/);
    await press(first.page, 'Check my connection');
    await press(first.page, 'Show me how to fix it');
    await press(first.page, 'Mend the sample problem');
    await first.page.getByText('The sample problem is mended.').waitFor();
    await press(first.page, 'I have done this. Test again');
    await arrive(first.page, PASSWORD);
    await first.page.getByLabel(/^Password for/).fill(CANARY);
    await first.page.waitForTimeout(1000);
    await press(first.page, 'Test once');
    await arrive(first.page, /^(?!To test signing in|We are)/);
    expect(await first.page.evaluate<string>('document.documentElement.outerHTML')).not.toContain(CANARY);
    await press(first.page, 'Start again');
    await arrive(first.page, FIRST);
    await first.page.getByLabel('Paste the error or the returned message').fill('535 5.7.8 authentication failed');
    await press(first.page, 'Continue');
    await arrive(first.page, 'The user name or the password was not accepted');
    await press(first.page, /^Find out/);
    await arrive(first.page, 'Which address do you send from?');
    await first.page.getByLabel('Mail address').fill('rosa@brook-ma');
    await first.close();

    const files = filesIn(userData);
    const all = files.map((path) => readFileSync(path, 'latin1'));
    expect(all.some((text) => text.includes('rosa@brook-ma'))).toBe(true);
    expect(files.filter((_, at) => all[at]?.includes(CANARY))).toEqual([]);
    expect(first.output()).not.toContain(CANARY);

    const second = await launchCalm(userData);
    await arrive(second.page, 'Which address do you send from?');
    await expect(second.page.getByLabel('Mail address')).toHaveValue('rosa@brook-ma');
    await press(second.page, 'Back');
    await arrive(second.page, 'The user name or the password was not accepted');
    await press(second.page, 'Back');
    await expect(second.page.getByLabel('Paste the error or the returned message')).toHaveValue(
      '535 5.7.8 authentication failed',
    );
    await second.close();
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test(`at 200 % and 400 % in ${scheme} nothing scrolls sideways, and axe finds nothing`, async () => {
    test.setTimeout(120_000);
    const running = await launchCalm();
    const { inMain, page } = running;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await inMain(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 900);
    });
    const everySize = async (name: string | RegExp) => {
      await arrive(page, name);
      for (const factor of [2, 4, 1]) {
        await inMain(({ BrowserWindow }, zoom) => {
          BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom);
        }, factor);
        await expect.poll(() => page.evaluate<number>('window.innerWidth')).toBeLessThanOrEqual(1280 / factor);
        expect(await tooWide(page), `${String(name)} at ${factor}`).toBe(0);
        expect(await axeViolations(page), `${String(name)} at ${factor}`).toEqual([]);
      }
    };
    try {
      await everySize(FIRST);
      await startPractice(page, 'certificate-expired');
      await everySize('The digital ID of the server has run out');
      await press(page, /^Find out/);
      await everySize('We will check these settings');
      await press(page, 'Check my connection');
      await everySize('The digital ID of your mail server has run out');
      await page.getByText('How do we know?').click();
      expect(await axeViolations(page)).toEqual([]);
      await press(page, 'See who can fix this');
      await everySize('Somebody else has to fix this');
      await press(page, 'Show me what I can do');
      await everySize(/^Wait until/);
      await press(page, 'Mend the sample problem');
      await press(page, 'I have done this. Test again');
      await everySize(PASSWORD);
      await press(page, 'Use the sample password');
      await press(page, 'Test once');
      await everySize('It works now');
      await press(page, 'Save a report');
      await everySize('This is what will be in the report');
      await press(page, 'Help');
      await everySize('How Outbox Doctor helps you');
      expect(await running.violations()).toEqual([]);
    } finally {
      await running.close();
    }
  });
}
