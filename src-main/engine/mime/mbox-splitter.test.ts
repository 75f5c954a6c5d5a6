import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMbox, MboxSplitter, splitMbox } from './mbox-splitter.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (raw: Uint8Array): string => new TextDecoder().decode(raw);
const split = (raw: Uint8Array, step = raw.length): string[] => {
  const splitter = new MboxSplitter();
  const found: Uint8Array[] = [];
  for (let at = 0; at < raw.length; at += Math.max(1, step)) found.push(...splitter.push(raw.subarray(at, at + step)));
  return [...found, ...splitter.end()].map(text);
};

const ENVELOPE = 'From MAILER-DAEMON Tue Nov 24 09:00:00 2026';
const message = (subject: string, body: string): string => `Return-Path: <>\nSubject: ${subject}\n\n${body}\n`;
const BOX = `${ENVELOPE}\n${message('a', 'one')}\n${ENVELOPE}\n${message('b', 'two\n\nFrom there it went on: 10:30.\nAnd so on.')}\n`;

describe('MboxSplitter', () => {
  it('gives one message after the other, without the lines between them', () => {
    const [first, second, ...more] = split(bytes(BOX));
    expect(more).toEqual([]);
    expect(first?.trim()).toBe('Return-Path: <>\nSubject: a\n\none');
    expect(second).toContain('Subject: b');
  });

  it('tells a line of text that starts with "From" from an envelope', () => {
    expect(split(bytes(BOX))[1]).toContain('From there it went on');
    expect(split(bytes('Subject: a\n\nFrom now on: no\nWhy: because\n'))).toHaveLength(1);
    expect(
      split(bytes(`${ENVELOPE}\nSubject: a\n\nhello\n${ENVELOPE}\nSubject: not after an empty line\n`)),
    ).toHaveLength(1);
  });

  it('keeps the copy of the returned message in its report, with the envelope line it may have', () => {
    for (const notice of [
      '--- Below this line is a copy of the message.',
      'The message was:',
      '----- Original message -----',
    ]) {
      const report = `${ENVELOPE}\n${message('a', `no such user\n\n${notice}\n\n${ENVELOPE}\nSubject: mine\n`)}`;
      expect(split(bytes(report)), notice).toHaveLength(1);
    }
  });

  it('reads CRLF files, and envelopes as Thunderbird writes them', () => {
    const box = BOX.replaceAll(ENVELOPE, 'From - Tue Nov 24 09:00:00 2026').replaceAll('\n', '\r\n');
    expect(split(bytes(box))).toHaveLength(2);
  });

  it('takes a file without an envelope for one message, and an empty one for none', () => {
    expect(split(bytes(message('a', 'b')))).toHaveLength(1);
    expect(split(bytes(' \n\n'))).toEqual([]);
  });

  it('keeps the first ten million bytes of a message, and goes on with the next', () => {
    const splitter = new MboxSplitter();
    const found = [...splitter.push(bytes(`${ENVELOPE}\nSubject: a\n\n`))];
    const line = bytes(`${'x'.repeat(999_999)}\n`);
    for (let round = 0; round < 12; round += 1) found.push(...splitter.push(line));
    found.push(...splitter.push(bytes(`\n${ENVELOPE}\n${message('b', 'two')}`)), ...splitter.end());
    expect(found.map(({ length }) => length)).toEqual([10_000_000, message('b', 'two').length]);
  });

  it('gives the same messages however the bytes arrive', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: BOX.length }), (step) => {
        expect(split(bytes(BOX), step)).toEqual(split(bytes(BOX)));
      }),
    );
  });

  it('loses nothing but envelopes, and never throws', () => {
    const line = fc.constantFrom('', ENVELOPE, 'Subject: x', 'From me', 'text', '>From you', '\r');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (lines, step) => {
        const raw = bytes(lines.join('\n'));
        const count = (parts: string[]) => parts.join('\n').split('text').length;
        expect(count(split(raw, step))).toBe(count([text(raw)]));
      }),
    );
  });

  it('streams', async () => {
    async function* chunks() {
      for (const one of BOX) yield await Promise.resolve(bytes(one));
    }
    const found: string[] = [];
    for await (const one of splitMbox(chunks())) found.push(text(one));
    expect(found).toEqual(split(bytes(BOX)));
  });
});

describe('isMbox', () => {
  it('looks at the first two lines', () => {
    expect(isMbox(bytes(BOX))).toBe(true);
    expect(isMbox(bytes('From me to you\nhello'))).toBe(false);
    expect(isMbox(bytes('Subject: a\n\nb'))).toBe(false);
    expect(isMbox(bytes(ENVELOPE))).toBe(false);
  });
});
