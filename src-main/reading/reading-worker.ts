import { parentPort } from 'node:worker_threads';
import { explain, type ExplainInput } from '../engine/explain.ts';
import { fixByCause } from '../knowledge/fix-by-cause.ts';
import { catalogue } from '../knowledge/replies.ts';
import type { WorkerBatch, WorkerMessage } from './worker-messages.ts';

const tell = (message: WorkerMessage): void => {
  parentPort?.postMessage(message);
};

function answerTo(input: ExplainInput): WorkerMessage {
  try {
    return { kind: 'answer', answers: explain(input, catalogue, fixByCause) };
  } catch {
    return { kind: 'fault' };
  }
}

parentPort?.on('message', (batch: WorkerBatch) => {
  for (const input of batch) tell(answerTo(input));
});
tell({ kind: 'ready' });
