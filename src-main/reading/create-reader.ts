import { availableParallelism } from 'node:os';
import type { Reading, Unreadable } from '../contract/reading.ts';
import type { ExplainInput } from '../engine/explain.ts';
import { READING_LIMITS, type ReadingLimits } from './reading-limits.ts';
import type { ReadingTask } from './reading-task.ts';
import { ReaderStartError, type ReadingWorker, startWorker } from './start-worker.ts';
import { workerUrl } from './worker-url.ts';

/** Reads untrusted input in threads of its own. */
export interface Reader {
  /**
   * Says what one input holds. Bad input, a crash, too much memory and too much time are `Unreadable` answers.
   * Bytes of 1 MB and more that fill their buffer are moved: they are gone afterwards.
   * Rejects with the reason of `signal` once it is aborted, and with `ReaderStartError` where no worker starts.
   */
  read(input: ExplainInput, signal?: AbortSignal): Promise<(Reading | Unreadable)[]>;
  /** Ends the threads. What was not answered yet is rejected with an `AbortError`. */
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** Threads, 1 to 64; each is started when there is work for it. Default: one per core, at most 2. */
  readonly size?: number;
  /** Ends everything. */
  readonly signal?: AbortSignal;
  readonly limits?: Partial<ReadingLimits>;
  /** Another worker script, for tests. */
  readonly worker?: URL;
}

/** A batch is large enough to hide the cost of a message, and small enough to be spread over the threads. */
const BATCH = { tasks: 16, bytes: 262_144 } as const;

/** Each thread has the knowledge in memory, some 50 MB; a second one goes on where the first has a hard input. */
const usualSize = (): number => Math.min(2, availableParallelism());

/** Makes a reader; no thread is started before there is something to read. */
export function createReader(options: ReaderOptions = {}): Reader {
  const { size = usualSize(), signal, worker } = options;
  const limits = { ...READING_LIMITS, ...options.limits };
  const queue: ReadingTask[] = [];
  const waiting = new Set<ReadingTask>();
  const busy = new Set<ReadingWorker>();
  const idle: ReadingWorker[] = [];
  let over: Error | undefined;
  let isSoon = false;

  /** Inputs that come in one turn go out together. */
  const dispatchSoon = () => {
    if (isSoon) return;
    isSoon = true;
    setImmediate(() => {
      isSoon = false;
      while (queue.length > 0 && busy.size < size) void dispatch();
    });
  };

  const dispatch = async () => {
    const tasks = takeBatch(queue, size - busy.size);
    const one = idle.pop() ?? startWorker(worker ?? workerUrl(), limits);
    busy.add(one);
    try {
      const rest = await one.run(tasks);
      queue.unshift(...rest.filter((task) => waiting.has(task)));
    } catch (error) {
      for (const task of [...tasks, ...queue.splice(0)]) task.failed(asError(error));
    }
    busy.delete(one);
    if (!one.isDead()) idle.push(one);
    dispatchSoon();
  };

  const close = async (reason: Error) => {
    over ??= reason;
    queue.length = 0;
    for (const task of waiting) task.failed(reason);
    await Promise.all([...busy, ...idle.splice(0)].map((one) => one.end()));
  };
  const closeNow = () => void close(reasonOf(signal));
  if (signal?.aborted) closeNow();
  else signal?.addEventListener('abort', closeNow, { once: true });

  /** Nobody waits for this one any more. */
  const forget = (task: ReadingTask) => {
    waiting.delete(task);
    const place = queue.indexOf(task);
    if (place >= 0) queue.splice(place, 1);
    for (const one of busy) one.drop(task);
  };
  const add = (task: ReadingTask) => {
    waiting.add(task);
    queue.push(task);
    dispatchSoon();
  };

  return {
    read: (input, own) => {
      const stopped = over ?? (own?.aborted ? reasonOf(own) : undefined);
      if (stopped !== undefined) return Promise.reject(stopped);
      return promiseOf(input, own, { add, forget, settled: (task) => waiting.delete(task) });
    },
    close: () => {
      signal?.removeEventListener('abort', closeNow);
      return close(new DOMException('The reader is closed.', 'AbortError'));
    },
  };
}

interface Places {
  readonly add: (task: ReadingTask) => void;
  readonly forget: (task: ReadingTask) => void;
  readonly settled: (task: ReadingTask) => void;
}

/** Puts one input among those that wait. It leaves when it is answered, fails, or its own signal is aborted. */
function promiseOf(input: ExplainInput, signal: AbortSignal | undefined, places: Places) {
  return new Promise<(Reading | Unreadable)[]>((resolve, reject) => {
    const onAbort = () => {
      places.forget(task);
      reject(reasonOf(signal));
    };
    const end = () => {
      places.settled(task);
      signal?.removeEventListener('abort', onAbort);
    };
    const task: ReadingTask = {
      input,
      done: (answers) => {
        end();
        resolve(answers);
      },
      failed: (error) => {
        end();
        reject(error);
      },
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    places.add(task);
  });
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new ReaderStartError(String(error)));

const reasonOf = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new DOMException('Stopped.', 'AbortError');

/** The next tasks for one of `free` threads. */
function takeBatch(queue: ReadingTask[], free: number): ReadingTask[] {
  const most = Math.min(BATCH.tasks, Math.ceil(queue.length / free));
  let bytes = 0;
  let count = 0;
  for (const { input } of queue.slice(0, most)) {
    bytes += input.bytes.byteLength;
    if (count > 0 && bytes > BATCH.bytes) break;
    count += 1;
  }
  return queue.splice(0, count);
}
