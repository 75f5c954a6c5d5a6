import { Worker } from 'node:worker_threads';
import type { PictureLanguage } from './language-data.ts';
import { pictureFault } from './picture-fault.ts';
import type { PictureLimits } from './picture-limits.ts';
import type { PictureAnswer, PictureRequest } from './worker-messages.ts';

/** Reads pictures one after the other in a worker thread, which starts when it is needed. */
export interface PictureReader {
  /** Never rejects: a time limit, an abort and a dead worker are answers. */
  read(bytes: Uint8Array, languages: readonly PictureLanguage[], signal: AbortSignal): Promise<PictureAnswer>;
  /** Ends the worker and gives its memory back. */
  end(): Promise<void>;
}

/** Waits for one answer. Whatever else happens first ends the worker, since it cannot be asked to stop. */
function answerOf(worker: Worker, request: PictureRequest, signal: AbortSignal, deadline: number) {
  return new Promise<{ answer: PictureAnswer; isAlive: boolean }>((resolve) => {
    const settle = (answer: PictureAnswer, isAlive: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      worker.off('error', crash).off('exit', crash).off('message', take);
      resolve({ answer, isAlive });
    };
    const timer = setTimeout(() => {
      settle(pictureFault('too-slow'), false);
    }, deadline);
    const stop = () => {
      settle(pictureFault('stopped'), false);
    };
    const crash = () => {
      settle(pictureFault('worker-crashed'), false);
    };
    const take = (answer: PictureAnswer) => {
      settle(answer, true);
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.once('error', crash);
    worker.once('exit', crash);
    worker.once('message', take);
    worker.ref();
    worker.postMessage(request);
  });
}

/** A reader whose worker is the script at `url`. Nothing is started yet. */
export function createPictureReader(url: URL, limits: PictureLimits): PictureReader {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const end = async () => {
    clearTimeout(idle);
    const ended = worker;
    worker = undefined;
    // A worker that dies by itself while it is being ended is no fault.
    ended?.on('error', () => undefined);
    await ended?.terminate();
  };
  const readNow = async (request: PictureRequest, signal: AbortSignal): Promise<PictureAnswer> => {
    if (signal.aborted) return pictureFault('stopped');
    clearTimeout(idle);
    worker ??= new Worker(url, {
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
      stdout: true,
      stderr: true,
    });
    const mine = worker;
    const { answer, isAlive } = await answerOf(mine, request, signal, limits.deadline);
    if (isAlive) {
      mine.unref();
      // Between two pictures it may die as well; the next one starts another.
      mine.once('error', () => undefined);
      mine.once('exit', () => {
        if (worker === mine) worker = undefined;
      });
      idle = setTimeout(() => void end(), limits.idle).unref();
    } else await end();
    return answer;
  };
  return {
    read(bytes, languages, signal) {
      const answer = queue.then(() => readNow({ bytes, languages }, signal));
      queue = answer;
      return answer;
    },
    end,
  };
}
