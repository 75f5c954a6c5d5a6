import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { arrive, axeViolations, press, tabTo } from './support/journey.ts';
import { launchApp } from './support/launch.ts';

test('every place that is called is listed before the check and after it', async () => {
  const closing = createServer((socket) => socket.destroy());
  await new Promise<void>((done) => closing.listen(0, '127.0.0.1', done));
  const { port } = closing.address() as AddressInfo;
  const running = await launchApp();
  const { page } = running;
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByLabel('I want to check before something fails').check();
    await press(page, 'Continue');
    await arrive(page, 'Which address do you send from?');
    await press(page, 'I do not know');
    await page.getByLabel('Outgoing server').fill('localhost');
    await page.getByLabel('Port', { exact: true }).fill(String(port));
    await press(page, 'Continue');
    await arrive(page, 'We will check these settings');
    const before = page.locator('details', { hasText: 'What will be contacted' });
    await tabTo(page, before.locator('summary'));
    await page.keyboard.press('Enter');
    await expect(before).toContainText(`localhost, ports 25, 465, 587, 2525, ${String(port)}`);
    expect(await axeViolations(page)).toEqual([]);
    await press(page, 'Check my connection');
    await arrive(page, /^(?!We )|^We do not know/, 60);
    const after = page.locator('details', { hasText: 'What was contacted' });
    await after.locator('summary').click();
    await expect(after).toContainText(new RegExp(`localhost \\(.*\\), ports? .*${String(port)}`));
    expect(await axeViolations(page)).toEqual([]);
    expect(await running.violations()).toEqual([]);
  } finally {
    await running.close();
    closing.close();
  }
});
