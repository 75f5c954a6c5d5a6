import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAME = 'picture-worker.js';

/** Where the built worker is: beside the entries, whether this code ended up in an entry or in a chunk below them. */
export function workerUrl(): URL {
  const beside = join(import.meta.dirname, NAME);
  return pathToFileURL(existsSync(beside) ? beside : join(import.meta.dirname, '..', NAME));
}
