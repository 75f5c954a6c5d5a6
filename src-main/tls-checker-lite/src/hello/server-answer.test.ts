import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ServerAnswer, ServerAnswerReader } from './server-answer.ts';
import { certificateMessage, handshakeRecord, serverHello } from './testing/server-bytes.ts';

/** Feeds the bytes in pieces of `size`. */
function read(bytes: Buffer, size = bytes.length): ServerAnswer | undefined {
  const reader = new ServerAnswerReader();
  for (let at = 0; at < bytes.length; at += size) {
    const answer = reader.push(bytes.subarray(at, at + size));
    if (answer !== undefined) return answer;
  }
  return reader.end();
}

const ALERT = Buffer.from([21, 3, 1, 0, 2, 2, 70]);

describe('ServerAnswerReader', () => {
  it.each([1, 2, 7, 4096])('reads hello and certificates in pieces of %d bytes', (size) => {
    const chain = [Buffer.alloc(900, 1), Buffer.alloc(1200, 2)];
    const bytes = Buffer.concat([
      handshakeRecord(serverHello(0x0303, 0xc02f)),
      handshakeRecord(certificateMessage(chain)),
    ]);
    expect(read(bytes, size)).toEqual({ kind: 'hello', version: 'TLSv1.2', suite: 0xc02f, certificates: chain });
  });

  it('reads messages that share a record, and one that is spread over several', () => {
    const both = Buffer.concat([serverHello(0x0301, 0x002f), certificateMessage([Buffer.alloc(5000, 7)])]);
    const split = Buffer.concat([
      handshakeRecord(both.subarray(0, 50)),
      handshakeRecord(both.subarray(50, 2000)),
      handshakeRecord(both.subarray(2000)),
    ]);
    for (const bytes of [handshakeRecord(both), split]) {
      const answer = read(bytes);
      expect(answer).toMatchObject({ kind: 'hello', version: 'TLSv1', suite: 0x002f });
      expect(answer?.kind === 'hello' && answer.certificates[0]?.length).toBe(5000);
    }
  });

  it('takes the version of TLS 1.3 from its extension and waits for nothing more', () => {
    expect(read(handshakeRecord(serverHello(0x0304, 0x1301)))).toEqual({
      kind: 'hello',
      version: 'TLSv1.3',
      suite: 0x1301,
      certificates: [],
    });
  });

  it('says what is known when the server ends after its hello', () => {
    expect(read(handshakeRecord(serverHello(0x0302, 0x0035)))).toMatchObject({ kind: 'hello', version: 'TLSv1.1' });
    expect(new ServerAnswerReader().end()).toBeUndefined();
  });

  it('reads an alert, also behind a hello', () => {
    expect(read(ALERT)).toEqual({ kind: 'alert', code: 70 });
    expect(read(Buffer.concat([handshakeRecord(serverHello(0x0303, 0xc02f)), ALERT]), 3)).toEqual({
      kind: 'alert',
      code: 70,
    });
  });

  it.each([
    '220 mail.example.test ESMTP\r\n',
    'HTTP/1.1 400 Bad Request\r\n',
    '* OK IMAP\r\n',
    '\0\0\0\0',
    '\x16hello',
  ])('tells %j from TLS', (text) => {
    expect(read(Buffer.from(text))).toEqual({ kind: 'not-tls' });
  });

  it.each<[string, Buffer, ServerAnswer['kind']]>([
    ['a thousand certificates', thousand(), 'too-long'],
    ['a record that is too long', Buffer.from([22, 3, 3, 0xff, 0xff, 0]), 'too-long'],
    ['a message that is too long', Buffer.from([22, 3, 3, 0, 4, 2, 0xff, 0xff, 0xff]), 'too-long'],
    ['an empty record', Buffer.from([22, 3, 3, 0, 0]), 'malformed'],
    ['a certificate list that lies about its length', badList(), 'malformed'],
    ['a hello that is too short', handshakeRecord(Buffer.from([2, 0, 0, 2, 3, 3])), 'malformed'],
    ['another message in place of the hello', handshakeRecord(certificateMessage([Buffer.alloc(9)])), 'malformed'],
    ['an alert of three bytes', Buffer.from([21, 3, 3, 0, 3, 2, 70, 0]), 'malformed'],
    [
      'early data',
      Buffer.concat([handshakeRecord(serverHello(0x0303, 0xc02f)), Buffer.from([23, 3, 3, 0, 1, 0])]),
      'malformed',
    ],
  ])('names %s', (_what, bytes, kind) => {
    expect(read(bytes, 997)?.kind).toBe(kind);
  });

  it('keeps at most twenty certificates', () => {
    const many = Array.from({ length: 60 }, () => Buffer.alloc(40, 3));
    const answer = read(
      Buffer.concat([handshakeRecord(serverHello(0x0303, 0xc02f)), handshakeRecord(certificateMessage(many))]),
    );
    expect(answer?.kind === 'hello' && answer.certificates.length).toBe(20);
  });

  it('has an answer, or waits, for any bytes however they are cut', () => {
    const lawful = Buffer.concat([
      handshakeRecord(serverHello(0x0303, 0xc02f)),
      handshakeRecord(certificateMessage([Buffer.alloc(50, 1)])),
    ]);
    const damaged = fc
      .tuple(fc.nat(lawful.length - 1), fc.nat(255))
      .map(([at, value]) => Buffer.concat([lawful.subarray(0, at), Buffer.from([value]), lawful.subarray(at + 1)]));
    const any = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(fc.oneof(any, damaged), fc.integer({ min: 1, max: 50 }), (bytes, size) => {
        expect(read(bytes, size)).toEqual(read(bytes));
      }),
    );
  });
});

function thousand(): Buffer {
  const message = certificateMessage(Array.from({ length: 1000 }, () => Buffer.alloc(1000, 5)));
  const records = [handshakeRecord(serverHello(0x0303, 0xc02f))];
  for (let at = 0; at < message.length; at += 16_000) records.push(handshakeRecord(message.subarray(at, at + 16_000)));
  return Buffer.concat(records);
}

function badList(): Buffer {
  const message = certificateMessage([Buffer.alloc(30)]);
  message.writeUIntBE(9999, 7, 3);
  return Buffer.concat([handshakeRecord(serverHello(0x0303, 0xc02f)), handshakeRecord(message)]);
}
