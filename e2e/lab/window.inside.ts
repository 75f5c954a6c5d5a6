import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { arrive, press } from '../support/journey.ts';
import { launchApp, type RunningApp } from '../support/launch.ts';
import { ACCOUNT, HOSTS } from './addresses.ts';
import { LEAVES } from './make-certificates.ts';
import { realLab } from './real-lab.ts';
import type { WindowScenario } from './window-scenarios.ts';

const { OUTBOX_DOCTOR_LAB_NAMESPACE: namespace = '', OUTBOX_DOCTOR_LAB_FOLDER: folder = '' } = process.env;
/** This test is inside the network already. */
const lab = realLab(namespace, folder, []);

const OLD_PASSWORD = 'an-old-password';
const PASSWORD = 'To test signing in, we need your mail password';
const SETTINGS = 'We will check these settings';
const SERVER = 'Which outgoing server do you use?';
const PUBLIC_LIST = 'May we ask a public list for your settings?';
const KNOWN_OR_NOT = /^(May we ask|We will check)/;
const WRONG_PASSWORD = 'The user name or the password was not accepted';
const NOT_YET = 'It does not work yet';
const SECOND_STEP = 'Does your provider ask for a code when you sign in?';
const SOLVED = 'It works now';
const BLOCKED = 'This network blocks all mail ports';
const PROOF = 'no mail port gave an answer, but the same server answered on another port.';
const BUSY = /^(?!We are (checking|testing))/;

let running: RunningApp;

test.beforeEach(async () => {
  running = await launchApp({ userData: mkdtempSync(join(folder, 'data-')) });
  await running.page.emulateMedia({ reducedMotion: 'reduce' });
  await arrive(running.page, 'What happened with your mail?');
});

test.afterEach(async () => {
  await lab.dropNothing();
  expect(await running.violations()).toEqual([]);
  await running.close();
  const texts = filesIn(running.userData).map((path) => ({ path, text: readFileSync(path, 'latin1') }));
  expect(texts.some(({ text }) => text.includes(ACCOUNT.user))).toBe(true);
  for (const secret of [ACCOUNT.password, OLD_PASSWORD]) {
    expect(texts.filter(({ text }) => text.includes(secret)).map(({ path }) => path)).toEqual([]);
    expect(running.output()).not.toContain(secret);
  }
});

const filesIn = (place: string): string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((name) => join(place, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);

interface Typed {
  readonly host: string;
  readonly port: number;
  readonly security: 'STARTTLS' | 'SSL/TLS';
}
const USUAL: Typed = { host: HOSTS.good, port: 587, security: 'STARTTLS' };

async function typeServer(page: Page, { host, port, security }: Typed): Promise<void> {
  await arrive(page, SERVER);
  await page.getByLabel('Outgoing server').fill(host);
  await page.getByLabel('Port', { exact: true }).fill(String(port));
  await page.getByLabel(security, { exact: true }).check();
  await page.getByLabel('User name').fill(ACCOUNT.user);
  await press(page, 'Continue');
  await arrive(page, SETTINGS);
}

/** From the first screen to the settings, all typed by hand. */
async function toSettings(page: Page, pasted: string | undefined, typed: Typed): Promise<void> {
  if (pasted === undefined) {
    await page.getByLabel('I want to check before something fails').check();
    await press(page, 'Continue');
  } else {
    await page.getByLabel('Paste the error or the returned message').fill(pasted);
    await press(page, 'Continue');
    await arrive(page, /^(?!What happened)/);
    await press(page, /^Find out/);
  }
  await arrive(page, 'Which address do you send from?');
  await page.getByLabel('Mail address').fill(ACCOUNT.user);
  await press(page, 'Continue');
  // A server that is named in the error is shown at once; the person gives port and encryption.
  if ((await arrive(page, KNOWN_OR_NOT, 40)) === SETTINGS) await press(page, 'Change outgoing server');
  else {
    await arrive(page, PUBLIC_LIST);
    await page.getByLabel('No, do not ask it').check();
    await press(page, 'Continue');
  }
  await typeServer(page, typed);
}

interface Verdict {
  readonly headline: string;
  /** From pressing the button to the first screen with an answer or with the password field. */
  readonly firstMs: number;
  /** Time spent waiting for the app; typing the password is not counted. */
  readonly ms: number;
  readonly signedIn: boolean;
}

/** Presses the button and waits for the verdict; gives the password once when it is asked for. */
async function check(page: Page, button: string, password: string = ACCOUNT.password): Promise<Verdict> {
  const timed = async (name: string) => {
    const heading = page.locator('h1');
    const left = await heading.innerText();
    const before = performance.now();
    await press(page, name);
    // A short check is over before anybody sees its screen.
    await heading.filter({ hasText: BUSY }).filter({ hasNotText: left }).waitFor({ timeout: 30_000 });
    return Math.round(performance.now() - before);
  };
  const firstMs = await timed(button);
  const headline = await arrive(page, BUSY);
  if (headline !== PASSWORD) return { headline, firstMs, ms: firstMs, signedIn: false };
  await page.getByLabel(/^Password for/).fill(password);
  const ms = firstMs + (await timed('Test once'));
  return { headline: await arrive(page, BUSY), firstMs, ms, signedIn: true };
}

/** Answers the question on the screen and waits until another screen is there. */
async function answer(page: Page, label: string): Promise<void> {
  const heading = page.locator('h1');
  const left = await heading.innerText();
  await page.getByLabel(label).check();
  await press(page, 'Continue');
  await heading.filter({ hasText: BUSY }).filter({ hasNotText: left }).waitFor({ timeout: 30_000 });
}

const tell = (name: string, { firstMs, ms }: Verdict) => {
  console.log(
    `\nwindow: ${name} verdict in ${ms} ms${ms === firstMs ? '' : `, of these ${firstMs} ms before the password`}`,
  );
};

/** For the docs alone: `OUTBOX_DOCTOR_PICTURES` names the folder. */
async function picture(page: Page, name: string): Promise<void> {
  const { OUTBOX_DOCTOR_PICTURES: pictures } = process.env;
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

/** One scenario, by the name that the outer test asks for. */
const scenario = (name: WindowScenario, body: (page: Page) => Promise<void>) => {
  test(name, () => body(running.page));
};

scenario('healthy', async (page) => {
  await toSettings(page, undefined, USUAL);
  const verdict = await check(page, 'Check my connection');
  tell('healthy', verdict);
  expect(verdict).toMatchObject({ headline: 'We found nothing wrong on the way', signedIn: true });
});

scenario('wrong-password', async (page) => {
  await toSettings(page, 'Sending failed: 535 5.7.8 Error: authentication failed', USUAL);
  const verdict = await check(page, 'Check my connection');
  tell('wrong-password', verdict);
  // The server has said so already: nobody is asked for a password to hear it again.
  expect(verdict).toMatchObject({ headline: WRONG_PASSWORD, signedIn: false });
  await press(page, 'Show me how to fix it');
  await arrive(page, /^Type your password again/);
  const still = await check(page, 'I have done this. Test again', OLD_PASSWORD);
  // The server refuses it again; only the person can tell whether it wants another kind of password.
  expect(still).toMatchObject({ headline: SECOND_STEP, signedIn: true });
  // The sign-in stays measured: no answer asks for the password again.
  await answer(page, 'No, only the password');
  for (let asked = 0; asked < 4 && (await arrive(page, BUSY)) !== NOT_YET; asked += 1) {
    await answer(page, 'I do not know');
  }
  await arrive(page, NOT_YET);
  await press(page, /^Show me/);
  await arrive(page, /password/i);
  const last = await check(page, 'I have done this. Test again');
  expect(last).toMatchObject({ headline: SOLVED, signedIn: true });
});

scenario('wrong-password-no-words', async (page) => {
  await toSettings(page, undefined, USUAL);
  const first = await check(page, 'Check my connection', OLD_PASSWORD);
  expect(first.signedIn).toBe(true);
  expect(first.headline).toBe(WRONG_PASSWORD);
  await press(page, 'Show me how to fix it');
  await arrive(page, /^Type your password again/);
  expect(await check(page, 'I have done this. Test again')).toMatchObject({ headline: SOLVED, signedIn: true });
});

scenario('certificate-expired', async (page) => {
  const pasted = 'Sending of the message failed. The certificate of the server old.provider.test has expired.';
  await toSettings(page, pasted, { ...USUAL, host: HOSTS.expired });
  const verdict = await check(page, 'Check my connection');
  tell('certificate-expired', verdict);
  // Nothing is signed in to behind a certificate that does not hold.
  expect(verdict).toMatchObject({ headline: 'The digital ID of your mail server has run out', signedIn: false });
  await press(page, 'See who can fix this');
  await arrive(page, 'Somebody else has to fix this');
  await press(page, 'Show me what I can do');
  await arrive(page, 'Wait until your provider renews the digital ID');
  await lab.certify({ ...LEAVES.expired, from: -1, to: 90 });
  expect((await check(page, 'I have done this. Test again')).headline).toBe(SOLVED);
});

scenario('port-blocked', async (page) => {
  await lab.dropPort(587);
  const pasted =
    'Sending of the message failed. The message could not be sent because the connection to Outgoing server (SMTP) smtp.provider.test timed out. Try again.';
  await toSettings(page, pasted, USUAL);
  const verdict = await check(page, 'Check my connection');
  tell('port-blocked', verdict);
  expect(verdict).toMatchObject({ headline: expect.stringMatching(/^Your network blocks the port/), signedIn: false });
  await press(page, 'Show me how to fix it');
  await arrive(page, /^Use port 465/);
  // The block stays: the test follows the fix to the other port by itself.
  await page.getByText(`We will test ${HOSTS.good}, port 465.`).waitFor();
  expect((await check(page, 'I have done this. Test again')).headline).toBe(SOLVED);
});

scenario('mail-blocked-on-network', async (page) => {
  for (const port of [25, 465, 587, 993, 2525]) await lab.dropPort(port);
  await toSettings(page, 'The connection to the outgoing server timed out.', USUAL);
  const verdict = await check(page, 'Check my connection');
  tell('mail-blocked-on-network', verdict);
  expect(verdict.signedIn).toBe(false);
  if (verdict.headline === 'Can you send over another network?') await answer(page, 'Yes, it works there');
  expect(await arrive(page, BUSY)).toBe(BLOCKED);
  // The proof stands next to it: mail is silent while the same computer answers for the web.
  await page.getByText(PROOF, { exact: true }).waitFor();
  await picture(page, 'network-blocks-mail-light');
  await press(page, 'Show me how to fix it');
  await arrive(page, /another network|hotspot/i);
  await lab.dropNothing();
  expect((await check(page, 'I have done this. Test again')).headline).toBe(SOLVED);
});
