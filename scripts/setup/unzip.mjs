import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

/**
 * Unpacks the entries of a zip that `place` gives a path for; keeps their permission bits.
 * @param {string} zipPath @param {string} folder
 * @param {(name: string) => string | undefined} place relative path to write to, or undefined to leave the entry out
 */
export async function unzip(zipPath, folder, place) {
  // Loaded here: the file is imported before the packages are installed.
  const { default: yauzl } = await import('yauzl');
  const zip = await promisify(yauzl.open)(zipPath, { lazyEntries: true });
  const open = promisify(zip.openReadStream.bind(zip));
  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(undefined));
    zip.on('entry', (entry) => {
      writeEntry(entry, open, folder, place).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}

async function writeEntry(entry, open, folder, place) {
  const relative = entry.fileName.endsWith('/') ? undefined : place(entry.fileName);
  if (relative === undefined) return;
  const target = normalize(join(folder, relative));
  if (!target.startsWith(normalize(folder) + sep))
    throw new Error(`The archive holds a path outside its folder: ${entry.fileName}`);
  mkdirSync(dirname(target), { recursive: true });
  const mode = (entry.externalFileAttributes >>> 16) & 0o777;
  await pipeline(await open(entry), createWriteStream(target, { mode: mode || 0o644 }));
}
