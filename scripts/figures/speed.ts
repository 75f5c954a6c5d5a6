import type { Read } from './score-text.ts';

export const ROUNDS = 5;

/** One round over all inputs, again and again until it took `leastMs`, in inputs per second. */
async function round(inputs: readonly Uint8Array[], read: Read, leastMs: number): Promise<number> {
  const began = performance.now();
  let times = 0;
  do {
    for (const bytes of inputs) await read(bytes);
    times += 1;
  } while (performance.now() - began < leastMs);
  return (1000 * inputs.length * times) / (performance.now() - began);
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Inputs per second on this one thread: median of five rounds of at least `leastMs` after one that warms up. */
export async function speedOf(inputs: readonly Uint8Array[], read: Read, leastMs = 200): Promise<number> {
  if (inputs.length === 0) return 0;
  await round(inputs, read, leastMs);
  const speeds: number[] = [];
  for (let index = 0; index < ROUNDS; index += 1) speeds.push(await round(inputs, read, leastMs));
  return median(speeds);
}

/** A paste of about 1 MB: a log of lines that say nothing, with one reply near its end. */
export function megabytePaste(): Uint8Array {
  const line = 'Nov 24 08:15:02 mail service/smtp[4711]: A1B2C3: to=<someone>, delay=0.4, status=sent (250 queued)\n';
  const filler = line.repeat(Math.ceil(1_000_000 / line.length));
  const reply = '552 5.2.2 <bob@example.net>: mailbox full\n';
  return new TextEncoder().encode(filler.slice(0, -2000) + reply + filler.slice(-2000));
}
