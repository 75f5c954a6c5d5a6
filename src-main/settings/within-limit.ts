import { limitedSignal } from '../net/limited-signal.ts';

/**
 * Runs one source of settings with its own deadline (milliseconds). Whoever is late, or stopped by `signal`, has found
 * nothing, also when the work itself does not listen to its signal.
 */
export async function withinLimit<T>(
  work: (signal: AbortSignal) => Promise<T[]>,
  signal: AbortSignal,
  deadlineMs: number,
): Promise<T[]> {
  const limit = limitedSignal(signal, deadlineMs);
  if (limit.aborted) return [];
  return Promise.race([
    work(limit),
    new Promise<T[]>((resolve) => {
      limit.addEventListener(
        'abort',
        () => {
          resolve([]);
        },
        { once: true },
      );
    }),
  ]);
}
