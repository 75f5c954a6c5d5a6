import { Worker } from 'node:worker_threads';
import { type FailureCode, readingFailure } from './reading-failure.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { ReadingTask } from './reading-task.ts';
import type { WorkerBatch, WorkerMessage } from './worker-messages.ts';

/** The worker could not even start: that is the program's fault and not the input's. */
export class ReaderStartError extends Error {
  override readonly name = 'ReaderStartError';
}

/** A worker that answers one batch after the other until it dies. */
export interface ReadingWorker {
  /**
   * Has the tasks answered in their order. Where the worker dies, the task it was at is answered with the reason, and
   * those behind it come back, to be read by another one. Rejects with `ReaderStartError`.
   */
  run(tasks: readonly ReadingTask[]): Promise<readonly ReadingTask[]>;
  /** Ends the worker if it is at this task, which nobody waits for any more. */
  drop(task: ReadingTask): void;
  isDead(): boolean;
  end(): Promise<void>;
}

/** Bytes that fill their buffer alone and are large are moved: a copy of many megabytes is memory for nothing. */
const MOVED_FROM = 1_000_000;

interface Work {
  readonly tasks: readonly ReadingTask[];
  /** How many are answered, so also the place of the task that the worker is at. */
  answered: number;
  readonly finish: (rest: readonly ReadingTask[]) => void;
  readonly fail: (error: Error) => void;
}

/** Starts a worker thread. It does not keep the process alive while it has nothing to do. */
export function startWorker(url: URL, limits: ReadingLimits): ReadingWorker {
  return new Thread(url, limits);
}

class Thread implements ReadingWorker {
  readonly #limits: ReadingLimits;
  readonly #worker: Worker;
  #work: Work | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isReady = false;
  #isDead = false;
  #isStopped = false;
  #error: Error | undefined;
  #why: FailureCode = 'crashed';

  constructor(url: URL, limits: ReadingLimits) {
    this.#limits = limits;
    this.#worker = new Worker(url, {
      name: 'reading',
      env: {},
      execArgv: [],
      // A small young generation: many short readings would otherwise let the heap of each thread grow for nothing.
      resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 8 },
    });
    this.#worker.on('message', this.#onMessage);
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#error = error;
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.#why = 'too-much-memory';
    });
    this.#worker.on('exit', this.#onExit);
  }

  run(tasks: readonly ReadingTask[]): Promise<readonly ReadingTask[]> {
    if (this.#isDead) return Promise.resolve(tasks);
    return new Promise((finish, fail) => {
      this.#work = { tasks, answered: 0, finish, fail };
      this.#worker.ref();
      this.#watch(this.#isReady ? this.#limits.deadline : this.#limits.start);
      const batch: WorkerBatch = tasks.map(({ input }) => ({ ...input, bytes: alone(input.bytes) }));
      this.#worker.postMessage(batch, movable(batch));
    });
  }

  drop(task: ReadingTask): void {
    if (this.#work?.tasks[this.#work.answered] === task) void this.end();
  }

  isDead(): boolean {
    return this.#isDead;
  }

  async end(): Promise<void> {
    this.#isStopped = true;
    await this.#worker.terminate();
  }

  /** An answer may already lie in the queue while this thread was busy: it is taken before anything is ended. */
  #watch(milliseconds: number): void {
    clearTimeout(this.#timer);
    const { answered } = this.#work ?? {};
    this.#timer = setTimeout(() => {
      setImmediate(() => {
        if (this.#work === undefined || this.#work.answered !== answered) return;
        this.#why = 'too-slow';
        void this.#worker.terminate();
      });
    }, milliseconds);
  }

  readonly #onMessage = (message: WorkerMessage): void => {
    if (message.kind === 'ready') this.#isReady = true;
    else this.#answer(message);
    if (this.#work === undefined) return;
    if (this.#work.answered < this.#work.tasks.length) this.#watch(this.#limits.deadline);
    else this.#finish([]);
  };

  #answer(message: Exclude<WorkerMessage, { kind: 'ready' }>): void {
    const task = this.#work?.tasks[this.#work.answered];
    if (this.#work === undefined || task === undefined) return;
    this.#work.answered += 1;
    task.done(message.kind === 'answer' ? message.answers : [readingFailure(task.input.name, 'crashed')]);
  }

  #finish(rest: readonly ReadingTask[]): void {
    const { finish } = this.#work ?? {};
    this.#work = undefined;
    clearTimeout(this.#timer);
    this.#worker.unref();
    finish?.(rest);
  }

  readonly #onExit = (): void => {
    this.#isDead = true;
    clearTimeout(this.#timer);
    const { tasks, answered, fail } = this.#work ?? { tasks: [], answered: 0 };
    if (!this.#isReady && !this.#isStopped) {
      this.#work = undefined;
      fail?.(new ReaderStartError('The reader did not start.', { cause: this.#error }));
      return;
    }
    const current = tasks[answered];
    current?.done([readingFailure(current.input.name, this.#why)]);
    this.#finish(tasks.slice(answered + 1));
  };
}

/** A view of a larger buffer would drag all of it along. */
const alone = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);

/** Only a task that is alone in its batch: what another one kills is read once more. */
const movable = (batch: WorkerBatch): ArrayBuffer[] => {
  const [only, ...others] = batch;
  const buffer = only?.bytes.buffer;
  return others.length === 0 && buffer instanceof ArrayBuffer && buffer.byteLength >= MOVED_FROM ? [buffer] : [];
};
