import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Opens the built app with data of its own. As root the sandbox of the operating system must be off: it does not
 * start there. `more` is laid over the environment.
 * @param {Record<string, string>} more
 */
export async function openWindow(more = {}) {
  const data = mkdtempSync(join(tmpdir(), 'outbox-doctor-picture-'));
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const env = { ...process.env, OUTBOX_DOCTOR_USER_DATA: data, ...more };
  delete env.ELECTRON_RUN_AS_NODE;
  const app = await _electron.launch({
    args: [ROOT],
    cwd: ROOT,
    chromiumSandbox: !asRoot,
    env,
    timeout: 30_000,
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(30_000);
  await page.locator('h1').first().waitFor();
  return {
    app,
    page,
    close: async () => {
      await app.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
