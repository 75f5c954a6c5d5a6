import { access } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { driveWindow } from './drive-window.ts';
import { pidsIn } from './namespace.ts';
import type { RealLab } from './real-lab.ts';
import { startRealLab } from './start-real-lab.ts';
import { trustTheLab } from './trust-the-lab.ts';
import { WINDOW_SCENARIOS } from './window-scenarios.ts';

test.describe.configure({ mode: 'default' });

let lab: RealLab;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  const started = await startRealLab();
  if ('skipped' in started) {
    console.log(`skipped: the window with real servers: ${started.skipped}`);
    test.skip(true, `skipped: ${started.skipped}`);
    return;
  }
  lab = started;
  await trustTheLab(lab);
});

test.afterAll(async () => {
  // Nothing was started when the lab was skipped.
  if ((lab as RealLab | undefined) === undefined) return;
  await lab.stop();
  expect(await pidsIn(lab.namespace)).toEqual([]);
  for (const path of [lab.folder, `/run/netns/${lab.namespace}`, `/etc/netns/${lab.namespace}`])
    await expect(access(path)).rejects.toThrow();
});

for (const scenario of WINDOW_SCENARIOS)
  test(`the window with real servers: ${scenario}`, async () => {
    test.setTimeout(180_000);
    const { code, out, err } = await driveWindow(lab, scenario);
    for (const line of out.split('\n').filter((one) => one.startsWith('window: '))) console.log(line);
    expect(code, `${out}\n${err}`.slice(-6000)).toBe(0);
    expect(out).toMatch(/\b1 passed \(/);
  });
