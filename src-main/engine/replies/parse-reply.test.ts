import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReplies, readReply } from './parse-reply.ts';

describe('readReply', () => {
  it.each([
    ['550 5.1.1 User unknown', '550', '5.1.1', 'User unknown'],
    ['550-5.1.1 User\n550 5.1.1 unknown', '550', '5.1.1', 'User\nunknown'],
    ['421 try later', '421', undefined, 'try later'],
    ['5.2.0 Email size exceeded', undefined, '5.2.0', 'Email size exceeded'],
    ['mailbox full', undefined, undefined, 'mailbox full'],
    ['535', '535', undefined, ''],
  ])('%s', (raw, code, enhanced, text) => {
    const reply = readReply(raw);
    expect([reply.code, reply.enhancedStatus, reply.text]).toEqual([code, enhanced, text]);
  });

  it('leaves absent codes out altogether', () => {
    expect(Object.keys(readReply('mailbox full'))).toEqual(['text']);
  });

  it('reads wire and printed spellings alike', () => {
    expect(readReply('535 5.7.80 Not accepted').enhancedStatus).toBe('5.7.8');
    expect(readReply('535-5.7.8 Not accepted').enhancedStatus).toBe('5.7.8');
  });

  it('finds codes behind a colon, a bracket, a quote or the word error', () => {
    expect(readReply('host mx said: 550 no').code).toBe('550');
    expect(readReply('(550 no)').code).toBe('550');
    expect(readReply("returned '554 5.7.1 no'").code).toBe('554');
    expect(readReply('SMTP error 452').code).toBe('452');
  });

  it('takes the first code that stands where a reply can begin', () => {
    expect(readReply('at 550 one: 452 two: 421').code).toBe('452');
    expect(readReply('1.450 4.2.2 no; 550 5.1.1 yes').code).toBe('550');
    expect(readReply('x1.550 5.1.1 no').code).toBeUndefined();
    expect(readReply('x        \n        552 full').code).toBe('552');
    expect(readReply('x 15.1.1 and 5.1.12.3').enhancedStatus).toBeUndefined();
  });

  it('does not take sizes, ports, years and addresses for codes', () => {
    for (const text of ['sent 500 messages', 'port 587 is closed', 'from 192.0.2.55', 'at 5.25.1.9', 'in 2016']) {
      expect(readReply(text).code, text).toBeUndefined();
      expect(readReply(text).enhancedStatus, text).toBeUndefined();
    }
  });
});

describe('parseReplies', () => {
  it('keeps continued lines together and parts other replies', () => {
    const text = '250-mail.example.org\n250 SIZE 1000\n535-5.7.8 no\n535 5.7.8 really';
    expect(parseReplies(text).map((reply) => reply.code)).toEqual(['250', '535']);
  });

  it('sees a second reply of the same code as another one', () => {
    expect(parseReplies('550 5.1.1 a\n550 5.1.1 b')).toHaveLength(2);
  });

  it('removes quoting of a mail program and reads all line ends', () => {
    expect(parseReplies('> 550 5.1.1 a\r> > 550 5.1.1 b')).toHaveLength(2);
    expect(parseReplies('> 552 5.2.2 full')[0]).toEqual({ code: '552', enhancedStatus: '5.2.2', text: 'full' });
  });

  it('gives nothing for blank text', () => {
    expect(parseReplies(' \n\t\r\n')).toEqual([]);
  });

  it('never throws, and gives only well-formed codes', () => {
    const piece = fc.constantFrom('550', '-', ' ', '5.1.1', '\n', '\r\n', '> ', 'x', '421-4.7.0 ', '<<< ', ':', "'");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 500 }),
          fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
        ),
        (text) => {
          for (const { code = '550', enhancedStatus = '5.0.0' } of parseReplies(text)) {
            expect(code).toMatch(/^[2345]\d\d$/);
            expect(enhancedStatus).toMatch(/^[245]\.\d{1,3}\.\d{1,3}$/);
          }
        },
      ),
    );
  });
});
