import { describe, expect, it } from 'vitest';
import { sendFacts } from './send-facts.ts';

const failed = (fields: Record<string, unknown>) => sendFacts({ error: Object.assign(new Error('any words'), fields) });

describe('sendFacts', () => {
  it('reads the answer of a server that took the message', () => {
    expect(sendFacts({ response: '250 2.0.0 Ok: queued as 123' })).toEqual({
      reply: { code: 250, enhancedStatus: '2.0.0', lines: ['Ok: queued as 123'] },
    });
  });

  it('makes do without an answer that can be read', () => {
    expect(sendFacts({ response: 'fine' })).toEqual({});
  });

  it.each([
    [{ code: 'EAUTH', response: '535 5.7.8 wrong' }, 'sign-in-refused'],
    [{ code: 'EAUTH', response: '454 4.7.0 later' }, 'sign-in-deferred'],
    [{ code: 'EENVELOPE', command: 'MAIL FROM', response: '553 5.7.1 no' }, 'sender-refused'],
    [{ code: 'EENVELOPE', command: 'RCPT TO', response: '550 5.1.1 no' }, 'recipient-refused'],
    [{ code: 'EENVELOPE', command: 'RCPT TO', response: '450 4.2.0 later' }, 'recipient-deferred'],
    [{ code: 'EMESSAGE', command: 'DATA', response: '554 no' }, 'message-refused'],
    [{ code: 'EMESSAGE', response: '552 too big' }, 'message-too-big'],
    [{ code: 'EMESSAGE', response: '554 5.3.4 too big' }, 'message-too-big'],
    [{ code: 'ETIMEDOUT' }, 'timeout'],
    [{ code: 'EABORT' }, 'stopped'],
    [{ code: 'ESOCKET', originalCode: 'ECONNRESET' }, 'connection-reset'],
    [{ code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' }, 'tls-expired'],
    [{ code: 'ESOCKET' }, 'unknown-failure'],
  ])('reduces %j to %s', (fields, failure) => {
    expect(failed(fields)).toMatchObject({ failure });
  });

  it.each([undefined, null, 'words', 7])('survives %j in place of an error', (error) => {
    expect(sendFacts({ error })).toEqual({ failure: 'unknown-failure' });
  });
});
