/** What may be under way at once: so many, and so many bytes. */
export interface Room {
  readonly count: number;
  readonly bytes: number;
}

/** A thing to be done, with what it weighs. */
export interface Job<T> {
  readonly bytes: number;
  readonly start: () => Promise<T>;
}

/**
 * Does jobs side by side and gives their results in the order of the jobs. Takes the next job only while there is
 * room, and goes on only when the result before was taken: a slow reader slows everything down and nothing piles up.
 */
export async function* inOrder<T>(jobs: AsyncIterable<Job<T>>, room: Room): AsyncGenerator<T> {
  const running: { readonly bytes: number; readonly result: Promise<T> }[] = [];
  let bytes = 0;
  const first = async (): Promise<T> => {
    const [one] = running;
    if (one === undefined) throw new RangeError('Nothing is under way.');
    const result = await one.result;
    running.shift();
    bytes -= one.bytes;
    return result;
  };
  for await (const job of jobs) {
    while (running.length > 0 && (running.length >= room.count || bytes + job.bytes > room.bytes)) yield await first();
    const result = job.start();
    // Looked at when its turn comes; until then a failure is nobody's surprise.
    result.catch(() => undefined);
    running.push({ bytes: job.bytes, result });
    bytes += job.bytes;
  }
  while (running.length > 0) yield await first();
}
