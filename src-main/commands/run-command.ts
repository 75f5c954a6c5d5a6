import { type Command, InputError, type Io, UsageError } from './command.ts';

const files = import.meta.glob<{ default: Command }>('./*.command.ts', { eager: true });

/** Every command, by name: the folder is the registry. */
export const COMMANDS: readonly Command[] = Object.values(files)
  .map((file) => file.default)
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Runs the command that the words name and gives the exit code (sysexits). Never rejects. */
export async function runCommand(words: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = words;
  if (name === undefined || name === '--help' || name === 'help') return help(io, name === undefined ? 64 : 0);
  const found = COMMANDS.find((one) => one.name === name);
  try {
    if (found === undefined) throw new UsageError(`There is no command "${name.slice(0, 40)}".`);
    if (args.includes('--help')) {
      io.out(`outbox-doctor ${found.usage}\n  ${found.does}`);
      return 0;
    }
    return await found.run(args, io);
  } catch (error) {
    return failed(error, io, found);
  }
}

function help(io: Io, code: number): number {
  const lines = COMMANDS.map((one) => `  outbox-doctor ${one.usage}\n      ${one.does}`);
  const text = ['Outbox Doctor finds out why a mail cannot be sent.', '', ...lines].join('\n');
  if (code === 0) io.out(text);
  else io.err(text);
  return code;
}

/** Our own fault is said without its inner words: they may hold what the person typed. */
function failed(error: unknown, io: Io, found: Command | undefined): number {
  if (error instanceof UsageError) {
    io.err(
      `${error.message}\n${found === undefined ? 'Try: outbox-doctor help' : `Use: outbox-doctor ${found.usage}`}`,
    );
    return 64;
  }
  if (error instanceof InputError) {
    io.err(error.message);
    return 66;
  }
  if (io.signal.aborted) return 130;
  io.err(
    `Something in this program went wrong (${error instanceof Error ? error.name : 'unknown'}). This is our fault.`,
  );
  if (io.env.OUTBOX_DOCTOR_DEBUG && error instanceof Error) io.err(placesOf(error));
  return 70;
}

/** Where it happened, without the error's own sentence: that may hold what the person typed. */
const placesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
