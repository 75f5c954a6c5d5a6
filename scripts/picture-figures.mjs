/**
 * `node scripts/picture-figures.mjs [FOLDER]`: how well pictures are read. Without a folder the test pictures of the
 * repository; a folder made by `make-pictures.mjs --all` holds every dialog in every way. English and the system's
 * language are read, so that dialogs in other languages are measured only on such a system.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIALOGS, trueText } from './pictures/dialogs.mjs';
import { buildIfNeeded } from './setup/build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = process.argv[2] ?? join(root, 'src-main/pictures/testing/pictures');
const showsMisses = process.env.OUTBOX_DOCTOR_MISSES === '1';
buildIfNeeded(root);

/** @typedef {{ input: string, results?: { causes: { id: string }[] }[], recognisedText?: string }} Answer */

/** Answers of the command line, by file name. @param {string[]} files @returns {Map<string, Answer>} */
function explain(files) {
  const cli = join(root, 'out/main/cli.js');
  const { stdout, status, stderr } = spawnSync(process.execPath, [cli, 'explain', '--json', ...files], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (status !== 0) throw new Error(`the command line ended with ${status}: ${stderr.slice(0, 2000)}`);
  const answers = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => /** @type {Answer} */ (JSON.parse(line)));
  return new Map(answers.map((answer) => [answer.input, answer]));
}

/** @param {Answer | undefined} answer */
const causeOf = (answer) => answer?.results?.[0]?.causes[0]?.id ?? 'none';

const work = mkdtempSync(join(tmpdir(), 'picture-figures-'));
try {
  const truths = DIALOGS.map((dialog) => {
    const path = join(work, `${dialog.id}.txt`);
    writeFileSync(path, trueText(dialog));
    return path;
  });
  const causes = explain(truths);
  const pictures = readdirSync(folder).filter((name) => DIALOGS.some(({ id }) => name.startsWith(`${id}.`)));
  const began = performance.now();
  const read = explain(pictures.map((name) => join(folder, name)));
  const took = (performance.now() - began) / Math.max(pictures.length, 1);
  const sum = { cause: 0, words: 0, allWords: 0, marks: 0, allMarks: 0 };
  for (const name of pictures) {
    const dialog = DIALOGS.find(({ id }) => name.startsWith(`${id}.`));
    if (!dialog) continue;
    const answer = read.get(join(folder, name));
    const seen = answer?.recognisedText ?? '';
    const seenWords = new Set(seen.split(/\s+/));
    const words = trueText(dialog).split(/\s+/);
    const missing = dialog.marks.filter((mark) => !seen.includes(mark));
    const isRight = seen !== '' && causeOf(answer) === causeOf(causes.get(join(work, `${dialog.id}.txt`)));
    sum.cause += isRight ? 1 : 0;
    sum.words += words.filter((word) => seenWords.has(word)).length;
    sum.allWords += words.length;
    sum.marks += dialog.marks.length - missing.length;
    sum.allMarks += dialog.marks.length;
    if (showsMisses && (!isRight || missing.length > 0))
      process.stdout.write(`${name}: ${causeOf(answer)}, not seen: ${missing.join(', ')}\n${seen}\n\n`);
  }
  const share = (/** @type {number} */ part, /** @type {number} */ all) =>
    `${((100 * part) / Math.max(all, 1)).toFixed(1)} %`;
  process.stdout.write(
    `${pictures.length} pictures: same cause ${share(sum.cause, pictures.length)}, words ${share(sum.words, sum.allWords)}, ` +
      `codes and hosts ${share(sum.marks, sum.allMarks)}, ${(took / 1000).toFixed(2)} s each\n`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
