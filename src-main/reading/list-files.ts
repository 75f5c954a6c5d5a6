import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Deeper folders are left alone: nobody keeps mail there, and a chain without end stays harmless. */
const MAX_DEPTH = 32;

/**
 * The files that a path stands for: itself, or every file in the folder and below it, by name. One after the other, so
 * that any number takes little memory. Hidden files and links to folders are passed over. A path that is not there is
 * given back as it is: reading it says what is wrong.
 */
export async function* listFiles(path: string, depth = 0): AsyncGenerator<string> {
  if (depth === 0 && !(await isFolder(path))) {
    yield path;
    return;
  }
  for (const entry of await entriesOf(path)) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) {
      if (depth < MAX_DEPTH) yield* listFiles(inner, depth + 1);
    } else if (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(inner)))) yield inner;
  }
}

/** A folder that may not be read holds nothing for us. */
async function entriesOf(path: string) {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
