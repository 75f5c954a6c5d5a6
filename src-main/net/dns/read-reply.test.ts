import { Packet } from 'dns2';
import { describe, expect, it } from 'vitest';
import type { RecordType } from '../net.ts';
import { encodeQuery } from './encode-query.ts';
import { a, reply } from './fake-dns-server.ts';
import { readReply } from './read-reply.ts';
import { recordNumber } from './record-type.ts';

const NAME = 'mail.example.test';
const query = (type: RecordType = 'A') => Packet.parse(encodeQuery(NAME, recordNumber(type), true).bytes);
const alias = (name: string, domain: string) => ({ type: 5, name, domain });

/** Puts one record of raw bytes behind an empty reply. */
function raw(type: number, data: Buffer, count = 1): Buffer {
  const bytes = reply(query(), []);
  bytes.writeUInt16BE(count, 6);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([bytes, head, data]);
}
const texts = (bytes: Buffer, type: RecordType) => {
  const reading = readReply(bytes, NAME, type);
  return reading.ok ? reading.records.map((record) => record.data) : reading;
};

describe('readReply', () => {
  it.each([
    ['A', { type: 1, address: '192.0.2.1' }, '192.0.2.1'],
    ['AAAA', { type: 28, address: '2001:db8::1' }, '2001:db8::1'],
    ['MX', { type: 15, priority: 10, exchange: 'mx.example.test' }, '10 mx.example.test'],
    ['MX', { type: 15, priority: 0, exchange: '' }, '0 .'],
    ['SRV', { type: 33, priority: 0, weight: 1, port: 587, target: 'smtp.example.test' }, '0 1 587 smtp.example.test'],
    ['TXT', { type: 16, data: ['v=spf1 ', '-all'] }, 'v=spf1 -all'],
    ['CNAME', { type: 5, domain: 'other.example.test' }, 'other.example.test'],
    ['PTR', { type: 12, domain: 'host.example.test' }, 'host.example.test'],
    ['NS', { type: 2, ns: 'ns.example.test' }, 'ns.example.test'],
    ['CAA', { type: 257, flags: 0, tag: 'issue', value: 'ca.example.test' }, '0 issue ca.example.test'],
  ] as const)('turns a record of type %s into text', (type, record, text) => {
    expect(texts(reply(query(type), [record as Parameters<typeof reply>[1][number]]), type)).toEqual([text]);
  });

  it('writes a start of authority with all its numbers', () => {
    const numbers = { serial: 1, refresh: 2, retry: 3, expiration: 4, minimum: 5 };
    const soa = { type: 6, primary: 'ns.example.test', admin: 'root.example.test', ...numbers };
    expect(texts(reply(query('SOA'), [soa]), 'SOA')).toEqual(['ns.example.test root.example.test 1 2 3 4 5']);
  });

  it('D10: takes TLSA apart, which the codec leaves as bytes', () => {
    expect(texts(raw(52, Buffer.from('030101abcd', 'hex')), 'TLSA')).toEqual(['3 1 1 abcd']);
    expect(texts(raw(52, Buffer.from('0301', 'hex')), 'TLSA')).toMatchObject({ ok: false });
  });

  it('D10: takes DS and HTTPS apart', () => {
    expect(texts(raw(43, Buffer.from('30390d02abcd', 'hex')), 'DS')).toEqual(['12345 13 2 abcd']);
    expect(texts(raw(43, Buffer.from('30390d02', 'hex')), 'DS')).toMatchObject({ ok: false });
    expect(texts(raw(65, Buffer.from('00010000030002115c', 'hex')), 'HTTPS')).toEqual(['1 . port=4444']);
    expect(texts(raw(65, Buffer.from('000100000300', 'hex')), 'HTTPS')).toMatchObject({ ok: false });
  });

  it('D16: shows that a text held a byte which is no UTF-8', () => {
    const bytes = raw(16, Buffer.from([3, 0x61, 0xe9, 0x62]));
    expect(texts(bytes, 'TXT')).toEqual(['a\ufffdb']);
  });

  it('takes control and direction characters out of texts', () => {
    const bytes = raw(16, Buffer.concat([Buffer.from([8]), Buffer.from('a\u001b\n\u202eb!')]));
    expect(texts(bytes, 'TXT')).toEqual(['a   b!']);
  });

  it('follows aliases in any order and in any case', () => {
    const bytes = reply(query(), [
      a('192.0.2.7', 'END.example.test'),
      alias('next.example.test', 'end.Example.test'),
      alias('MAIL.example.test', 'next.example.test'),
    ]);
    expect(readReply(bytes, NAME, 'A')).toMatchObject({
      ok: true,
      aliases: ['next.example.test', 'end.example.test'],
      records: [{ name: 'end.example.test', data: '192.0.2.7', ttl: 300 }],
    });
  });

  it('gives the alias itself when asked for it', () => {
    expect(texts(reply(query('CNAME'), [alias(NAME, 'other.example.test')]), 'CNAME')).toEqual(['other.example.test']);
  });

  it('ends at an alias that leads to nothing or in a circle', () => {
    const open = reply(query(), [alias(NAME, 'gone.example.test')]);
    expect(readReply(open, NAME, 'A')).toEqual({ ok: false, failure: 'dns-no-data' });
    const circle = reply(query(), [alias(NAME, 'b.test'), alias('b.test', NAME), a('192.0.2.1', 'c.test')]);
    expect(readReply(circle, NAME, 'A')).toEqual({ ok: false, failure: 'dns-no-data' });
  });

  it('does not count records of other names', () => {
    const bytes = reply(query(), [a('6.6.6.6', 'evil.test')]);
    expect(readReply(bytes, NAME, 'A')).toEqual({ ok: false, failure: 'dns-no-data' });
  });

  it.each([
    [2, 'dns-servfail'],
    [3, 'dns-nxdomain'],
    [5, 'dns-refused'],
    [1, 'dns-servfail'],
    [9, 'dns-servfail'],
  ])('reads the response code %i', (rcode, failure) => {
    expect(readReply(reply(query(), [], { rcode }), NAME, 'A')).toMatchObject({ ok: false, failure, rcode });
  });

  it('names the extended error of the resolver', () => {
    const refused = Packet.createErrorResponseFromRequest(query(), 2, { infoCode: 6, extraText: 'bad signature' });
    expect(readReply(refused.toBuffer(), NAME, 'A')).toMatchObject({
      failure: 'dns-servfail',
      detail: 'ede 6',
      extendedError: 6,
    });
  });

  it('says whether the resolver had checked the signatures', () => {
    const bytes = reply(query(), [a('192.0.2.1')]);
    bytes.writeUInt8(bytes.readUInt8(3) & ~0x20, 3);
    expect(readReply(bytes, NAME, 'A')).toMatchObject({ authenticated: false });
    bytes.writeUInt8(bytes.readUInt8(3) | 0x20, 3);
    expect(readReply(bytes, NAME, 'A')).toMatchObject({ authenticated: true });
  });

  it('D17: keeps good records beside a broken one, and says so', () => {
    const bytes = reply(query(), [a('192.0.2.1')]);
    bytes.writeUInt16BE(5, 6);
    expect(readReply(bytes, NAME, 'A')).toMatchObject({ ok: true, malformed: true, records: [{ data: '192.0.2.1' }] });
    expect(readReply(reply(query(), [a('192.0.2.1')]), NAME, 'A')).toMatchObject({ malformed: false });
  });

  it('D17: calls an address of three bytes malformed, not absent', () => {
    expect(readReply(raw(1, Buffer.from([192, 0, 2])), NAME, 'A')).toMatchObject({ failure: 'dns-malformed' });
  });

  it('D21: does not hand an unsound packet to the codec', () => {
    const bytes = reply(query(), []);
    bytes.writeUInt16BE(60_000, 6);
    expect(readReply(bytes, NAME, 'A')).toEqual({ ok: false, failure: 'dns-malformed', detail: 'unsound packet' });
  });
});
