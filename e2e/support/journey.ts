import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator, type Page } from '@playwright/test';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds wrong on the screen that is shown: rule and place of each. */
export async function axeViolations(page: Page): Promise<string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axeSource);
  return page.evaluate<string[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((n) => n.target + ' ' + n.failureSummary).join(', ')))`,
  );
}

/** How many CSS pixels the page is wider than its window. */
export const tooWide = (page: Page) =>
  page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - window.innerWidth)');

/** Waits for a screen, and holds it to the rules that every screen must pass. */
export async function arrive(page: Page, name: string | RegExp, seconds = 20): Promise<string> {
  const heading = page.getByRole('heading', { level: 1, name });
  await heading.waitFor({ timeout: seconds * 1000 });
  const words = (await heading.innerText()).trim();
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle(`${words} – Outbox Doctor`);
  expect(await page.locator('h1').count()).toBe(1);
  expect(await tooWide(page)).toBe(0);
  expect(await axeViolations(page), words).toEqual([]);
  return words;
}

/** Clicks the button with this label. */
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** Whether this element has the focus. */
const focused = (target: Locator) =>
  target.evaluate((node: unknown) => {
    const element = node as { ownerDocument: { activeElement: unknown } };
    return element.ownerDocument.activeElement === element;
  });

/** Goes to an element with the Tab key alone, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await focused(target)) return;
    await page.keyboard.press('Tab');
  }
  expect(await focused(target), `${String(target)} is reached with Tab`).toBe(true);
}

/** Chooses a radio button with Tab, Space and the arrow keys. */
export async function chooseByKeys(page: Page, group: string, id: string): Promise<void> {
  const radios = page.locator(`input[name="${group}"]`);
  await tabTo(page, radios.first());
  await page.keyboard.press('Space');
  for (let at = await radios.count(); at > 0; at -= 1) {
    if (await page.locator(`input[name="${group}"][value="${id}"]`).isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  await expect(page.locator(`input[name="${group}"][value="${id}"]`)).toBeChecked();
}

/** Starts a sample problem from the first screen. */
export async function startPractice(page: Page, fault: string): Promise<void> {
  await press(page, 'Practise with a sample problem');
  await arrive(page, 'Which sample problem do you want to try?');
  await page.locator(`input[value="${fault}"]`).check();
  await press(page, 'Start the practice');
}

/** Gives an address that no list of ours knows, says no to the public list, and comes to the server by hand. */
export async function giveUnknownAddress(page: Page, address: string): Promise<void> {
  await page.getByLabel('Mail address').fill(address);
  await press(page, 'Continue');
  await arrive(page, 'May we ask a public list for your settings?', 30);
  await page.getByLabel('No, do not ask it').check();
  await press(page, 'Continue');
  await arrive(page, 'Which outgoing server do you use?');
}
