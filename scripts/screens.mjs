/** `npm run screens`: pictures of every screen of the window, light and dark, into docs/screens. Needs a built app. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askOnly, FIVE_DOMAINS, startNameServer } from '../e2e/support/name-server.mjs';
import { openWindow } from './open-window.mjs';
import { again, at, press } from './screen-steps.mjs';
import { domainScreens } from './screens-domain.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = process.env.OUTBOX_DOCTOR_PICTURES ?? join(ROOT, 'docs', 'screens');
const CLI = join(ROOT, 'out', 'main', 'cli.js');
const PREFS = join(ROOT, 'src-main/mail-apps/fixtures/thunderbird-prefs.txt');
const RETURNED = readFileSync(join(ROOT, 'e2e', 'support', 'returned-mail.eml'), 'utf8');
const PICTURE = join(ROOT, 'src-main/pictures/testing/pictures/thunderbird-relay.dark.png');
const REPLY = `From: Otto <otto@hill-farm.example>
To: rosa@brook-mail.example
Subject: Automatic reply: Eggs for Saturday
Auto-Submitted: auto-replied

I am out of the office until 9 November.
`;

/** `--domain` takes the pictures of the domain's screens only, and leaves the others as they are. */
const DOMAIN_ONLY = process.argv.includes('--domain');

/** @typedef {import('playwright').Page} Page */

/** @param {Page} page @param {string} fault */
const practise = async (page, fault) => {
  await press(page, 'Practise with a sample problem');
  await page.locator(`input[value="${fault}"]`).check();
  await press(page, 'Start the practice');
  await press(page, /^Find out/);
};

/** @typedef {(name: string) => Promise<void>} Take */

/** @param {Page} page @param {Take} take */
async function firstScreens(page, take) {
  await take('start');
  await press(page, 'Continue');
  await page.getByText('There is a problem').waitFor();
  await take('error-summary');
  await page.getByLabel('Paste the error or the returned message').fill(RETURNED);
  await press(page, 'Continue');
  await at(page, /mailbox|address/);
  await take('first-answer');
  await again(page);
  await press(page, 'Help');
  await take('help');
  await press(page, 'Back');
  for (const [label, h1, name] of [
    ['An error or a code came up', 'What does the error say?', 'error-words'],
    ['A message came back to me', 'What does the returned message say?', 'returned-words'],
    ['I am helping someone else', 'What does the other person see?', 'helping'],
    ['I do not know', 'Where is your message now?', 'where-is-it'],
  ]) {
    await page.getByLabel(label, { exact: true }).check();
    await press(page, 'Continue');
    await at(page, h1);
    await take(name);
    if (name !== 'where-is-it') await again(page);
  }
  await page.getByLabel('In the folder Drafts').check();
  await press(page, 'Continue');
  await at(page, 'Your message is still a draft');
  await take('drafts');
  await again(page);
}

/** Drops files on the window, as the desktop does. @param {Page} page @param {{ name: string, type: string, bytes: Buffer }[]} files */
async function drop(page, files) {
  const given = files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') }));
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    for (const { name, type, base64 } of ${JSON.stringify(given)}) {
      data.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name, { type }));
    }
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  })()`);
}

/** @param {Page} page @param {Take} take */
async function intakeScreens(page, take) {
  const returned = { name: 'returned.eml', type: 'message/rfc822', bytes: Buffer.from(RETURNED) };
  const reply = { name: 'reply.eml', type: 'message/rfc822', bytes: Buffer.from(REPLY) };
  const broken = { name: 'notes.bin', type: '', bytes: Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 0]) };
  await drop(page, [returned, reply]);
  await page.locator('.given li', { hasText: 'Ready' }).nth(1).waitFor();
  await take('given');
  await press(page, 'Continue');
  await at(page, 'What we found, the most urgent first');
  await take('answers');
  await again(page);
  await drop(page, [broken]);
  await page.locator('.given li').waitFor();
  await page.locator('.given .spin').waitFor({ state: 'detached' });
  await take('unreadable');
  await press(page, 'Remove notes.bin');
  await page.getByLabel('Paste the error or the returned message').fill('550 5.7.1');
  await press(page, 'Continue');
  await at(page, 'The code alone does not tell us the reason');
  await take('code-alone');
  await again(page);
  await drop(page, [{ name: 'error.png', type: 'image/png', bytes: readFileSync(PICTURE) }]);
  await at(page, 'We read these words in your picture');
  await take('picture');
  await again(page);
}

/** @param {Page} page @param {Take} take */
async function outboxScreens(page, take) {
  await page.getByLabel('My mail stays in the outbox').check();
  await press(page, 'Continue');
  await at(page, 'Which mail app do you use?');
  await take('mail-app');
  await page.getByLabel('Thunderbird').check();
  await press(page, 'Continue');
  await at(page, /^First look/);
  await take('first-look');
  await page.getByLabel('I do not know').check();
  await press(page, 'Continue');
  await at(page, 'Which address do you send from?');
  await take('account');
  await press(page, 'Take settings from my mail app');
  await at(page, 'May we read the settings of your mail apps?');
  await take('app-settings');
  await press(page, 'Read the settings');
  await at(page, 'Which of these settings do we test?');
  await take('app-accounts');
  await press(page, 'Back');
  await press(page, 'Back');
  await at(page, 'Which address do you send from?');
  await page.getByLabel('Mail address').fill('rosa@gmail.com');
  await press(page, 'Continue');
  await at(page, 'We found these settings');
  await take('settings');
  await page.getByText('What will be contacted').click();
  await page.getByText('What will be contacted').scrollIntoViewIfNeeded();
  await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
  await take('contacts');
  await press(page, 'Change outgoing server');
  await at(page, 'Which outgoing server do you use?');
  await take('server');
  await page.getByRole('button', { name: 'I do not know' }).click();
  await at(page, 'Where to find the name of the server');
  await take('find-server');
  await again(page);
}

/** A server that takes connections and never says a word, so that the checks can be seen at work. */
async function silentServer() {
  const server = createServer((socket) => socket.on('error', () => socket.destroy()));
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  return { server, port: typeof address === 'object' ? String(address?.port) : '' };
}

/** @param {Page} page @param {Take} take */
async function checkScreens(page, take) {
  const { server, port } = await silentServer();
  await page.getByLabel('I want to check before something fails').check();
  await press(page, 'Continue');
  await page.getByLabel('Mail address').fill('rosa@brook-mail.example');
  await press(page, 'Continue');
  await at(page, 'May we ask a public list for your settings?');
  await take('public-list');
  await page.getByLabel('No, do not ask it').check();
  await press(page, 'Continue');
  await page.getByLabel('Outgoing server').fill('localhost');
  await page.getByLabel('Port', { exact: true }).fill(port);
  await press(page, 'Continue');
  await press(page, 'Check my connection');
  await at(page, 'We are checking your connection');
  await page.waitForTimeout(900);
  await take('checking');
  await press(page, 'Stop checking');
  await at(page, 'You stopped the check');
  await take('stopped');
  await again(page);
  server.close();
}

/** @param {Page} page @param {Take} take */
async function sampleScreens(page, take) {
  await press(page, 'Practise with a sample problem');
  await page.locator('input[value="certificate-expired"]').waitFor();
  await take('practice');
  await press(page, 'Back');
  await practise(page, 'certificate-expired');
  await press(page, 'Check my connection');
  await page.locator('.path').waitFor();
  await take('result');
  await page.getByText('How do we know?').click();
  await page.getByText('How do we know?').scrollIntoViewIfNeeded();
  await page.evaluate('window.scrollTo(0, 480)');
  await take('evidence');
  await press(page, 'See who can fix this');
  await at(page, 'Somebody else has to fix this');
  await take('somebody-else');
  await press(page, 'Test again');
  await at(page, 'It does not work yet');
  await take('not-yet');
  await again(page);
}

/** A case as a caller would send it: what a practice run on the command line printed. @param {Page} page @param {Take} take */
async function theirScreens(page, take) {
  const run = spawnSync(process.execPath, [CLI, 'practice', '--fault', 'certificate-expired', '--json']);
  await drop(page, [{ name: 'anna.json', type: 'application/json', bytes: run.stdout }]);
  await at(page, 'This is the case of somebody else');
  await take('their-case');
  await press(page, 'Show what we know');
  await page.locator('.path').waitFor();
  await take('their-answer');
  await again(page);
}

/** @param {Page} page @param {Take} take */
async function fixScreens(page, take) {
  await practise(page, 'tls-mode-mismatch');
  await press(page, 'Check my connection');
  await press(page, 'Show me how to fix it');
  await at(page, /^Set port/);
  await take('fix');
  await press(page, 'Mend the sample problem');
  await page.getByText('The sample problem is mended.').waitFor();
  await press(page, 'I have done this. Test again');
  await at(page, /^To test signing in/);
  await take('password');
  await press(page, 'I do not know my password');
  await at(page, /^You can go on/);
  await take('no-password');
  await press(page, 'Back');
  await press(page, 'Use the sample password');
  await press(page, 'Test once');
  await at(page, 'It works now');
  await take('solved');
  await press(page, 'Send a test message');
  await at(page, /^Send one real/);
  await take('test-message');
  await press(page, 'Back');
  await press(page, 'Save a report');
  await at(page, 'This is what will be in the report');
  await page.locator('.paper pre').waitFor();
  await take('report');
  await again(page);
}

/** @param {{ suffix: string, width: number, height: number, dark: boolean, zoom: number, only?: readonly string[], without?: readonly string[] }} look */
async function pictures({ suffix, width, height, dark, zoom, only, without = [] }) {
  const home = mkdtempSync(join(tmpdir(), 'outbox-doctor-home-'));
  const profile = join(home, '.thunderbird', 'a.default');
  mkdirSync(profile, { recursive: true });
  cpSync(PREFS, join(profile, 'prefs.js'));
  const { app, page, close } = await openWindow({ HOME: home, XDG_CONFIG_HOME: join(home, '.config') });
  try {
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        const window = BrowserWindow.getAllWindows()[0];
        window?.setContentSize(size.width, size.height);
        window?.webContents.setZoomFactor(size.zoom);
      },
      { width, height, zoom },
    );
    /** @type {Take} */
    const take = async (name) => {
      if (without.includes(name) || (only !== undefined && !only.includes(name))) return;
      // No button is shaded because the last click left the mouse there.
      await page.mouse.move(0, 0);
      await page.waitForTimeout(150);
      // Of the window itself: a picture of the page would be cut where the window is zoomed.
      const png = await app.evaluate(async ({ BrowserWindow }) => {
        const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
        return picture?.toPNG().toString('base64') ?? '';
      });
      writeFileSync(join(FOLDER, `${name}-${suffix}.png`), Buffer.from(png, 'base64'));
    };
    await app.evaluate(askOnly, names.port);
    names.held = {};
    await domainScreens(page, take, names);
    if (DOMAIN_ONLY) return;
    await firstScreens(page, take);
    await intakeScreens(page, take);
    await outboxScreens(page, take);
    await checkScreens(page, take);
    await theirScreens(page, take);
    await sampleScreens(page, take);
    await fixScreens(page, take);
  } finally {
    await close();
    rmSync(home, { recursive: true, force: true });
  }
}

const NARROW = ['start', 'result', 'fix'];
const ZOOMED = [
  ...NARROW,
  'picture',
  'app-settings',
  'app-accounts',
  'contacts',
  'their-case',
  'domain',
  'domain-open',
  'message',
];
/** Screens that are built like another one: one look of them is enough. */
const ALIKE = [
  'returned-words',
  'helping',
  'drafts',
  'where-is-it',
  'no-password',
  'stopped',
  'find-server',
  'error-words',
  'mail-app',
  'account',
  'test-message',
  'first-look',
  'domain-address',
  'domain-sender',
];
const NEAREST = ['domain', 'domain-open', 'domain-spreading', 'message-open'];

const names = await startNameServer(FIVE_DOMAINS);
mkdirSync(FOLDER, { recursive: true });
for (const name of readdirSync(FOLDER)) {
  if (name.endsWith('.png') && (!DOMAIN_ONLY || /^(?:domain|message)/.test(name))) rmSync(join(FOLDER, name));
}
await pictures({ suffix: 'light', width: 960, height: 720, dark: false, zoom: 1 });
await pictures({ suffix: 'dark', width: 960, height: 720, dark: true, zoom: 1, without: ALIKE });
await pictures({ suffix: 'narrow', width: 480, height: 800, dark: false, zoom: 1, only: NARROW });
await pictures({ suffix: 'zoom-200', width: 960, height: 720, dark: false, zoom: 2, only: ZOOMED });
await pictures({ suffix: 'zoom-400', width: 1280, height: 900, dark: false, zoom: 4, only: NEAREST });
await names.close();
process.stdout.write(`The pictures are in ${FOLDER}\n`);
