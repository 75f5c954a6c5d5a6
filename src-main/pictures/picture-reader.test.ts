import { afterEach, expect, it } from 'vitest';
import { createPictureReader, type PictureReader } from './picture-reader.ts';

/** A worker of one line, so that each way to end badly can be had at will. */
const workerOf = (deed: string) =>
  new URL(
    `data:text/javascript,import{parentPort}from'node:worker_threads';parentPort.on('message',({languages})=>{${encodeURIComponent(deed)}})`,
  );
const signal = new AbortController().signal;
const none = new Uint8Array();
let reader: PictureReader | undefined;
afterEach(() => reader?.end());

const read = (deed: string, deadline = 10_000) => {
  reader = createPictureReader(workerOf(deed), { deadline, idle: 1000, memory: 32 });
  return reader.read(none, ['eng'], signal);
};

it.each([
  ['throws', "throw new Error('broken')"],
  ['leaves', 'process.exit(3)'],
  ['eats its memory', 'const all=[];for(;;)all.push(new Array(1e5).fill(all.length))'],
])('answers for a worker that %s', async (_, deed) => {
  expect(await read(deed)).toMatchObject({ ok: false, code: 'worker-crashed' });
});

it('ends a worker that takes too long', async () => {
  expect(await read('for(;;);', 300)).toMatchObject({ ok: false, code: 'too-slow' });
});

it('starts another one after a crash, and keeps the order', async () => {
  reader = createPictureReader(
    workerOf(
      "if(languages[0]==='deu')process.exit(1);parentPort.postMessage({ok:true,text:languages[0],confidence:90})",
    ),
    { deadline: 10_000, idle: 1000, memory: 32 },
  );
  const answers = [
    reader.read(none, ['fra'], signal),
    reader.read(none, ['deu'], signal),
    reader.read(none, ['spa'], signal),
  ];
  expect(await Promise.all(answers)).toMatchObject([{ text: 'fra' }, { code: 'worker-crashed' }, { text: 'spa' }]);
});

it('does not start for a request that was stopped before', async () => {
  reader = createPictureReader(new URL('file:///nowhere.js'), { deadline: 1000, idle: 1000, memory: 32 });
  expect(await reader.read(none, ['eng'], AbortSignal.abort())).toMatchObject({ ok: false, code: 'stopped' });
});
