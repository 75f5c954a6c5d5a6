import { resolve } from 'node:path';
import type { RealLab } from './real-lab.ts';
import { type Ran, run } from './run.ts';
import type { WindowScenario } from './window-scenarios.ts';

const PLAYWRIGHT = resolve('node_modules/@playwright/test/cli.js');
const CONFIG = resolve('e2e/lab/window.config.ts');

/**
 * Leads the real window through one scenario. The runner itself has to be in the lab's network: it talks to the window
 * over 127.0.0.1, and each network has its own. The screen is the one of the caller, or one of its own without a picture.
 */
export function driveWindow(
  lab: Pick<RealLab, 'inside' | 'folder' | 'namespace'>,
  scenario: WindowScenario | 'first-result',
): Promise<Ran> {
  const words = [process.execPath, PLAYWRIGHT, 'test', '-c', CONFIG, '-g', ` ${scenario}$`];
  const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? [] : ['xvfb-run', '-a'];
  return run([...screen, ...lab.inside, ...words], {
    timeoutMs: 150_000,
    env: { FORCE_COLOR: '0', OUTBOX_DOCTOR_LAB_FOLDER: lab.folder, OUTBOX_DOCTOR_LAB_NAMESPACE: lab.namespace },
  });
}
