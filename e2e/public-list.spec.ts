import { expect, test } from '@playwright/test';
import { arrive, chooseByKeys, press, tabTo } from './support/journey.ts';
import { launchApp, type RunningApp } from './support/launch.ts';

/** Notes every name that the app looks up: what it asks nobody about, it cannot call. */
const noteNames = ({ inMain }: RunningApp) =>
  inMain(() => {
    const names: string[] = [];
    Object.assign(globalThis, { lookedUp: names });
    const { Socket } = process.getBuiltinModule('node:dgram');
    const dns = process.getBuiltinModule('node:dns');
    type Call = (...given: unknown[]) => unknown;
    const send = Reflect.get(Socket.prototype, 'send') as Call;
    const lookup = Reflect.get(dns, 'lookup') as Call;
    Reflect.set(Socket.prototype, 'send', function (this: unknown, ...given: unknown[]) {
      names.push(Buffer.from(given[0] as Uint8Array).toString('latin1'));
      return send.apply(this, given);
    });
    Reflect.set(dns, 'lookup', (...given: unknown[]) => {
      names.push(String(given[0]));
      return lookup(...given);
    });
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  });
const names = async ({ inMain }: RunningApp) =>
  (await inMain(() => (globalThis as unknown as { lookedUp: string[] }).lookedUp)).join(' ').toLowerCase();

test('the public list is asked only after a yes, for the domain alone, by keys too', async () => {
  test.setTimeout(120_000);
  const running = await launchApp();
  const { page } = running;
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await noteNames(running);
    await page.getByLabel('I want to check before something fails').check();
    await press(page, 'Continue');
    await page.getByLabel('Mail address').fill('rosa-canary@brook-mail.example');
    await press(page, 'Continue');
    await arrive(page, 'May we ask a public list for your settings?', 30);
    await expect(page.locator('main')).toContainText('It sees brook-mail.example');
    const before = await names(running);
    expect(before).toContain('brook-mail');
    expect(before).not.toContain('ispdb');
    await chooseByKeys(page, 'public-list', 'do-not-know');
    await page.keyboard.press('Enter');
    await arrive(page, 'Which outgoing server do you use?');
    expect(await names(running)).not.toContain('ispdb');
    await press(page, 'Back');
    await arrive(page, 'May we ask a public list for your settings?');
    await page.getByLabel('Yes, ask the public list').check();
    await tabTo(page, page.getByRole('button', { name: 'Continue' }));
    await page.keyboard.press('Enter');
    await arrive(page, /^(Which outgoing server do you use|We found these settings)/, 30);
    const after = await names(running);
    expect(after).toContain('ispdb');
    expect(after).not.toContain('canary');
    expect(await running.violations()).toEqual([]);
  } finally {
    await running.close();
  }
});
