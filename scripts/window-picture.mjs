/** `window-picture.mjs FILE`: runs a practice case in the real window and saves a picture of its result. */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { openWindow } from './open-window.mjs';

const FAULT = 'certificate-expired';
const SECONDS = 55;

/** @param {import('playwright').Page} page @param {string} name */
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** @param {import('playwright').Page} page */
async function toResult(page) {
  await press(page, 'Practise with a sample problem');
  await page.locator(`input[value="${FAULT}"]`).check();
  await press(page, 'Start the practice');
  await page.locator('form.screen button[type=submit]', { hasText: /^\s*Find out/ }).click();
  const check = page.getByRole('button', { name: 'Check my connection' });
  const result = page.locator('.path');
  await check.or(result).first().waitFor();
  if (await check.isVisible()) await check.click();
  await result.waitFor();
}

/** @param {string} file */
async function takePicture(file) {
  const window = await openWindow();
  try {
    await toResult(window.page);
    mkdirSync(dirname(file), { recursive: true });
    await window.page.screenshot({ path: file, animations: 'disabled' });
  } finally {
    await window.close();
  }
}

/** @param {unknown} error */
function giveUp(error) {
  const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  process.stderr.write(`The picture of the window was not made.\n  Why: ${why}\n  Mend it with: npm run set-up\n`);
  process.exit(1);
}

const [file] = process.argv.slice(2);
const late = setTimeout(() => giveUp(new Error(`the window was not ready after ${SECONDS} seconds`)), SECONDS * 1000);
if (file === undefined) giveUp(new Error('no file was named: window-picture.mjs FILE'));
else await takePicture(resolve(file)).catch(giveUp);
clearTimeout(late);
