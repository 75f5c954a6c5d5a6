/**
 * Makes the test pictures anew: `xvfb-run -a node scripts/make-pictures.mjs` for those of the repository, one way of
 * taking it per dialog; `… --all FOLDER` for every dialog taken in every way, for `picture-figures.mjs`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCamera } from './pictures/camera.mjs';
import { DIALOGS } from './pictures/dialogs.mjs';
import { pictureName, shotFor, SHOTS } from './pictures/shots.mjs';

const OWN = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src-main/pictures/testing/pictures');
const [all, given] = process.argv.slice(2);
const folder = all === '--all' && given !== undefined ? given : OWN;

mkdirSync(folder, { recursive: true });
const camera = await openCamera();
try {
  for (const [at, dialog] of DIALOGS.entries()) {
    for (const shot of all === '--all' ? SHOTS : [shotFor(at)]) {
      writeFileSync(join(folder, pictureName(dialog.id, shot)), await camera.take(dialog, shot));
    }
  }
} finally {
  await camera.close();
}
process.stdout.write(`The pictures are in ${folder}\n`);
