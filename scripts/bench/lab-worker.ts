import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import { startLab } from '../../src-main/practice/lab.ts';

/** The servers live in a thread with a memory of its own, so that theirs is not counted. */
const lab = await startLab('healthy');
parentPort?.postMessage({ case: lab.case, password: lab.password });
parentPort?.once('message', () => {
  void lab.close().then(() => process.exit(0));
});
