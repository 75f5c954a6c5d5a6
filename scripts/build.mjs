import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './setup/build.mjs';
import { guarded } from './setup/step.mjs';

await guarded(() => {
  buildIfNeeded(dirname(dirname(fileURLToPath(import.meta.url))));
});
