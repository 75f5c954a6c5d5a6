/** `npm start`: opens the app; where there is no screen, shows the same job in the terminal. */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { showWithoutScreen } from './no-screen.mjs';
import { buildIfNeeded } from './setup/build.mjs';
import { guarded, say } from './setup/step.mjs';
import { hasDisplay } from './setup/system.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await guarded(async () => {
  buildIfNeeded(root);
  if (hasDisplay()) await openWindow();
  else showWithoutScreen(root);
});

async function openWindow() {
  const { default: electron } = await import('electron');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (asRoot)
    say('You are root, so the sandbox of the operating system is off. Start it as an ordinary user to have it on.');
  const args = [...(asRoot ? ['--no-sandbox'] : []), root, ...process.argv.slice(2)];
  const child = spawn(String(electron), args, { stdio: 'inherit' });
  child.once('exit', (code) => {
    process.exitCode = code ?? 0;
  });
  child.once('error', (error) => {
    process.stderr.write(`The window could not be opened.\n  Why: ${error.message}\n  Mend it with: npm run set-up\n`);
    process.exitCode = 1;
  });
}
