import { afterEach, describe, expect, it } from 'vitest';
import { createReader, type Reader, type ReaderOptions } from './create-reader.ts';

const HOSTILE = new URL('./testing/hostile-worker.mjs', import.meta.url);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

let readers: Reader[] = [];
/** A reader that is closed after its test. */
function reader(options: ReaderOptions = {}): Reader {
  const one = createReader({ size: 1, ...options });
  readers.push(one);
  return one;
}
const hostile = (options: ReaderOptions = {}) =>
  reader({ worker: HOSTILE, limits: { deadline: 400, memory: 48 }, ...options });
afterEach(async () => {
  await Promise.all(readers.map((one) => one.close()));
  readers = [];
});

/** `ok`, or the code of what went wrong. */
async function outcome(one: Reader, name: string, bytes = bytesOf('x')): Promise<string> {
  const [answer] = await one.read({ name, bytes });
  return answer === undefined ? 'none' : 'error' in answer ? answer.error.code : 'ok';
}

describe('reading in a worker', () => {
  it('answers as the engine does', async () => {
    const [answer] = await reader().read({ name: 'a.txt', bytes: bytesOf('552 5.2.2 mailbox full') });
    expect(answer).toMatchObject({ input: 'a.txt', kind: 'error-text' });
    expect(answer && 'kind' in answer && answer.results[0]?.reason).toBe('mailbox-full');
  });

  it('takes what the person said it is', async () => {
    const [answer] = await reader().read({ name: '-', bytes: bytesOf(''), kind: 'message-returned' });
    expect(answer).toMatchObject({ error: { code: 'empty' } });
  });

  it('answers many inputs, each with its own name', async () => {
    const one = reader({ size: 2 });
    const names = Array.from({ length: 100 }, (_, index) => `${index}.txt`);
    const answers = await Promise.all(
      names.map((name) => one.read({ name, bytes: bytesOf(`550 5.1.1 <user${name}@example.net>: User unknown`) })),
    );
    expect(answers.map(([answer]) => answer?.input)).toEqual(names);
  });

  it('does not drag along the buffer that a small view lies in', async () => {
    const whole = new Uint8Array(4_000_000);
    whole.set(bytesOf('552 5.2.2 mailbox full'), 100);
    expect(await outcome(reader(), 'a', whole.subarray(100, 122))).toBe('ok');
    expect(whole.byteLength).toBe(4_000_000);
  });

  it('moves bytes that are large and alone in their buffer', async () => {
    const bytes = new Uint8Array(1_500_000).fill(65);
    expect(await outcome(reader(), 'a', bytes)).toBe('ok');
    expect(bytes.byteLength).toBe(0);
  });
});

describe('an input that goes wrong', () => {
  it.each([
    ['endless', 'too-slow'],
    ['regex', 'too-slow'],
    ['hog', 'too-much-memory'],
    ['throw', 'crashed'],
    ['exit', 'crashed'],
    ['fault', 'crashed'],
  ])('%s is answered with %s, and the rest of the batch is read', async (name, code) => {
    const one = hostile({ limits: { deadline: name === 'hog' ? 20_000 : 400, memory: 48 } });
    const outcomes = await Promise.all(['a', 'b', name, 'c', name, 'd'].map((each) => outcome(one, each)));
    expect(outcomes).toEqual(['ok', 'ok', code, 'ok', code, 'ok']);
  });

  it('is named without control characters', async () => {
    const [answer] = await hostile().read({ name: 'fault', bytes: bytesOf('') });
    expect(answer).toMatchObject({ input: 'fault', error: { code: 'crashed' } });
  });

  it('has a deadline of its own: slow ones in a row are no hang', async () => {
    const one = hostile();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => outcome(one, 'slow')));
    expect(outcomes).toEqual(Array.from({ length: 6 }, () => 'ok'));
  });

  it('is not called slow because this thread was busy', async () => {
    const one = hostile();
    await outcome(one, 'warm');
    const answer = outcome(one, 'a');
    await new Promise((resolve) => setImmediate(resolve));
    const end = performance.now() + 600;
    while (performance.now() < end);
    expect(await answer).toBe('ok');
  });
});

describe('a worker that does not start', () => {
  it('is the fault of the program, for everything that waits', async () => {
    const one = reader({ worker: new URL('./testing/no-such-worker.mjs', import.meta.url) });
    const all = await Promise.allSettled([1, 2, 3].map((name) => one.read({ name: `${name}`, bytes: bytesOf('x') })));
    expect(all.map((each) => each.status === 'rejected' && (each.reason as Error).name)).toEqual(
      Array.from({ length: 3 }, () => 'ReaderStartError'),
    );
  });
});

describe('stopping', () => {
  it('ends one input and lets the others be read', async () => {
    const one = hostile({ limits: { deadline: 60_000 } });
    const stop = new AbortController();
    const stopped = one.read({ name: 'endless', bytes: bytesOf('') }, stop.signal);
    const other = outcome(one, 'a');
    setTimeout(() => {
      stop.abort();
    }, 100);
    await expect(stopped).rejects.toThrow('aborted');
    expect(await other).toBe('ok');
  });

  it('takes an input that still waits out of the queue', async () => {
    const one = hostile();
    const stop = new AbortController();
    const first = outcome(one, 'a');
    const stopped = one.read({ name: 'b', bytes: bytesOf('') }, stop.signal);
    stop.abort();
    await expect(stopped).rejects.toThrow('aborted');
    expect(await first).toBe('ok');
  });

  it('ends everything', async () => {
    const stop = new AbortController();
    const one = hostile({ signal: stop.signal, limits: { deadline: 60_000 } });
    const all = Promise.allSettled(['endless', 'a', 'b'].map((name) => outcome(one, name)));
    setTimeout(() => {
      stop.abort();
    }, 100);
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(outcome(one, 'c')).rejects.toThrow('aborted');
  });

  it('is there from the beginning where it was asked for before', async () => {
    await expect(outcome(hostile({ signal: AbortSignal.abort() }), 'a')).rejects.toThrow('aborted');
    await expect(hostile().read({ name: 'a', bytes: bytesOf('') }, AbortSignal.abort())).rejects.toThrow('aborted');
  });

  it('rejects what comes after the end', async () => {
    const one = hostile();
    expect(await outcome(one, 'a')).toBe('ok');
    await one.close();
    await expect(outcome(one, 'b')).rejects.toMatchObject({ name: 'AbortError' });
  });
});
