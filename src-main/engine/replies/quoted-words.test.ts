import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedWords } from './quoted-words.ts';

const server = (text: string): string | undefined => quotedWords(text).server[0];

describe('quotedWords', () => {
  it('takes the server’s words out of a Thunderbird sentence', () => {
    const text =
      'An error occurred while sending mail. The mail server responded: 5.7.1 <bob@example.net>: Relay access denied. Please check the message recipient "bob@example.net" and try again.';
    expect(server(text)).toBe('5.7.1 <bob@example.net>: Relay access denied');
  });

  it('takes all four parts out of Outlook’s one sentence', () => {
    const text =
      "The message could not be sent because one of the recipients was rejected by the server. Account: 'mail', Server: 'smtp.example.org', Protocol: SMTP, Server Response: '550 5.7.1 Relaying denied', Port: 25, Secure(SSL): No, Server Error: 550, Error Number: 0x800ccc79";
    expect(quotedWords(text)).toEqual({
      server: ['550 5.7.1 Relaying denied'],
      port: 25,
      secure: false,
      host: 'smtp.example.org',
      serverError: '550',
      errorNumber: '0x800CCC79',
    });
  });

  it.each([
    [
      'The server response was: 5.7.0 Must issue a STARTTLS command first.',
      '5.7.0 Must issue a STARTTLS command first.',
    ],
    ['Invalid login: 535 5.7.8 not accepted', '535 5.7.8 not accepted'],
    ["{ code: 'EAUTH', response: '535 5.7.8 no', responseCode: 535 }", '535 5.7.8 no'],
    [
      '<a@b.example>: host mx.b.example[192.0.2.1] said: 550 5.1.1 no such user (in reply to RCPT TO command)',
      '550 5.1.1 no such user',
    ],
    ["Remote Server returned '550 5.4.1 Access denied'", '550 5.4.1 Access denied'],
    ['The response from the remote server was:\n550 5.1.1 gone', '550 5.1.1 gone'],
    ['192.0.2.1 does not like recipient.\nRemote host said: 550 no such user', '550 no such user'],
    ['(reason: 550 5.2.2 full)', '550 5.2.2 full'],
    ['SMTP error from remote mail server after RCPT TO:<a@b.example>: host b [192.0.2.1]: 550 gone', '550 gone'],
  ])('%s', (text, words) => {
    expect(server(text)).toBe(words);
  });

  it('leaves absent facts out', () => {
    expect(quotedWords('Sending failed.')).toEqual({ server: [] });
    expect(quotedWords('Port: 0, Port: 99999')).toEqual({ server: [] });
  });

  it('gives each quote once, in the order of the text', () => {
    expect(quotedWords('<<< 550 one\n\n<<< 551 two\n\n<<< 550 one\n\n').server).toEqual(['550 one', '551 two']);
  });

  it('does not take a placeholder for words', () => {
    expect(quotedWords('The mail server responded: %s. Please check the message.').server).toEqual([]);
  });

  it('never throws, caps each quote, and keeps its port a port', () => {
    const piece = fc.constantFrom(
      'server responded: ',
      'said: 550 ',
      "Response: '",
      'Port: ',
      '99',
      '\n',
      'x'.repeat(900),
      '(reason: ',
      ', Secure(SSL): No',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const quoted = quotedWords(pieces.join(''));
        expect(quoted.server.every((words) => words.length > 0 && words.length <= 2000)).toBe(true);
        expect(quoted.port ?? 1).toBeLessThanOrEqual(65_535);
      }),
      { numRuns: 60 },
    );
  });
});
