import { Packet } from 'dns2';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeQuery } from './encode-query.ts';
import { a, reply } from './fake-dns-server.ts';
import { isSoundPacket } from './pre-check.ts';

const header = (questions: number, answers: number) => {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16BE(questions, 4);
  bytes.writeUInt16BE(answers, 6);
  return bytes;
};
const pointer = (to: number) => Buffer.from([0xc0 | (to >> 8), to & 0xff]);
/** Type A, class IN, no lifetime, four bytes. */
const REST = Buffer.from([0, 1, 0, 1, 0, 0, 0, 0, 0, 4, 192, 0, 2, 1]);

/** One record whose data is a chain of pointers, each to the one before it, and `records` whose name is the last one. */
function pointerChain(hops: number, records: number): Buffer {
  const base = 12 + 11;
  const place = (hop: number) => (hop === 0 ? base : base + 1 + (hop - 1) * 2);
  const links = Array.from({ length: hops }, (_, hop) => pointer(place(hop)));
  const data = Buffer.concat([Buffer.from([0]), ...links]);
  const head = Buffer.from([0, 0xff, 0, 0, 1, 0, 0, 0, 0, data.length >> 8, data.length & 0xff]);
  const rows = Array.from({ length: records }, () => Buffer.concat([pointer(place(hops)), REST]));
  return Buffer.concat([header(0, records + 1), head, data, ...rows]);
}

describe('isSoundPacket', () => {
  it('takes an ordinary reply', () => {
    const query = Packet.parse(encodeQuery('mail.example.test', 1, true).bytes);
    expect(isSoundPacket(reply(query, [a('192.0.2.1'), a('192.0.2.2')]))).toBe(true);
    expect(isSoundPacket(reply(query, [{ type: 15, exchange: 'mx.example.test', priority: 5 }]))).toBe(true);
  });

  it('takes a short chain of pointers', () => {
    const bytes = pointerChain(8, 3);
    expect(isSoundPacket(bytes)).toBe(true);
    expect(Packet.parse(bytes).answers).toHaveLength(4);
  });

  it('D21: refuses long chains of pointers', () => {
    expect(isSoundPacket(pointerChain(17, 1))).toBe(false);
    expect(isSoundPacket(pointerChain(8000, 400))).toBe(false);
  });

  it('D21: refuses a long chain inside the data of a record', () => {
    const chain = pointerChain(40, 0);
    const alias = Buffer.concat([Buffer.from([0, 0, 5, 0, 1, 0, 0, 0, 0, 0, 2]), pointer(chain.length - 2)]);
    const bytes = Buffer.concat([chain, alias]);
    bytes.writeUInt16BE(2, 6);
    expect(isSoundPacket(bytes)).toBe(false);
  });

  it('D21: refuses thousands of records', () => {
    const bytes = Buffer.concat([
      header(0, 501),
      ...Array.from({ length: 501 }, () => Buffer.concat([Buffer.from([0]), REST])),
    ]);
    expect(isSoundPacket(bytes)).toBe(false);
  });

  it('refuses circles and pointers forward', () => {
    expect(isSoundPacket(Buffer.concat([header(0, 1), pointer(12), REST]))).toBe(false);
    expect(isSoundPacket(Buffer.concat([header(0, 1), pointer(14), REST]))).toBe(false);
    const circle = Buffer.concat([header(0, 1), pointer(14), pointer(12), REST]);
    expect(isSoundPacket(circle)).toBe(false);
  });

  it('refuses names over 255 bytes, reserved label kinds and packets without a header', () => {
    const label = Buffer.concat([Buffer.from([63]), Buffer.alloc(63, 0x61)]);
    const long = Buffer.concat([header(0, 1), label, label, label, label, Buffer.from([0]), REST]);
    expect(isSoundPacket(long)).toBe(false);
    expect(isSoundPacket(Buffer.concat([header(0, 1), Buffer.from([0x41, 0x61, 0]), REST]))).toBe(false);
    expect(isSoundPacket(Buffer.alloc(11))).toBe(false);
  });

  it('D17: leaves a packet that ends early to the codec, which keeps the good records', () => {
    const bytes = Buffer.concat([header(0, 5), Buffer.from([0]), REST]);
    expect(isSoundPacket(bytes)).toBe(true);
    expect(Packet.parse(bytes).answers).toHaveLength(1);
  });

  it('lets nothing through that the codec throws at or walks in circles over', () => {
    const query = Packet.parse(encodeQuery('mail.example.test', 15, true).bytes);
    const good = reply(query, [{ type: 15, exchange: 'mx.example.test', priority: 5 }, a('192.0.2.1')]);
    const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.nat(good.length), (changes, cut) => {
        const bytes = Buffer.from(good.subarray(0, cut));
        for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
        if (isSoundPacket(bytes)) expect(() => Packet.parse(bytes)).not.toThrow();
      }),
    );
  });

  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof isSoundPacket(bytes)).toBe('boolean');
      }),
    );
  });
});
