import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { arrive, axeViolations, press, tabTo } from './support/journey.ts';
import { launchApp, type RunningApp } from './support/launch.ts';

/** Lets the system tell the app another address of its own, as it does after a change to the hotspot of a phone. */
const goTo = ({ inMain }: RunningApp, address: string) =>
  inMain((_electron, own) => {
    const os = process.getBuiltinModule('node:os');
    const outer = { address: own, netmask: '255.255.255.0', mac: '02:00:00:00:00:01', cidr: `${own}/24` };
    Reflect.set(os, 'networkInterfaces', () => ({ wlan0: [{ ...outer, family: 'IPv4', internal: false }] }));
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, address);

const listen = (server: Server, port = 0) =>
  new Promise<number>((done) => {
    server.listen(port, '127.0.0.1', () => {
      done((server.address() as AddressInfo).port);
    });
  });

test('another network is recognised, the same checks run there, and both runs stand side by side', async () => {
  test.setTimeout(150_000);
  const found = createServer();
  const port = await listen(found);
  await new Promise((done) => found.close(done));
  const greeting = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.write('220 mail.example ESMTP\r\n');
    socket.on('data', () => socket.write('250-mail.example\r\n250 SIZE 1000\r\n'));
  });
  const running = await launchApp();
  const { page } = running;
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await goTo(running, '192.168.1.20');
    await page.getByLabel('I want to check before something fails').check();
    await press(page, 'Continue');
    await arrive(page, 'Which address do you send from?');
    await press(page, 'I do not know');
    await page.getByLabel('Outgoing server').fill('127.0.0.1');
    await page.getByLabel('Port', { exact: true }).fill(String(port));
    await press(page, 'Continue');
    await press(page, 'Check my connection');
    await page.getByRole('button', { name: 'Compare with another network' }).waitFor({ timeout: 60_000 });
    await tabTo(page, page.getByRole('button', { name: 'Compare with another network' }));
    await page.keyboard.press('Enter');
    await arrive(page, 'Try the same from another network');
    await page.waitForTimeout(5000);
    await expect(page.getByRole('status')).toHaveText('This is still the first network.');
    await listen(greeting, port);
    await goTo(running, '172.20.10.2');
    await arrive(page, /^(It works in the other network|The two tests do not settle it)/, 60);
    await expect(page.getByRole('table')).toContainText('Other network');
    expect(await axeViolations(page)).toEqual([]);
    const { OUTBOX_DOCTOR_PICTURES: pictures } = process.env;
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, 'compared-light.png'), fullPage: true });
    await press(page, 'Show what to do now');
    await page.getByRole('heading', { level: 1, name: /^(?!It works|We are)/ }).waitFor();
    expect(await running.violations()).toEqual([]);
  } finally {
    await running.close();
    greeting.close();
  }
});
