import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './setup/step.mjs';

const FAULT = 'certificate-expired';
const MEND = 'npm run set-up';

/**
 * Shows on a machine without a screen what the app does: the practice case in the terminal, a picture of the real
 * window made on a virtual screen, and the report.
 * @param {string} root
 */
export function showWithoutScreen(root) {
  const folder = join(root, 'out', 'practice');
  const cli = join(root, 'out', 'main', 'cli.js');
  mkdirSync(folder, { recursive: true });
  process.stdout.write('There is no screen here. This is the practice case, through the same engine:\n\n');
  run(process.execPath, [cli, 'practice', '--fault', FAULT], {
    what: 'The practice case did not run.',
    mend: MEND,
    minutes: 2,
    show: true,
  });
  const json = run(process.execPath, [cli, 'practice', '--fault', FAULT, '--json'], {
    what: 'The practice case did not run.',
    mend: MEND,
    minutes: 2,
  });
  const result = join(folder, 'result.json');
  writeFileSync(result, json);
  const report = join(folder, 'report.html');
  run(process.execPath, [cli, 'report', result, '--format', 'html', '--out', report], {
    what: 'The report was not written.',
    mend: MEND,
  });
  const picture = join(folder, 'window.png');
  run('xvfb-run', ['-a', process.execPath, join(root, 'scripts', 'window-picture.mjs'), picture], {
    what: 'The picture of the window was not made.',
    mend: MEND,
    minutes: 3,
  });
  process.stdout.write(`\nPicture of the window: ${picture}\nReport: ${report}\nResult: ${result}\n`);
}
