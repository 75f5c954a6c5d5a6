import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { arrive, chooseByKeys, giveUnknownAddress, press, startPractice, tabTo } from './support/journey.ts';
import { launchApp, type RunningApp } from './support/launch.ts';
import { RETURNED_MAIL } from './support/returned-mail.ts';

const FIRST = 'What happened with your mail?';
const PASSWORD = 'To test signing in, we need your mail password';
const SETTINGS = 'We will check these settings';

let running: RunningApp;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outbox-doctor-reports-'));
  running = await launchApp();
  await running.page.emulateMedia({ reducedMotion: 'reduce' });
  await arrive(running.page, FIRST);
});
test.afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});
test.afterEach(async () => {
  expect(await running.violations()).toEqual([]);
  const again = running.page.getByRole('button', { name: 'Start again' });
  if (await again.isVisible()) await again.click();
  await arrive(running.page, FIRST);
});

const paste = (text: string) => running.page.getByLabel('Paste the error or the returned message').fill(text);

/** The save dialog of the system cannot be clicked by a test: it answers with this file. */
const saveAs = (file: string) =>
  running.inMain(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);

interface Sample {
  readonly fault: string;
  readonly answer: string;
  readonly headline: string;
  readonly fix: string;
  readonly somebody?: true;
}

const SAMPLES: readonly Sample[] = [
  {
    fault: 'certificate-expired',
    answer: 'The digital ID of the server has run out',
    headline: 'The digital ID of your mail server has run out',
    fix: 'Wait until your provider renews the digital ID',
    somebody: true,
  },
  {
    fault: 'wrong-password',
    answer: 'The user name or the password was not accepted',
    headline: 'The user name or the password was not accepted',
    fix: 'Type your password again in Thunderbird',
  },
  {
    fault: 'tls-mode-mismatch',
    answer: 'The port and the kind of secure connection do not fit together',
    headline: 'The port and the kind of encryption do not belong together',
    fix: 'Set port and security to fit in Thunderbird',
  },
];

async function toFix({ page }: RunningApp, sample: Sample): Promise<void> {
  await arrive(page, sample.answer);
  await press(page, /^Find out/);
  await arrive(page, SETTINGS);
  await press(page, 'Check my connection');
  await arrive(page, sample.headline);
  await press(page, sample.somebody ? 'See who can fix this' : 'Show me how to fix it');
  if (sample.somebody) {
    await arrive(page, 'Somebody else has to fix this');
    await press(page, 'Show me what I can do');
  }
  await arrive(page, sample.fix);
}

async function mendAndTest({ page }: RunningApp): Promise<void> {
  await press(page, 'Mend the sample problem');
  await page.getByText('The sample problem is mended.').waitFor();
  await press(page, 'I have done this. Test again');
  await arrive(page, PASSWORD);
  await press(page, 'Use the sample password');
  await press(page, 'Test once');
  await arrive(page, 'It works now');
}

for (const sample of SAMPLES) {
  test(`the sample ${sample.fault} leads to its fix, to the proof and to a report`, async () => {
    const { page } = running;
    await startPractice(page, sample.fault);
    await toFix(running, sample);
    await mendAndTest(running);
    await press(page, 'Save a report');
    await arrive(page, 'This is what will be in the report');
    for (const format of ['txt', 'html', 'json', 'md']) {
      const radio = page.locator(`input[name="format"][value="${format}"]`);
      if (!(await radio.isVisible())) await page.getByText('Choose a format', { exact: true }).first().click();
      const before = await page.locator('.paper').innerText();
      await radio.check();
      if (format !== 'txt') await expect(page.locator('.paper')).not.toHaveText(before, { useInnerText: true });
      const file = join(folder, `${sample.fault}.${format}`);
      await saveAs(file);
      await press(page, 'Save the report');
      await page.getByText(`Saved as ${sample.fault}.${format}`).waitFor();
      expect(readFileSync(file, 'utf8')).toBe(await page.locator('.paper pre').textContent());
    }
  });
}

test('a pasted error has its answer after two actions', async () => {
  const { page } = running;
  await paste('Sending failed: 535 5.7.8 Error: authentication failed');
  await press(page, 'Continue');
  await arrive(page, 'The user name or the password was not accepted');
  await expect(page.locator('blockquote')).toContainText('535 5.7.8');
  await press(page, 'Find out which one');
  await arrive(page, 'Which address do you send from?');
});

test('a returned message names for whom and by whom it was refused', async () => {
  const { page } = running;
  await paste(RETURNED_MAIL);
  await press(page, 'Continue');
  await arrive(page, /mailbox|address/);
  await expect(page.locator('.lead')).toContainText('mx.hill-farm.example');
  await expect(page.locator('dl').getByText('otto@hill-farm.example')).toBeVisible();
  await expect(page.locator('dl').getByText('mx.hill-farm.example')).toBeVisible();
  await expect(page.locator('blockquote')).toContainText('Recipient address rejected');
});

test('a message that stays in the outbox leads through app and web mail to the checks', async () => {
  test.setTimeout(120_000);
  const { page } = running;
  await page.getByLabel('My mail stays in the outbox').check();
  await press(page, 'Continue');
  await arrive(page, 'Which mail app do you use?');
  await page.getByLabel('Thunderbird', { exact: true }).check();
  await press(page, 'Continue');
  await arrive(page, 'First look: does your app work offline?');
  await page.getByLabel('No, web mail does not send it').check();
  await press(page, 'Continue');
  await arrive(page, 'Which address do you send from?');
  await giveUnknownAddress(page, 'rosa@brook-mail.example');
  await page.getByLabel('Outgoing server').fill('localhost');
  await page.getByLabel('Port', { exact: true }).fill('59587');
  await press(page, 'Continue');
  await arrive(page, SETTINGS);
  await press(page, 'Check my connection');
  await arrive(page, /^(?!We are checking|We will check)/, 30);
  await expect(page.getByText('This step did not finish')).toHaveCount(0);
});

test('a whole journey needs no mouse', async () => {
  const { page } = running;
  const byKeys = async (name: string) => {
    await tabTo(page, page.getByRole('button', { name, exact: true }));
    await page.keyboard.press('Enter');
  };
  await byKeys('Practise with a sample problem');
  await arrive(page, 'Which sample problem do you want to try?');
  await chooseByKeys(page, 'practice', 'tls-mode-mismatch');
  await page.keyboard.press('Enter');
  await arrive(page, 'The port and the kind of secure connection do not fit together');
  await byKeys('Find out what to do');
  await arrive(page, SETTINGS);
  await byKeys('Check my connection');
  await arrive(page, 'The port and the kind of encryption do not belong together');
  await byKeys('Show me how to fix it');
  await arrive(page, 'Set port and security to fit in Thunderbird');
  await tabTo(page, page.getByLabel('Step 1 is done'));
  await page.keyboard.press('Space');
  await expect(page.getByLabel('Step 1 is done')).toBeChecked();
  await byKeys('Mend the sample problem');
  await page.getByText('The sample problem is mended.').waitFor();
  await byKeys('I have done this. Test again');
  await arrive(page, PASSWORD);
  await byKeys('Use the sample password');
  await byKeys('Test once');
  await arrive(page, 'It works now');
  await page.keyboard.press('Alt+ArrowLeft');
  await arrive(page, PASSWORD);
});
