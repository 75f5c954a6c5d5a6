import type { Reading, Unreadable } from '../contract/reading.ts';
import type { ExplainInput } from '../engine/explain.ts';
import { explainPicture } from '../pictures/explain-picture.ts';
import { isPicture } from '../pictures/is-picture.ts';
import { createReader, type Reader } from '../reading/create-reader.ts';
import { inOrder, type Job } from '../reading/in-order.ts';
import { command, type Io, UsageError } from './command.ts';
import { explainInputs } from './explain-inputs.ts';
import { readNumber, readOptions } from './options.ts';
import { readingText } from './reading-text.ts';

/** Under way at once, whatever the number of inputs. */
const ROOM = { count: 64, bytes: 50_000_000 } as const;

export default command({
  name: 'explain',
  usage: 'explain [--json] [--jobs N] [FILE|FOLDER|MAILBOX…|-]',
  does: 'says offline what error texts, returned messages and screenshots mean: one answer per file or message in a mailbox',
  async run(args, io) {
    const { values, positionals } = readOptions(args, { json: { type: 'boolean' }, jobs: { type: 'string' } });
    const names = positionals.length === 0 ? ['-'] : positionals;
    if (names.filter((name) => name === '-').length > 1) throw new UsageError('"-" may be given once.');
    // Each thread holds the knowledge, some 70 MB: with one, any number of files stays below 250 MiB.
    const size = values.jobs === undefined ? 1 : readNumber(values.jobs, '--jobs', 1, 64);
    const reader = createReader({ size, signal: io.signal });
    try {
      return await explainAll(names, reader, io, values.json === true);
    } finally {
      await reader.close();
    }
  },
});

/** One answer after the other, in the order of the inputs. Exit code 66 where none of them could be read. */
async function explainAll(names: readonly string[], reader: Reader, io: Io, asJson: boolean): Promise<number> {
  let readable = 0;
  let unreadable = 0;
  try {
    for await (const answers of inOrder(jobsFor(names, reader, io), ROOM)) {
      for (const answer of answers) {
        if ('error' in answer) unreadable += 1;
        else readable += 1;
        io.out(asJson ? JSON.stringify(answer) : readingText(answer));
      }
      await io.printed?.();
      if (io.signal.aborted) return 130;
    }
  } catch (error) {
    if (io.signal.aborted) return 130;
    throw error;
  }
  return unreadable > 0 && readable === 0 ? 66 : 0;
}

type Answers = readonly (Reading | Unreadable)[];

async function* jobsFor(names: readonly string[], reader: Reader, io: Io): AsyncGenerator<Job<Answers>> {
  const look = pictureReader(reader, io.signal);
  for await (const input of explainInputs(names, io)) {
    if (io.signal.aborted) return;
    if ('error' in input) yield { bytes: 0, start: () => Promise.resolve([input]) };
    else if (isPicture(input.bytes)) yield { bytes: input.bytes.length, start: () => look(input) };
    else yield { bytes: input.bytes.length, start: () => reader.read(input) };
  }
}

/** Pictures take seconds and a lot of memory: one after the other. */
function pictureReader(reader: Reader, signal: AbortSignal): (input: ExplainInput) => Promise<Answers> {
  let before: Promise<unknown> = Promise.resolve();
  return (input) => {
    const mine = before.then(() => explainPicture(input, (words) => reader.read(words), signal));
    before = mine.catch(() => undefined);
    return mine;
  };
}
