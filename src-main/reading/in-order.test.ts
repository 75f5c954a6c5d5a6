import { describe, expect, it } from 'vitest';
import { inOrder, type Job } from './in-order.ts';

const wait = (ticks: number) =>
  Array.from({ length: ticks }).reduce<Promise<void>>((before) => before.then(() => undefined), Promise.resolve());

/** Jobs that note how many of them are under way, and the most at once. */
function counted(count: number, bytes = 1) {
  const seen = { now: 0, most: 0, started: 0 };
  async function* jobs(): AsyncGenerator<Job<number>> {
    for (let index = 0; index < count; index += 1) {
      await Promise.resolve();
      yield {
        bytes,
        start: async () => {
          seen.now += 1;
          seen.started += 1;
          seen.most = Math.max(seen.most, seen.now);
          await wait((index * 7) % 13);
          seen.now -= 1;
          return index;
        },
      };
    }
  }
  return { jobs, seen };
}

async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of results) all.push(one);
  return all;
}

describe('jobs side by side', () => {
  it('give their results in order', async () => {
    const { jobs } = counted(200);
    expect(await collect(inOrder(jobs(), { count: 8, bytes: 1000 }))).toEqual(Array.from({ length: 200 }, (_, n) => n));
  });

  it('are never more than there is room for', async () => {
    const { jobs, seen } = counted(3000);
    await collect(inOrder(jobs(), { count: 16, bytes: 1000 }));
    expect(seen.most).toBeLessThanOrEqual(16);
  });

  it('never weigh more than there is room for, but one always fits', async () => {
    const { jobs, seen } = counted(50, 400);
    await collect(inOrder(jobs(), { count: 16, bytes: 1000 }));
    expect(seen.most).toBe(2);
    const heavy = counted(5, 4000);
    await collect(inOrder(heavy.jobs(), { count: 16, bytes: 1000 }));
    expect(heavy.seen.most).toBe(1);
  });

  it('wait for a slow reader', async () => {
    const { jobs, seen } = counted(3000);
    let taken = 0;
    for await (const each of inOrder(jobs(), { count: 16, bytes: 1000 })) {
      taken += 1;
      expect(each).toBe(taken - 1);
      expect(seen.started - taken).toBeLessThanOrEqual(16);
      if (taken === 50) break;
    }
    expect(seen.started).toBeLessThan(100);
  });

  it('pass on a failure when its turn comes', async () => {
    async function* jobs(): AsyncGenerator<Job<number>> {
      yield await Promise.resolve({ bytes: 1, start: () => Promise.resolve(1) });
      yield { bytes: 1, start: () => Promise.reject(new Error('broken')) };
    }
    await expect(collect(inOrder(jobs(), { count: 4, bytes: 10 }))).rejects.toThrow('broken');
  });
});
