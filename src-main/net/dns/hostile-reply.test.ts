import { Packet } from 'dns2';
import { describe, expect, it } from 'vitest';
import { encodeQuery } from './encode-query.ts';
import { isSoundPacket } from './pre-check.ts';
import { readReply } from './read-reply.ts';

/**
 * D21: replies made to keep a reader busy. The window, the Stop button and every deadline live on the same event loop
 * as the reader, so no reply may hold it for 50 ms.
 */

const MOST_MS = 50;
const NAME = 'good.example.test';
/** Type A, class IN, one minute, four bytes. */
const REST = Buffer.from([0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1]);
const pointer = (to: number) => Buffer.from([0xc0 | (to >> 8), to & 0xff]);

const head = (answers: number): Buffer => {
  const query = Buffer.from(encodeQuery(NAME, 1, false).bytes);
  query.writeUInt16BE(0x8180, 2);
  query.writeUInt16BE(answers, 6);
  return query;
};

/** A chain of pointers in the data of the first record, and `records` whose name is its end. */
const chainBomb = (hops: number, records: number): Buffer => {
  const start = head(records + 1);
  const place = (hop: number) => start.length + 11 + (hop === 0 ? 0 : 1 + (hop - 1) * 2);
  const data = Buffer.concat([Buffer.from([0]), ...Array.from({ length: hops }, (_, hop) => pointer(place(hop)))]);
  const holder = Buffer.from([0, 0xff, 0, 0, 1, 0, 0, 0, 0, data.length >> 8, data.length & 0xff]);
  const rows = Array.from({ length: records }, () => Buffer.concat([pointer(place(hops)), REST]));
  return Buffer.concat([start, holder, data, ...rows]);
};

/** The longest way that the look before still lets through: all the records, each name as long and as broken up as may be. */
const allowedBomb = (records: number): Buffer => {
  const start = head(records);
  const pieces: Buffer[] = [];
  const at = () => start.length + 11 + pieces.reduce((sum, { length }) => sum + length, 0);
  let last: number | undefined;
  for (let piece = 0; piece < 15; piece += 1) {
    const here = at();
    pieces.push(
      Buffer.concat([Buffer.from([15]), Buffer.alloc(15, 0x61), last === undefined ? Buffer.from([0]) : pointer(last)]),
    );
    last = here;
  }
  const data = Buffer.concat(pieces);
  const holder = Buffer.from([0, 0xff, 0, 0, 1, 0, 0, 0, 0, data.length >> 8, data.length & 0xff]);
  const rows = Array.from({ length: records - 1 }, () => Buffer.concat([pointer(last ?? 0), REST]));
  return Buffer.concat([start, holder, data, ...rows]);
};

/** Processor time of the quietest of some runs: what other programs of this computer do is no fault of the reader. */
const quietestMs = (run: () => unknown): number => {
  const times = Array.from({ length: 5 }, () => {
    const began = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  return Math.min(...times);
};

describe('D21: a hostile reply', () => {
  it.each([
    ['64 kB, 8,000 pointers, 3,000 records', chainBomb(8000, 3000)],
    ['14 kB, 3,500 pointers, 450 records', chainBomb(3500, 450)],
    ['17 pointers, one more than may be', chainBomb(17, 400)],
  ])('of %s is refused before it can be walked', (_what, bytes) => {
    expect(bytes.length).toBeLessThan(65_536);
    expect(isSoundPacket(bytes)).toBe(false);
    expect(readReply(bytes, NAME, 'A')).toEqual({ ok: false, failure: 'dns-malformed', detail: 'unsound packet' });
    expect(quietestMs(() => readReply(bytes, NAME, 'A'))).toBeLessThan(MOST_MS);
  });

  it('would hold the codec itself: the look before it is what helps', () => {
    const bytes = chainBomb(800, 400);
    expect(quietestMs(() => Packet.parse(bytes))).toBeGreaterThan(10 * quietestMs(() => readReply(bytes, NAME, 'A')));
  });

  it('that uses up all that is allowed is read, and holds nothing up', () => {
    const bytes = allowedBomb(499);
    expect(isSoundPacket(bytes)).toBe(true);
    expect(Packet.parse(bytes).answers).toHaveLength(499);
    expect(quietestMs(() => readReply(bytes, NAME, 'A'))).toBeLessThan(MOST_MS);
  });
});
