/** What a command may touch: its words, its input and where it prints. */
export interface Io {
  out(text: string): void;
  /** Resolves when what was printed has been taken: whoever prints a lot waits for it. */
  printed?(): Promise<void>;
  /** For progress and errors; never mixed into `--json`. */
  err(text: string): void;
  /** Reads standard input to its end, at most `maxBytes`; more is an `InputError`. */
  stdin(maxBytes: number): Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

export interface Command {
  readonly name: string;
  /** One line: what stands behind `outbox-doctor`. */
  readonly usage: string;
  readonly does: string;
  /** Gives the exit code (sysexits: 0 ran, 64 usage, 66 input, 70 our fault, 130 stopped). */
  run(args: string[], io: Io): Promise<number>;
}

export const command = (definition: Command): Command => definition;

/** The words of the command line do not fit; exit 64. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A file cannot be read or does not hold what it should; the message names file and place; exit 66. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
