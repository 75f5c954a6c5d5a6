/** Makes a bare machine ready: packages, Electron, system libraries. Only Node's built-ins are used until the packages are there. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './setup/dependencies.mjs';
import { provideElectron } from './setup/electron.mjs';
import { guarded } from './setup/step.mjs';
import { provideSystemLibraries } from './setup/system.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await guarded(async () => {
  installDependencies(root);
  await provideElectron(root);
  provideSystemLibraries(root);
});
