import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { arrive, press } from './support/journey.ts';
import { launchApp, type RunningApp } from './support/launch.ts';
import { DMARC_REPORT, PASTES } from './support/pastes.ts';
import { RETURNED_MAIL } from './support/returned-mail.ts';

const FIRST = 'What happened with your mail?';
const FIELD = 'Paste the error or the returned message';
const PICTURE = new URL('../src-main/pictures/testing/pictures/thunderbird-relay.dark.png', import.meta.url);
const OTTO = 'otto@hill-farm.example';

/** What a person reads on the first answer. */
interface Expected {
  readonly h1: RegExp;
  readonly whom?: string;
  readonly turn?: 'Act' | 'Wait' | 'Nothing to do';
  readonly button: RegExp;
}

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp();
  await running.page.emulateMedia({ reducedMotion: 'reduce' });
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

/** Drops a file on the window, as the desktop does. */
async function drop(page: Page, name: string, type: string, bytes: Uint8Array): Promise<void> {
  const base64 = Buffer.from(bytes).toString('base64');
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob('${base64}'), (one) => one.charCodeAt(0));
    data.items.add(new File([bytes], '${name}', { type: '${type}' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  })()`);
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel(FIELD).fill(text);
  await press(page, 'Continue');
}

const fact = (page: Page, label: string) =>
  page.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) });

async function read(page: Page, { h1, whom, turn, button }: Expected): Promise<void> {
  await arrive(page, h1);
  if (whom !== undefined) await expect(fact(page, 'For whom')).toContainText(whom);
  if (turn !== undefined) await expect(fact(page, 'Wait or act')).toContainText(turn);
  await expect(page.getByRole('button', { name: button }).first()).toBeVisible();
}

const TEXTS: readonly (readonly [keyof typeof PASTES, Expected])[] = [
  ['outlookDialog', { h1: /outgoing server was not reached|network blocks/, turn: 'Act', button: /^Find out/ }],
  ['thunderbirdGerman', { h1: /address does not exist/, whom: OTTO, turn: 'Act', button: /^Find out/ }],
  ['iosCutOff', { h1: /did not sign in/, whom: OTTO, turn: 'Act', button: /^Find out/ }],
  ['gmailBounce', { h1: /address does not exist/, whom: OTTO, turn: 'Act', button: /^Find out/ }],
  ['microsoftReport', { h1: /mailbox of the recipient is full/, whom: OTTO, button: /^Find out/ }],
  ['eximBounce', { h1: /address does not exist/, whom: OTTO, turn: 'Act', button: /^Find out/ }],
  ['delayed', { h1: /^The server of the recipient was not reached/, whom: OTTO, turn: 'Wait', button: /^I am done/ }],
  [
    'outOfOffice',
    { h1: /Your message arrived|automatic reply/, whom: OTTO, turn: 'Nothing to do', button: /^I am done/ },
  ],
  ['signInChallenge', { h1: /Sign in again|sign-in has ended/, turn: 'Act', button: /^Find out/ }],
  ['nodemailerLog', { h1: /user name or the password was not accepted/, turn: 'Act', button: /^Find out/ }],
  ['yahooDeferred', { h1: /not trusted enough/, turn: 'Wait', button: /^Find out/ }],
  ['gibberish', { h1: /could not read a reason/, button: /^Find out/ }],
];

for (const [name, expected] of TEXTS) {
  test(`a person who pastes it is answered: ${name}`, async () => {
    await paste(running.page, PASTES[name]);
    await read(running.page, expected);
  });
}

test('a code alone asks for the words beside it, and takes them', async () => {
  const { page } = running;
  await paste(page, PASTES.codeAlone);
  await arrive(page, 'The code alone does not tell us the reason');
  await expect(page.getByText(/^550 5\.7\.1 can mean \d+ different things/)).toBeVisible();
  await page.getByLabel('The words beside the code').fill('Relaying denied. Please sign in first.');
  await press(page, 'Continue');
  await read(page, { h1: /asks for a sign-in/, button: /^Find out/ });
});

test('a returned message that is dropped as a file is answered for its person', async () => {
  const { page } = running;
  await drop(page, 'returned.eml', 'message/rfc822', Buffer.from(RETURNED_MAIL));
  await expect(page.getByRole('listitem').filter({ hasText: 'returned.eml' })).toContainText('Ready');
  await press(page, 'Continue');
  await read(page, { h1: /address does not exist/, whom: OTTO, turn: 'Act', button: /^Find out/ });
});

test('a picture shows its words for correction, and they are answered', async () => {
  const { page } = running;
  test.setTimeout(120_000);
  await drop(page, 'error.png', 'image/png', readFileSync(PICTURE));
  await arrive(page, 'We read these words in your picture', 60);
  await expect(page.getByLabel('The words in your picture')).toHaveValue(/\w+ \w+ \w+/);
  await press(page, 'Continue');
  await read(page, { h1: /sign in/, turn: 'Act', button: /^Find out/ });
});

test('a mailbox file with two messages gives a list, the most urgent first', async () => {
  const { page } = running;
  const stamped = [RETURNED_MAIL, PASTES.outOfOffice].map((one) => `From rosa Mon Nov  2 09:15:00 2026\n${one}\n`);
  await drop(page, 'inbox.mbox', 'application/mbox', Buffer.from(stamped.join('\n').replaceAll('\r', '')));
  await expect(page.getByText('Ready. 2 messages are in it', { exact: true })).toBeVisible();
  await press(page, 'Continue');
  await arrive(page, 'What we found, the most urgent first');
  const rows = page.getByRole('listitem').getByRole('button');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Act');
  await rows.last().click();
  await read(page, { h1: /Your message arrived|automatic reply/, turn: 'Nothing to do', button: /^I am done/ });
});

test('a packed DMARC report is told apart from a message that came back', async () => {
  const { page } = running;
  await drop(page, 'report.xml.gz', 'application/gzip', gzipSync(DMARC_REPORT));
  await expect(page.getByRole('listitem').filter({ hasText: 'report.xml.gz' })).toContainText('Ready');
  await press(page, 'Continue');
  await arrive(page, /daily report about your domain/);
  await expect(page.getByText('It is not a message that came back.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'I am done' })).toBeVisible();
});
