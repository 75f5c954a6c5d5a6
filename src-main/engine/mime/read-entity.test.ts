import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTextBody } from './decode-body.ts';
import { readEntity, type Entity } from './read-entity.ts';
import { readHeader } from './read-header.ts';

const read = (text: string): Entity => readEntity(new TextEncoder().encode(text));
const body = (entity: Entity | undefined): string => new TextDecoder().decode(entity?.body);
/** Types and bodies as a tree that can be compared. */
const tree = (entity: Entity): unknown =>
  entity.parts.length > 0 ? [entity.type, ...entity.parts.map(tree)] : `${entity.type}|${body(entity)}`;
const multi = (type: string, boundary: string): string => `Content-Type: multipart/${type}; boundary="${boundary}"\n\n`;

describe('readEntity', () => {
  it('reads parts within parts, and leaves what stands before and after them', () => {
    const text = `${multi('mixed', 'A')}before\n--A\n${multi('alternative', 'B')}--B\n\none\n--B\nContent-Type: text/html\n\ntwo\n--B--\n--A\nContent-Type: message/rfc822\n\nSubject: x\n\n--B\n--A--\nafter`;
    expect(tree(read(text))).toEqual([
      'multipart/mixed',
      ['multipart/alternative', 'text/plain|one', 'text/html|two'],
      'message/rfc822|Subject: x\n\n--B',
    ]);
  });

  it('tells boundaries of which one begins with the other apart', () => {
    const text = `${multi('mixed', 'AB')}--AB\n${multi('mixed', 'A')}--A\n\none\n--A--\n--AB\n\ntwo\n--AB--`;
    expect(tree(read(text))).toEqual(['multipart/mixed', ['multipart/mixed', 'text/plain|one'], 'text/plain|two']);
  });

  it('lets an outer boundary end everything inside, also without an end', () => {
    const text = `${multi('mixed', 'A')}--A\n${multi('mixed', 'B')}--B\n\none\n--A\n\ntwo`;
    expect(tree(read(text))).toEqual(['multipart/mixed', ['multipart/mixed', 'text/plain|one'], 'text/plain|two']);
  });

  it.each([
    ['missing', 'Content-Type: multipart/mixed\n\n'],
    ['empty', multi('mixed', '')],
    ['wrong', multi('mixed', 'other')],
    ['lost with the whole field', 'Subject: x\n\n'],
    ['lost, after a notice', 'Subject: x\n\nThis is a MIME-encapsulated message\n\n'],
  ])('finds the parts where the boundary is %s', (_, head) => {
    const { parts } = read(`${head}--A\nContent-Type: text/plain\n\none\n--A\nContent-Type: text/html\n\ntwo\n--A--`);
    expect(parts.map(body)).toEqual(['one', 'two']);
  });

  it('does not take a text with a boundary in a copy for a multipart', () => {
    expect(read('Subject: x\n\nIt failed.\n\n--A\nContent-Type: text/plain\n\none').parts).toEqual([]);
  });

  it('goes on with parts after an end that was written too early', () => {
    expect(read(`${multi('mixed', 'A')}--A\n\none\n--A--\n--A\n\ntwo`).parts.map(body)).toEqual(['one', 'two']);
  });

  it('reads a part without a header, and one whose empty line is missing', () => {
    const { parts } = read(
      `${multi('mixed', 'A')}--A\nplain words\n--A\nContent-Type: text/html\n<p>two\n--A\n--A\n\nlast`,
    );
    expect(parts.map(body)).toEqual(['plain words', '<p>two', '', 'last']);
  });

  it('falls back on plain text for types that are none, and on messages in a digest', () => {
    expect(read('Content-Type: bogus\n\nx').type).toBe('text/plain');
    expect(read('Content-Type: text\n\nx').type).toBe('text/plain');
    expect(read(`${multi('digest', 'A')}--A\n\nSubject: x`).parts[0]?.type).toBe('message/rfc822');
  });

  it('nested 1,000 deep: takes 40 levels apart', () => {
    const deep = Array.from({ length: 1000 }, (_, at) => `${multi('mixed', `b${at}`)}--b${at}\n`).join('');
    let [entity, levels] = [read(deep), 0];
    while (entity.parts[0]) [entity, levels] = [entity.parts[0], levels + 1];
    expect(levels).toBe(40);
  });

  it('10,000 parts: keeps the first 2,000, and does not add the rest to the last one', () => {
    const { parts } = read(`${multi('mixed', 'A')}${'--A\n\nx\n'.repeat(10_000)}`);
    expect(parts.length).toBeLessThanOrEqual(2000);
    expect(body(parts.at(-1))).toBe('x');
  });

  it('10 MB of header, of boundary lines, of one line: answers', () => {
    for (const part of [
      'X-A: b\n',
      '--A\n',
      '--A--\n',
      '-',
      '--',
      '\n',
      ' ',
      'From \n',
      `${multi('mixed', 'A')}--A\n`,
    ]) {
      const text = `${multi('mixed', 'A')}${part.repeat(10_000_000 / part.length)}`;
      expect(read(text).type, part).toBe('multipart/mixed');
      expect(read(part.repeat(1_000_000 / part.length)).parts.length).toBeLessThanOrEqual(2000);
    }
  });

  it('never throws, and keeps every body inside of its message', () => {
    const line = fc.constantFrom(
      '--A',
      '--A--',
      '--B',
      '',
      multi('mixed', 'A'),
      multi('mixed', 'B'),
      'text',
      'Content-Type: x',
      ' y',
    );
    const size = (entity: Entity): number => entity.body.length + entity.parts.reduce((sum, one) => sum + size(one), 0);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const text = lines.join('\n');
        expect(size(read(text))).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('readHeader', () => {
  const fields = (text: string) => readHeader(new TextEncoder().encode(text)).fields;

  it('unfolds, lowers names, and takes blanks before the colon', () => {
    expect(fields('From MAILER-DAEMON Tue\nA : b\n\tc\nX-B:d\n\nC: e')).toEqual([
      ['a', 'b c'],
      ['x-b', 'd'],
    ]);
  });

  it('passes over a line of rubbish where the header plainly goes on', () => {
    expect(fields('A: b\nbroken line\nX-C: d\n\n')).toHaveLength(2);
    expect(fields('A: b\nwords begin here\nand go on\n')).toHaveLength(1);
  });

  it('keeps the first 2,000 fields', () => {
    expect(fields('A: b\n'.repeat(5000))).toHaveLength(2000);
  });
});

describe('decodeTextBody', () => {
  it('undoes encoding, charset and flowed lines, up to its limit', () => {
    const text = (head: string, content: string, limit = 1000) => decodeTextBody(read(`${head}\n\n${content}`), limit);
    expect(text('Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64', '0M/e1ME=')).toBe(
      'почта',
    );
    expect(text('Content-Transfer-Encoding: Quoted-Printable', 'a=\nb=0D=0Ac')).toBe('ab\nc');
    expect(text('Content-Type: text/plain; format=flowed', 'one \ntwo\n-- \nme')).toBe('one two\n-- \nme');
    expect(text('Content-Transfer-Encoding: bogus', 'abcdef', 3)).toBe('abc');
  });
});
