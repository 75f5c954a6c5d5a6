import { packAsar } from './asar.mjs';

const manifest = JSON.stringify({ name: 'default-app', version: '1.0.0', main: 'main.mjs' });

/*
 * `ready` waits for a main module that is still awaiting, so the app's own module must be imported
 * with top-level await: otherwise its calls that have to come before `ready` come too late.
 */
const loader = `
import { app } from 'electron';
import { createRequire } from 'node:module';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const args = process.argv.slice(1);
const preloads = [];
let target;
for (let i = 0; i < args.length; i += 1) {
  const arg = args[i];
  if (arg === '-r' || arg === '--require') preloads.push(args[(i += 1)]);
  else if (arg.startsWith('--require=')) preloads.push(arg.slice('--require='.length));
  else if (arg.startsWith('-')) continue;
  else if (target === undefined) target = arg;
}
if (target === undefined) {
  process.stderr.write('This development runtime needs the folder of an app as its argument.\\n');
  app.exit(64);
} else {
  const path = resolve(target);
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  let main = path;
  const manifestPath = join(folder, 'package.json');
  if (existsSync(manifestPath)) {
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
    if (manifest.productName ?? manifest.name) app.setName(manifest.productName ?? manifest.name);
    if (manifest.version) app.setVersion(manifest.version);
    if (main === folder) main = join(folder, manifest.main ?? 'index.js');
  }
  app.setAppPath(folder);
  for (const preload of preloads) require(resolve(preload));
  await import(pathToFileURL(main).href);
}
`;

/** The small app that a bare Electron starts first: it loads the app folder named on the command line. */
export const defaultApp = () => packAsar({ 'package.json': manifest, 'main.mjs': loader });
