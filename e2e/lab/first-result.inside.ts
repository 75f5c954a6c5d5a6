import { test, type Page } from '@playwright/test';
import { press } from '../support/journey.ts';
import { launchApp } from '../support/launch.ts';
import { ACCOUNT, HOSTS } from './addresses.ts';

const ROUNDS = 5;
const CHECK = 'Check my connection';

/**
 * From the click to the first row with a result, after the picture that shows it was drawn. Runs in the page, so that
 * the way between this test and the window does not count.
 */
const WATCH = `window.firstResult = new Promise((done) => {
  let clicked;
  document.addEventListener('click', (event) => {
    if (event.target.closest('button')?.textContent.trim() === '${CHECK}') clicked = event.timeStamp;
  }, { capture: true });
  const watch = new MutationObserver(() => {
    const row = document.querySelector('.check.is-passed, .check.is-problem, .check.is-look');
    if (clicked === undefined || row === null) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - clicked)));
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true });
}); undefined`;

const at = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

async function toCheck(page: Page): Promise<void> {
  await page.getByLabel('I want to check before something fails').check();
  await press(page, 'Continue');
  await at(page, 'Which address do you send from?');
  await press(page, 'I do not know');
  await at(page, 'Which outgoing server do you use?');
  await page.getByLabel('Outgoing server').fill(HOSTS.good);
  await page.getByLabel('Port', { exact: true }).fill('587');
  await page.getByLabel('STARTTLS', { exact: true }).check();
  await page.getByLabel('User name').fill(ACCOUNT.user);
  await press(page, 'Continue');
  await at(page, 'We will check these settings');
}

/** For `npm run bench:way` alone: nothing here is held against a limit. */
test('first-result', async () => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // The first check after a start is what a person waits for.
    const running = await launchApp();
    const { page } = running;
    try {
      await toCheck(page);
      await page.evaluate(WATCH);
      await press(page, CHECK);
      times.push(await page.evaluate<number>('window.firstResult'));
    } finally {
      await running.close();
    }
  }
  console.log(`\nfirst-result: ${JSON.stringify(times.map(Math.round))}`);
});
