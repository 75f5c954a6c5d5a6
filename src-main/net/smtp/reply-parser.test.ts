import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replySchema } from '../../contract/observation.ts';
import { ReplyParser, type ParsedReply } from './reply-parser.ts';

const parse = (bytes: string | Buffer): ParsedReply => {
  const parser = new ReplyParser();
  parser.push(Buffer.from(bytes));
  return parser.next();
};

const replyTo = (bytes: string | Buffer) => {
  const parsed = parse(bytes);
  return parsed.state === 'reply' ? parsed.reply : parsed;
};

describe('ReplyParser', () => {
  it.each([
    ['250 Ok\r\n', { code: 250, lines: ['Ok'] }],
    ['250\r\n', { code: 250, lines: [''] }],
    ['250 Ok\n', { code: 250, lines: ['Ok'] }],
    ['250-first\r\n250 last\r\n', { code: 250, lines: ['first', 'last'] }],
    ['535 5.7.8 Wrong\r\n', { code: 535, enhancedStatus: '5.7.8', lines: ['Wrong'] }],
    [
      '534-5.7.9 Application-specific\r\n534 5.7.9 password required\r\n',
      { code: 534, enhancedStatus: '5.7.9', lines: ['Application-specific', 'password required'] },
    ],
    ['250 5.1.1 class does not fit\r\n', { code: 250, lines: ['5.1.1 class does not fit'] }],
    ['250 2.0.0\r\n', { code: 250, enhancedStatus: '2.0.0', lines: [''] }],
    ['220 192.0.2.1 ready\r\n', { code: 220, lines: ['192.0.2.1 ready'] }],
  ])('reads %j', (bytes, reply) => {
    expect(replyTo(bytes)).toEqual(reply);
  });

  it('reads bytes that are not UTF-8', () => {
    expect(replyTo(Buffer.concat([Buffer.from('550 Bo'), Buffer.from([0xee]), Buffer.from('te\r\n')]))).toEqual({
      code: 550,
      lines: ['Boîte'],
    });
  });

  it('takes NULs and escape sequences out of the text', () => {
    expect(replyTo('550 a\u0000b\u001b[31mc\r\n')).toEqual({ code: 550, lines: ['abc'] });
  });

  it.each([
    'HTTP/1.1 400 Bad Request\r\n',
    '+OK POP3\r\n',
    '* OK IMAP\r\n',
    '25\r\n',
    '199 x\r\n',
    '600 x\r\n',
    '250x\r\n',
    '\r\n',
  ])('calls %j malformed and says what it read', (line) => {
    expect(parse(line)).toEqual({ state: 'broken', failure: 'reply-malformed', said: line.trim() });
  });

  it('calls a change of code in the middle malformed', () => {
    expect(parse('250-a\r\n550 b\r\n')).toMatchObject({ state: 'broken', failure: 'reply-malformed', said: '550 b' });
  });

  it('waits for the end of a reply', () => {
    expect(parse('250-a\r\n250 b').state).toBe('waiting');
    expect(parse('').state).toBe('waiting');
  });

  it('keeps 2 kB of a line', () => {
    const reply = replyTo(`250 ${'x'.repeat(10_000)}\r\n`);
    expect(reply).toMatchObject({ code: 250 });
    expect('lines' in reply && reply.lines[0]?.length).toBe(2048 - 4);
  });

  it('gives up a line that never ends, and forgets what comes after', () => {
    const parser = new ReplyParser();
    for (let megabyte = 0; megabyte < 10; megabyte += 1) {
      parser.push(Buffer.alloc(1_000_000, 0x78));
      parser.next();
    }
    expect(parser.next()).toEqual({ state: 'broken', failure: 'reply-too-long' });
    expect(parser.hasRest).toBe(false);
  });

  it('gives up a reply of too many lines', () => {
    expect(parse('250-x\r\n'.repeat(600))).toMatchObject({ failure: 'reply-too-long' });
  });

  it('does not hoard replies that nobody asked for', () => {
    const parser = new ReplyParser();
    for (let chunk = 0; chunk < 200; chunk += 1) parser.push(Buffer.from('250 x\r\n'.repeat(200)));
    expect(parser.next()).toMatchObject({ failure: 'reply-too-long' });
  });

  it('stays broken', () => {
    const parser = new ReplyParser();
    parser.push(Buffer.from('junk\r\n250 Ok\r\n'));
    parser.next();
    parser.push(Buffer.from('250 Ok\r\n'));
    expect(parser.next()).toMatchObject({ state: 'broken', failure: 'reply-malformed' });
  });

  it('tells whether more has come than was asked for', () => {
    const parser = new ReplyParser();
    parser.push(Buffer.from('220 go\r\n250 injected\r\n'));
    parser.next();
    expect(parser.hasRest).toBe(true);
    parser.next();
    expect(parser.hasRest).toBe(false);
  });

  it('shows every line after the mask has blanked it', () => {
    const shown: string[] = [];
    const parser = new ReplyParser(
      (line) => shown.push(line),
      (line) => Buffer.from(line.toString('latin1').replace('secret', '********')),
    );
    parser.push(Buffer.from('535-no secret\r\n535 end\r\n'));
    expect(parser.next()).toMatchObject({ reply: { lines: ['no ********', 'end'] } });
    expect(shown).toEqual(['535-no ********', '535 end']);
  });

  const replyArbitrary = fc.record({
    code: fc.integer({ min: 200, max: 599 }),
    lines: fc.array(fc.stringMatching(/^[a-z !]{0,30}$/), { minLength: 1, maxLength: 8 }),
  });

  it('reads any reply however its bytes are cut', () => {
    fc.assert(
      fc.property(
        replyArbitrary,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        ({ code, lines }, cuts) => {
          const wire = Buffer.from(
            lines.map((line, at) => `${code}${at === lines.length - 1 ? ' ' : '-'}${line}\r\n`).join(''),
          );
          const parser = new ReplyParser();
          let parsed = parser.next();
          for (let from = 0, turn = 0; from < wire.length; turn += 1) {
            const size = cuts[turn % cuts.length] ?? 1;
            parser.push(wire.subarray(from, from + size));
            from += size;
            if (parsed.state === 'waiting') parsed = parser.next();
          }
          expect(parsed).toEqual({
            state: 'reply',
            reply: { code, lines: lines.map((line) => line.replace(/\r$/, '')) },
          });
        },
      ),
    );
  });

  it('gives a lawful result for any bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 10 }), (chunks) => {
        const parser = new ReplyParser();
        for (const chunk of chunks) {
          parser.push(Buffer.from(chunk));
          const parsed = parser.next();
          if (parsed.state === 'reply') replySchema.parse(parsed.reply);
        }
      }),
    );
  });
});
