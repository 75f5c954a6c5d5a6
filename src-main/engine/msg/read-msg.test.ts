import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingSchema, unreadableSchema } from '../../contract/reading.ts';
import { catalogue } from '../../knowledge/replies.ts';
import { explain } from '../explain.ts';
import { readCompoundFile } from './read-compound-file.ts';
import { readMsg } from './read-msg.ts';
import { buildCompoundFile } from './testing/build-compound-file.ts';
import { buildMsg } from './testing/build-msg.ts';

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const ORIGINAL = {
  properties: { '001A001F': 'IPM.Note', '0037001F': 'Minutes', '1000001F': 'Hello', '0C1F001F': 'anna@a.example' },
  recipients: [{ '39FE001F': 'bob@example.net', '0C150003': 1 }],
};
const NDR = buildMsg({
  properties: {
    '001A001F': 'REPORT.IPM.Note.NDR',
    '0037001F': 'Undeliverable: Minutes',
    '0C1A001F': 'Microsoft Outlook',
    '1000001F': 'Your message did not reach some or all of the intended recipients.\r\n',
  },
  recipients: [
    {
      '3001001F': 'Bob',
      '39FE001F': 'bob@example.net',
      '0C150003': 1,
      '0C1B001F': '<mx.example.net #5.1.1 smtp;550 5.1.1 <bob@example.net>: User unknown>',
    },
  ],
  attachments: [{ properties: { '3707001F': 'Minutes.msg' }, message: ORIGINAL }],
});

describe('readMsg', () => {
  it('reads header, words and recipients of a mail', () => {
    const parts = readMsg(
      buildMsg({
        properties: {
          '001A001F': 'IPM.Note',
          '0037001F': 'Grüße',
          '007D001F': 'Received: from a.example\r\nFrom: x@y.example\r\nX-Failed-Recipients: bob@example.net\r\n',
          '5D01001F': 'anna@a.example',
          '1000001F': 'Zeile 1\r\nZeile 2',
        },
        recipients: [
          { '3003001F': 'bob@example.net', '0C150003': 1 },
          { '3003001F': 'carla@example.com', '0C150003': 2 },
        ],
      }),
    );
    expect(parts).toMatchObject({
      subject: 'Grüße',
      from: 'anna@a.example',
      to: ['bob@example.net'],
      visible: 'Zeile 1\nZeile 2',
    });
    expect(parts?.headers.get('x-failed-recipients')).toBe('bob@example.net');
  });

  it('makes a delivery status of a report again', () => {
    const parts = readMsg(NDR);
    expect(parts?.statuses[0]?.split('\n')).toEqual([
      'Final-Recipient: rfc822; bob@example.net',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 <bob@example.net>: User unknown',
    ]);
    expect(parts?.attached[0]).toMatchObject({ subject: 'Minutes', to: ['bob@example.net'] });
    expect(parts?.originals[0]).toContain('from: anna@a.example');
  });

  it('is explained like any other report', () => {
    const [reading] = explain({ name: 'a.msg', bytes: NDR }, catalogue);
    expect(readingSchema.parse(reading)).toMatchObject({
      kind: 'bounce',
      results: [
        { recipient: 'bob@example.net', reason: 'recipient-unknown', replyCode: '550', enhancedStatus: '5.1.1' },
      ],
    });
  });

  it('reads texts of another codepage, HTML and rich text', () => {
    const visible = (properties: Record<string, string | number | Uint8Array>) =>
      readMsg(buildMsg({ properties }))?.visible;
    expect(visible({ '1000001E': '\u00ef\u00ee\u00f7\u00f2\u00e0', '3FFD0003': 1251 })).toBe('почта');
    expect(visible({ '10130102': ascii('<html><p>Mailbox <b>full</b></p></html>') })).toBe('Mailbox full');
    const rtf = ascii('{\\rtf1 Mailbox full}');
    const packed = new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, ...ascii('MELA'), 0, 0, 0, 0, ...rtf]);
    expect(visible({ '10090102': packed })).toBe('Mailbox full');
  });

  it('reads parts of a report that are attached as files', () => {
    const status = 'Final-Recipient: rfc822; bob@example.net\r\nAction: failed\r\n';
    const parts = readMsg(
      buildMsg({
        properties: { '001A001F': 'IPM.Note', '1000001F': 'x' },
        attachments: [
          { properties: { '370E001F': 'message/delivery-status', '37010102': ascii(status) } },
          {
            properties: {
              '3707001F': 'original.eml',
              '37010102': ascii('From: anna@a.example\nSubject: inner\n\nhello'),
            },
          },
          { properties: { '3707001F': 'big.bin', '37010102': new Uint8Array(9000).fill(7) } },
        ],
      }),
    );
    expect(parts?.statuses).toEqual([status.replaceAll('\r\n', '\n')]);
    expect(parts?.attached[0]?.subject).toBe('inner');
    expect(parts?.files.map(({ name, bytes }) => [name, bytes(10_000).length])).toContainEqual(['big.bin', 9000]);
  });

  it('a .msg that is no .msg: says so', () => {
    const word = buildCompoundFile({ WordDocument: ascii('x') });
    for (const bytes of [word, NDR.subarray(0, 600), ascii('x'), new Uint8Array(0)])
      expect(readMsg(bytes)).toBeUndefined();
    const [answer] = explain({ name: 'a.msg', bytes: word }, catalogue);
    expect(unreadableSchema.parse(answer).error.code).toBe('document');
  });

  it('never throws and always ends, however a file is cut or bent', () => {
    fc.assert(
      fc.property(
        fc.nat(NDR.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (at, noise, cut) => {
          const bent = cut ? NDR.slice(0, at) : NDR.slice();
          bent.set(noise.subarray(0, Math.max(0, bent.length - at)), Math.min(at, bent.length));
          const parts = readMsg(bent);
          expect(typeof (parts?.visible ?? '')).toBe('string');
        },
      ),
      { numRuns: 400 },
    );
  });

  it('chains and folders that run in circles: end', () => {
    const looped = NDR.slice();
    const view = new DataView(looped.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let index = 0; index < 128; index += 1) view.setUint32(table + index * 4, index, true);
    expect(typeof (readMsg(looped)?.visible ?? '')).toBe('string');
    const circle = NDR.slice();
    const directory = (view.getUint32(48, true) + 1) * 512;
    for (let entry = 0; entry < 4; entry += 1)
      new DataView(circle.buffer).setUint32(directory + entry * 128 + 76, 1, true);
    expect(readCompoundFile(circle)).toBeDefined();
  });
});
