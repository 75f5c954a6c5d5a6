import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAILURES } from '../contract/failure.ts';
import { failureOf } from './failure.ts';

const coded = (code: string) => Object.assign(new Error('any words'), { code });

describe('failureOf', () => {
  it.each([
    ['ECONNREFUSED', 'connection-refused'],
    ['ECONNRESET', 'connection-reset'],
    ['EPIPE', 'connection-closed'],
    ['EHOSTUNREACH', 'host-unreachable'],
    ['ENETUNREACH', 'network-unreachable'],
    ['EADDRNOTAVAIL', 'network-unreachable'],
    ['EACCES', 'address-not-allowed'],
    ['EPERM', 'address-not-allowed'],
    ['ETIMEDOUT', 'timeout'],
    ['ABORT_ERR', 'stopped'],
    ['CERT_HAS_EXPIRED', 'tls-expired'],
    ['CERT_NOT_YET_VALID', 'tls-not-yet-valid'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-hostname-mismatch'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-self-signed'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-untrusted-issuer'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-chain-incomplete'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-plaintext-answer'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls-version-unsupported'],
    ['ERR_SSL_SOMETHING_NEW', 'tls-handshake-failed'],
    ['ERR_TLS_SOMETHING_NEW', 'tls-handshake-failed'],
    ['ESOMETHING', 'unknown-failure'],
  ])('reads %s as %s', (code, failure) => {
    expect(failureOf(coded(code), 'linux')).toBe(failure);
  });

  it('knows the words that only Windows uses', () => {
    expect(failureOf(coded('ENETRESET'), 'win32')).toBe('connection-reset');
    expect(failureOf(coded('ENETRESET'), 'linux')).toBe('unknown-failure');
  });

  it('recognises an abort by its name', () => {
    expect(failureOf(new DOMException('stop', 'AbortError'))).toBe('stopped');
  });

  it('never reads the sentence of an error', () => {
    expect(failureOf(new Error('connect ECONNREFUSED 127.0.0.1:25'))).toBe('unknown-failure');
  });

  it('gives a word of the vocabulary for anything', () => {
    fc.assert(
      fc.property(fc.anything(), (error) => {
        expect(FAILURES).toContain(failureOf(error));
      }),
    );
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(FAILURES).toContain(failureOf({ code: name }));
    }
  });
});
