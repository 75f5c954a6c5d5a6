import { explain } from '../engine/explain.ts';
import type { Reading, Unreadable } from '../contract/reading.ts';
import { fixByCause } from '../knowledge/fix-by-cause.ts';
import { catalogue } from '../knowledge/replies.ts';
import { command, InputError, type Io, UsageError } from './command.ts';
import { readOptions } from './options.ts';
import { readBytes } from './read-input.ts';
import { readingText } from './reading-text.ts';

export default command({
  name: 'explain',
  usage: 'explain [--json] [FILE…|-]',
  does: 'says offline what an error text or a returned message means',
  async run(args, io) {
    const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
    const names = positionals.length === 0 ? ['-'] : positionals;
    if (names.filter((name) => name === '-').length > 1) throw new UsageError('"-" may be given once.');
    for (const name of names) {
      if (io.signal.aborted) return 130;
      for (const answer of await readOne(name, io)) {
        io.out(values.json ? JSON.stringify(answer) : readingText(answer));
      }
    }
    return 0;
  },
});

/** Input that cannot be read is an answer of its own, so that the rest of a batch goes on. */
async function readOne(name: string, io: Io): Promise<(Reading | Unreadable)[]> {
  try {
    return explain({ name, bytes: await readBytes(name, io) }, catalogue, fixByCause);
  } catch (error) {
    if (error instanceof InputError) return [{ input: name, error: { code: 'unreadable', message: error.message } }];
    throw error;
  }
}
