import { Packet } from 'dns2';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeQuery } from './encode-query.ts';
import { a, reply } from './fake-dns-server.ts';
import { isTruncated, matchesQuery } from './matches-query.ts';

const query = encodeQuery('mail.example.test', 1, true);
const good = () => reply(Packet.parse(query.bytes), [a('192.0.2.1')]);

/** The good reply with one byte changed by `mask`. */
function changed(at: number, mask: number): Buffer {
  const bytes = good();
  bytes.writeUInt8(bytes.readUInt8(at) ^ mask, at);
  return bytes;
}

describe('matchesQuery', () => {
  it('takes the reply to its own query', () => {
    expect(matchesQuery(query, good())).toBe(true);
  });

  it.each([
    ['D5: another id', 0, 0x01],
    ['D5: another id in the low byte', 1, 0x80],
    ['D2: no response bit', 2, 0x80],
    ['two questions', 5, 0x03],
    ['D1: another letter in the name', 13, 0x01],
    ['D1: another type', 12 + query.question.length - 3, 0x10],
    ['D1: another class', 12 + query.question.length - 1, 0x02],
  ])('refuses %s', (_what, at, mask) => {
    expect(matchesQuery(query, changed(at, mask))).toBe(false);
  });

  it('takes the name in any case', () => {
    expect(matchesQuery(query, changed(13, 0x20))).toBe(true);
  });

  it('refuses a reply that ends in the question', () => {
    expect(matchesQuery(query, good().subarray(0, 12 + query.question.length - 1))).toBe(false);
  });

  it('takes nothing that was not made for it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const foreign = Buffer.from(bytes);
        fc.pre(foreign.length < 2 || foreign.readUInt16BE(0) !== query.id);
        expect(matchesQuery(query, foreign)).toBe(false);
      }),
    );
  });

  it('reads the bit for a cut answer', () => {
    expect(isTruncated(good())).toBe(false);
    expect(isTruncated(changed(2, 0x02))).toBe(true);
  });
});
