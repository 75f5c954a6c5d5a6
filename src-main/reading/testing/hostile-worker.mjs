/** A worker that does what the name of its input says: the ways in which reading can end badly. */
import process from 'node:process';
import { parentPort } from 'node:worker_threads';

const answer = (name) => ({
  kind: 'answer',
  answers: [{ input: name, kind: 'error-text', results: [], headline: 'read', fixes: [] }],
});

const DEEDS = {
  endless: () => {
    for (;;);
  },
  regex: () => /^(?:a+)+$/.test(`${'a'.repeat(40)}!`),
  hog: () => {
    const kept = [];
    for (;;) kept.push(new Array(100_000).fill(kept.length));
  },
  throw: () => {
    setTimeout(() => {
      throw new Error('words of the input');
    });
    return 'silent';
  },
  exit: () => process.exit(3),
  fault: () => ({ kind: 'fault' }),
  slow: () => {
    const end = performance.now() + 150;
    while (performance.now() < end);
  },
};

parentPort.on('message', (batch) => {
  for (const { name } of batch) {
    const said = DEEDS[name]?.();
    if (said === 'silent') return;
    parentPort.postMessage(said?.kind === 'fault' ? said : answer(name));
  }
});
parentPort.postMessage({ kind: 'ready' });
