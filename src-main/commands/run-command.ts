import { type Command, InputError, type Io, UsageError } from './command.ts';

const files = import.meta.glob<{ default: Command }>('./*.command.ts');

/** The command of this name. Loaded when it is asked for: what one command needs, the others do not carry in memory. */
async function commandOf(name: string): Promise<Command | undefined> {
  const load = Object.hasOwn(files, `./${name}.command.ts`) ? files[`./${name}.command.ts`] : undefined;
  return (await load?.())?.default;
}

/** Every command, by name: the folder is the registry, and a file bears the name of its command. */
export async function allCommands(): Promise<readonly Command[]> {
  const loaded = await Promise.all(Object.values(files).map((load) => load()));
  return loaded.map((file) => file.default).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Runs the command that the words name and gives the exit code (sysexits). Never rejects. */
export async function runCommand(words: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = words;
  if (name === undefined || name === '--help' || name === 'help') return help(io, name === undefined ? 64 : 0);
  let found: Command | undefined;
  try {
    found = await commandOf(name);
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

async function help(io: Io, code: number): Promise<number> {
  const lines = (await allCommands()).map((one) => `  outbox-doctor ${one.usage}\n      ${one.does}`);
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
