import { describe, expect, it } from 'vitest';
import { Fault } from './fault.ts';
import { faultOfError } from './fault-of-error.ts';

const error = (code: string, more: object = {}) =>
  Object.assign(new Error('words that nobody reads'), { code, ...more });

describe('faultOfError', () => {
  it.each([
    ['ECONNREFUSED', 'connection-refused'],
    ['EHOSTUNREACH', 'host-unreachable'],
    ['ENETUNREACH', 'network-unreachable'],
    ['EADDRNOTAVAIL', 'network-unreachable'],
    ['ETIMEDOUT', 'timeout'],
    ['ENOTFOUND', 'dns-nxdomain'],
    ['EAI_AGAIN', 'dns-servfail'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-plaintext-answer'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls-version-unsupported'],
    ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'tls-version-unsupported'],
    // Diffie-Hellman only, as seen by BoringSSL, and a code that no list has.
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'tls-handshake-failed'],
    ['ERR_SSL_SOMETHING_NEW', 'tls-handshake-failed'],
    ['EWHATEVER', 'unknown-failure'],
  ])('reduces %s', (code, failure) => {
    expect(faultOfError(error(code))).toMatchObject({ failure, detail: code });
  });

  it('tells a real reset from a line that was closed', () => {
    expect(faultOfError(error('ECONNRESET', { syscall: 'read' })).failure).toBe('connection-reset');
    expect(faultOfError(error('ECONNRESET')).failure).toBe('connection-closed');
  });

  it.each([undefined, null, 'text', new Error('no code'), { code: 7 }])('has a word for %j too', (thing) => {
    expect(faultOfError(thing)).toMatchObject({ failure: 'unknown-failure', detail: undefined });
  });

  it('leaves a fault alone and caps a code', () => {
    const fault = new Fault('stopped');
    expect(faultOfError(fault)).toBe(fault);
    expect(faultOfError(error('X'.repeat(500))).detail).toHaveLength(80);
  });
});
