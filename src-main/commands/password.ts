import { type Io, UsageError } from './command.ts';

const MAX_BYTES = 1024;

/**
 * The password from standard input (`--password-stdin`, first line) or from `OUTBOX_DOCTOR_PASSWORD`; never from the
 * words of the command line, which other programs can read.
 */
export async function readPassword(fromStdin: boolean, io: Io): Promise<string | undefined> {
  const fromEnvironment = io.env.OUTBOX_DOCTOR_PASSWORD;
  if (!fromStdin) return fromEnvironment === '' ? undefined : fromEnvironment;
  const [line = ''] = new TextDecoder().decode(await io.stdin(MAX_BYTES)).split(/\r?\n/, 1);
  if (line === '') throw new UsageError('--password-stdin was given, but standard input is empty.');
  return line;
}
