import { expect, test } from '@playwright/test';
import { arrive, press, tabTo } from './support/journey.ts';
import { launchApp, type RunningApp } from './support/launch.ts';
import {
  askOnly,
  FIVE_DOMAINS,
  FLORIST_MAIL,
  startNameServer,
  WHOLE_KEY,
  type Names,
  type NameServer,
} from './support/name-server.mjs';

const FIRST = 'What happened with your mail?';
const ADDRESS = 'Which address was it sent from?';
const MERGED = 'v=spf1 ip4:203.0.113.10 include:_spf.northmail.example ~all';

let running: RunningApp;
let names: NameServer;
/** What the person did since the first screen; typing in one field counts once. */
let done = 0;

test.beforeAll(async () => {
  names = await startNameServer(FIVE_DOMAINS);
  running = await launchApp();
  await running.inMain(askOnly, names.port);
  await running.page.emulateMedia({ reducedMotion: 'reduce' });
  await arrive(running.page, FIRST);
});
test.afterAll(async () => {
  await running.close();
  await names.close();
});
test.beforeEach(() => {
  done = 0;
  names.kept = { ...FIVE_DOMAINS };
  names.held = {};
});
test.afterEach(async () => {
  expect(await running.violations()).toEqual([]);
  const again = running.page.getByRole('button', { name: 'Start again' });
  if (await again.isVisible()) await again.click();
  await arrive(running.page, FIRST);
});

const step = async (action: Promise<unknown>) => {
  done += 1;
  await action;
};
const push = (name: string) => step(press(running.page, name));
const texts = (name: string, ...records: string[]) => ({
  [name]: { ...(FIVE_DOMAINS[name] as Exclude<Names[string], 'servfail'>), TXT: records },
});

/** From the first screen to the result for this address. */
async function toResult(address: string, heading: string): Promise<void> {
  const { page } = running;
  await step(page.getByLabel('It was sent, but did not arrive or went to spam').check());
  await push('Continue');
  await arrive(page, ADDRESS);
  await step(page.getByLabel('Mail address').fill(address));
  await push('Continue');
  await arrive(page, heading);
}

test('two lists: one line in their place, at the hoster first and then for all', async () => {
  const { page } = running;
  await toResult('ada@brook-bakery.example', 'Your domain has more than one list of senders');
  expect(done, 'first useful answer').toBeLessThanOrEqual(4);
  const card = page.locator('section.block > dl.records');
  await expect(card.locator('code')).toHaveText([
    'v=spf1 ip4:203.0.113.10 ~all',
    'v=spf1 include:_spf.northmail.example ~all',
    MERGED,
  ]);
  await expect(card.locator('ins')).toHaveText([]);
  await page.getByText('Where to type it at IONOS').click();
  await expect(page.getByText('Go to “Domains & SSL”, then “DNS”.')).toBeVisible();
  const fixShown = done;
  expect(fixShown, 'fix shown').toBeLessThanOrEqual(6);

  names.held = texts('brook-bakery.example', MERGED);
  await push('I have done this. Check again');
  await arrive(page, 'The new line is at your hoster');
  await expect(page.locator('.lead')).toContainText('Others still see the old one for up to 30 minutes.');
  names.kept = { ...FIVE_DOMAINS, ...names.held };
  await push('Check my domain again');
  await arrive(page, 'The new line is in place');
  expect(done, 'verified fix').toBeLessThanOrEqual(7);
  await push('Check the whole domain');
  await arrive(page, 'We found nothing wrong with your domain');
  expect(done).toBeLessThanOrEqual(7);
});

test('no rule: a name typed whole, then twice, then right', async () => {
  const { page } = running;
  await toResult('otto@hill-farm.example', 'Your domain has no rule for false mail');
  const line = 'v=DMARC1; p=none; rua=mailto:postmaster@hill-farm.example';
  await expect(page.locator('section.block > dl.records code')).toHaveText([line]);
  await page.getByText('Where to type it', { exact: true }).click();
  await expect(page.getByText('ns1.hill-hosting.example')).toBeVisible();
  const away = '_dmarc.hill-farm.example';

  await push('I have done this. Check again');
  await arrive(page, 'The new line is not there yet');
  names.held = { [`${away}.hill-farm.example`]: { TXT: [line] } };
  await push('Check my domain again');
  await arrive(page, 'The new line has a wrong name');
  names.held = { [away]: { TXT: [line, 'v=DMARC1; p=reject'] } };
  await press(page, 'Check my domain again');
  await arrive(page, 'The line is there twice');
  names.held = { [away]: { TXT: [line] } };
  names.kept = { ...FIVE_DOMAINS, ...names.held };
  await press(page, 'Check my domain again');
  await arrive(page, 'The new line is in place');
});

test('a key with quotes around it: the same slip once more is named', async () => {
  const { page } = running;
  await toResult('head@oak-school.example', 'The key for your signatures needs a look');
  const name = 'default._domainkey.oak-school.example';
  await expect(page.locator('section.block > dl.records .told')).toHaveText('default._domainkey');
  // At this hoster a long text is typed in pieces, with straight quotes.
  const copied = page.locator('section.block > dl.records').getByRole('button', { name: 'Copy the new line' });
  await copied.click();
  await expect(page.getByText('Copied').first()).toBeVisible();
  const clip = await running.inMain(({ clipboard }) => clipboard.readText());
  expect(clip).toBe(`"${WHOLE_KEY.slice(0, 255)}" "${WHOLE_KEY.slice(255)}"`);

  names.held = { [name]: { TXT: [`“${WHOLE_KEY}”`] } };
  await push('I have done this. Check again');
  await arrive(page, 'The new line has marks around it');
  names.held = { [name]: { TXT: [WHOLE_KEY.slice(0, 255)] } };
  await press(page, 'Check my domain again');
  await arrive(page, 'A part of the new line is missing');
  names.held = { [name]: { TXT: [WHOLE_KEY] } };
  await press(page, 'Check my domain again');
  await arrive(page, 'The new line is at your hoster');
});

test('everybody may send; what could not be looked up is neither good nor bad', async () => {
  const { page } = running;
  await toResult('lea@mill-choir.example', 'There is a slip in your domain’s list of senders');
  const row = page.locator('summary', { hasText: 'Rule for mail that fails (DMARC)' });
  await expect(row).toContainText('Not checked');
  await expect(page.locator('summary', { hasText: 'Block lists' })).toContainText('Not asked yet');
  await press(page, 'Somebody else looks after it');
  await arrive(page, 'Send this to who looks after your domain');
  await expect(page.locator('.letter')).toContainText('New: v=spf1 ip4:203.0.113.10 ~all');
  await press(page, 'Back to the result');
  await press(page, 'Ask block lists');
  await arrive(page, 'May we ask block lists about you?');
  await press(page, 'Continue');
  await expect(page.getByText('There is a problem')).toBeVisible();
  await page.getByLabel('I do not know').check();
  await press(page, 'Continue');
  await arrive(page, 'There is a slip in your domain’s list of senders');
});

test('one message shows the server that the list leaves out', async () => {
  const { page } = running;
  await step(page.getByLabel('Paste the error or the returned message').fill(FLORIST_MAIL));
  await push('Continue');
  await arrive(page, 'The rule of millbrook-florist.example asks servers to put this message into spam');
  await page.getByRole('button', { name: 'Check my domain with this' }).waitFor();
  await page.getByText('The way it took').click();
  await expect(page.locator('.hops')).toContainText('after 10 minutes');
  await page.getByText('What the other side said').click();
  await expect(page.getByText('List of who may send (SPF): in doubt')).toBeVisible();
  await push('Check my domain with this');
  await arrive(page, 'Your domain’s list leaves out your mail server');
  expect(done, 'first useful answer').toBeLessThanOrEqual(4);
  await expect(page.locator('section.block > dl.records ins')).toHaveText(['ip4:203.0.113.77']);
  await expect(page.getByText('All mail from this address counts as yours from then on.').first()).toBeVisible();
  const after = 'v=spf1 ip4:203.0.113.10 ip4:203.0.113.77 ~all';
  names.held = texts('millbrook-florist.example', after);
  names.kept = { ...FIVE_DOMAINS, ...names.held };
  await push('I have done this. Check again');
  await arrive(page, 'The new line is in place');
  expect(done, 'verified fix').toBeLessThanOrEqual(7);
});

test('a domain of a big provider cannot be changed, and there are ways on', async () => {
  const { page } = running;
  await toResult('rosa@gmail.com', 'Gmail looks after this domain');
  expect(done).toBeLessThanOrEqual(4);
  await expect(page.getByText('The words and the links')).toBeVisible();
  await press(page, 'Look at one message');
  await arrive(page, 'Can you get one message that went to spam?');
  await press(page, 'Continue');
  await expect(page.getByText('Give one whole message').first()).toBeVisible();
  await page.getByLabel('Paste the whole message here').fill('words only');
  await press(page, 'Continue');
  await expect(page.getByText('This is not a whole message').first()).toBeVisible();
});

test('the whole journey needs no mouse, and fits at 400 %', async () => {
  const { page } = running;
  const byKeys = async (name: string) => {
    await tabTo(page, page.getByRole('button', { name, exact: true }));
    await page.keyboard.press('Enter');
  };
  await tabTo(page, page.locator('input[name="what"]').first());
  await page.keyboard.press('Space');
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await arrive(page, ADDRESS);
  await tabTo(page, page.getByLabel('Mail address'));
  await page.keyboard.type('ada@brook-bakery.example');
  await page.keyboard.press('Enter');
  await arrive(page, 'Your domain has more than one list of senders');
  await tabTo(page, page.locator('summary', { hasText: 'Public list of who may send' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is more than one SPF record')).toBeVisible();
  await running.inMain(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1280, 900);
    window?.webContents.setZoomFactor(4);
  });
  await page.keyboard.press('Alt+ArrowLeft');
  await arrive(page, ADDRESS);
  await page.keyboard.press('Enter');
  await arrive(page, 'Your domain has more than one list of senders');
  await running.inMain(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.setZoomFactor(1);
    window?.setContentSize(960, 720);
  });
  await byKeys('I have done this. Check again');
  await arrive(page, 'The new line is not there yet');
});
