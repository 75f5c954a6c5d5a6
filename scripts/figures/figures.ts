import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { explain } from '../../src-main/engine/explain.ts';
import { fixByCause } from '../../src-main/knowledge/fix-by-cause.ts';
import { catalogue } from '../../src-main/knowledge/replies.ts';
import { type DataFiles, findData } from './find-data.ts';
import {
  type Choice,
  labelledMessages,
  measureBounces,
  measureDamaged,
  measureLines,
  measureTexts,
  measureVisible,
  type Part,
  PARTS,
  readGroups,
  shareOf,
} from './measure.ts';
import { tallyLines } from './print.ts';
import { type LineLabel, readRows } from './rows.ts';
import type { Read } from './score-text.ts';
import { megabytePaste, speedOf } from './speed.ts';
import { Tally } from './tally.ts';
import { isUnsafeAdvice } from './unsafe-advice.ts';

export const HELP = `npm run figures -- [FOLDER] [--held-out] [--misses] [--only PART]…
  FOLDER      any folder that holds labels.jsonl + messages/, provider-lines.jsonl, error-texts.jsonl, in it or below it.
              Default: ../shared. Of the default a third of the rows is set aside by hash and NOT read.
              Of any other folder all rows count.
  --held-out  reads the rows set aside too, and prints them beside the seen ones
  --misses    names what was missed, by file, by line number or by id; never a text
  --only      one of: ${PARTS.join(', ')}. May be given several times. Default: all.
              Quick while you work: npm run figures -- --only bounces --misses`;

const print = (lines: readonly string[]): void => {
  for (const line of lines) process.stdout.write(`${line}\n`);
};

const plainRead: Read = (bytes) => explain({ name: '-', bytes }, catalogue, fixByCause);

/** Reads, and holds every answer against the rule that no advice weakens security. */
const checkedRead =
  (safety: Tally): Read =>
  async (bytes) => {
    const answers = await plainRead(bytes);
    for (const answer of answers) {
      if (!('kind' in answer)) continue;
      safety.add('no advice weakens encryption', 'seen', 'answers', answer.fixes.join(), !isUnsafeAdvice(answer));
    }
    return answers;
  };

async function printSpeed(data: DataFiles, choice: Choice): Promise<void> {
  const messages = [...labelledMessages(data, choice)].map(({ bytes }) => bytes);
  const lines = data.lines
    .flatMap((path) => readRows(path) as LineLabel[])
    .filter(({ line }) => shareOf(line, choice) !== undefined)
    .map(({ line }) => new TextEncoder().encode(line));
  const paste = await speedOf([megabytePaste()], plainRead);
  print([
    '',
    '== speed on one thread, median of 5 rounds',
    `messages a second${' '.repeat(28)}${(await speedOf(messages, plainRead)).toFixed(0)}`,
    `lines a second${' '.repeat(31)}${(await speedOf(lines, plainRead)).toFixed(0)}`,
    `a paste of 1 MB, ms${' '.repeat(26)}${paste === 0 ? 'none' : (1000 / paste).toFixed(0)}`,
  ]);
}

/** What the words of the command line ask for, or `undefined` where they do not fit. */
function readWords(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'held-out': { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [...PARTS] },
      help: { type: 'boolean', default: false },
    },
  });
  const parts = PARTS.filter((part) => values.only.includes(part));
  const isRight = positionals.length < 2 && values.only.every((word) => parts.some((part) => part === word));
  return { ...values, folder: positionals[0], parts: new Set<Part>(parts), isRight };
}

/** Measures and prints; gives the exit code. `shared` is the folder that rules are written with. */
export async function figures(args: readonly string[], shared: string): Promise<number> {
  const asked = readWords(args);
  if (asked.help || !asked.isRight) {
    print([HELP]);
    return asked.help ? 0 : 64;
  }
  const folder = resolve(asked.folder ?? shared);
  const data = findData(folder);
  const choice = { setsAside: `${folder}/`.startsWith(`${resolve(shared)}/`), heldOut: asked['held-out'] };
  const safety = new Tally();
  const read = checkedRead(safety);
  const measures: readonly (readonly [Part, string, () => Promise<Tally>])[] = [
    ['bounces', 'returned messages', () => measureBounces(data, choice, read)],
    ['visible', 'visible text only', () => measureVisible(data, choice, read)],
    ['lines', 'provider lines', () => measureLines(data, choice, read)],
    ['texts', 'error texts, first cause', () => measureTexts(data, choice, read, readGroups(data, shared))],
    ['damaged', 'damaged messages', () => measureDamaged(data, choice, read)],
  ];
  for (const [part, title, measure] of measures) {
    if (asked.parts.has(part)) print(tallyLines(title, await measure(), asked.misses));
  }
  print(tallyLines('safety', safety, asked.misses));
  if (asked.parts.has('speed')) await printSpeed(data, choice);
  return 0;
}
