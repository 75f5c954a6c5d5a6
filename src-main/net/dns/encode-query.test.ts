import { Packet } from 'dns2';
import { describe, expect, it } from 'vitest';
import { encodeQuery } from './encode-query.ts';

describe('encodeQuery', () => {
  it('asks one question, with recursion', () => {
    const { id, bytes, question } = encodeQuery('mail.example.test', 52, false);
    const packet = Packet.parse(bytes);
    expect(packet.header).toMatchObject({ id, qr: 0, rd: 1, qdcount: 1, ancount: 0, arcount: 0 });
    expect(packet.questions).toMatchObject([{ name: 'mail.example.test', type: 52, class: 1 }]);
    expect(bytes.subarray(12).equals(question)).toBe(true);
  });

  it('D10: puts every type number on the wire as it is', () => {
    for (const type of [1, 28, 52, 257]) {
      const { question } = encodeQuery('a.test', type, true);
      expect(question.readUInt16BE(question.length - 4)).toBe(type);
    }
  });

  it('D11: adds EDNS only on demand, and no option', () => {
    const plain = encodeQuery('a.test', 1, false).bytes;
    const edns = encodeQuery('a.test', 1, true).bytes;
    expect(edns.length - plain.length).toBe(11);
    expect(plain.readUInt8(3)).toBe(0);
    // Root name, type 41, 1232 bytes, version 0 with the DO bit, no data.
    expect(edns.subarray(-11).toString('hex')).toBe('00002904d0000080000000');
  });

  it('D14: never tells which network the client is in', () => {
    const { additionals } = Packet.parse(encodeQuery('a.test', 1, true).bytes);
    expect(additionals.flatMap(({ rdata }) => rdata ?? [])).toEqual([]);
  });

  it('asks for the unchecked answer only on demand', () => {
    expect(encodeQuery('a.test', 1, true).bytes.readUInt8(3)).toBe(0x20);
    expect(encodeQuery('a.test', 1, true, { unchecked: true }).bytes.readUInt8(3)).toBe(0x30);
  });

  it('D5: takes a fresh id for each query', () => {
    const ids = Array.from({ length: 50 }, () => encodeQuery('a.test', 1, true).id);
    expect(new Set(ids).size).toBeGreaterThan(40);
  });
});

describe('a direct question', () => {
  it('does not let the server ask others', () => {
    expect(encodeQuery('a.test', 1, true).bytes.readUInt8(2) & 1).toBe(1);
    expect(encodeQuery('a.test', 1, true, { direct: true }).bytes.readUInt8(2) & 1).toBe(0);
  });
});
