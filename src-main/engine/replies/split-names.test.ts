import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/replies.ts';
import { matchReply } from './match-reply.ts';
import { splitNames } from './split-names.ts';

describe('splitNames', () => {
  it.each([
    ['ConnectionRefusedError at /signup', 'Connection Refused Error.'],
    [String.raw`RainLoop\Exceptions\ClientException with 'AuthError[102]'`, 'Client Exception. Auth Error.'],
    ['javax.net.ssl.SSLHandshakeException: closed', 'SSL Handshake Exception.'],
    ['SMTPDataError, SMTPDataError', 'SMTP Data Error.'],
  ])('takes the names of %s apart', (text, words) => {
    expect(splitNames(text)).toBe(words);
  });

  it('finds no name in plain words', () => {
    expect(splitNames('An Error was shown. Exceptional weather, errors and an error')).toBeUndefined();
  });

  it('is quick on any text, and keeps every letter of a name', () => {
    const parts = fc.array(fc.constantFrom('Smtp', 'Connection', 'TLS', 'Auth', 'Timed', 'Out'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(parts, (names) => {
        const name = `${names.join('')}Error`;
        expect(splitNames(name)?.replaceAll(/[ .]/g, '')).toBe(name);
      }),
    );
    const started = performance.now();
    splitNames('AaBbCc'.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('a text that only the name of an error tells something of', () => {
  it.each([
    ["Next exception 'ClientException' with message 'AuthError[102]'", 'auth-required'],
    ['raised TemporaryServerError', 'remote-server-error'],
  ])('%s', (text, reason) => {
    const match = matchReply({ text }, catalogue);
    expect(match?.reason).toBe(reason);
    expect(match?.confidence).toBe('possible');
  });

  it('stays unknown where the name says nothing', () => {
    expect(matchReply({ text: 'ZebraException' }, catalogue)).toBeUndefined();
  });
});
