import { describe, expect, it } from 'vitest';
import type { Failure } from '../../contract/failure.ts';
import type { Observation } from '../../contract/observation.ts';
import { certificateEnd, certificateName, certificateStart, isNearName, scanner } from './certificate-values.ts';

const at = '2026-11-24T12:00:00.000Z';
function handshake(names: string[], problems: Failure[] = ['tls-hostname-mismatch'], notAfter = at): Observation {
  const leaf = { subject: 's', issuer: 'i', names, notBefore: at, notAfter, serialNumber: '1', fingerprint256: 'A' };
  const times = { startedAt: at, endedAt: at };
  const tls = { chain: [leaf], problems };
  return { id: 'o1', probe: 'tls-handshake', target: 't', outcome: 'failed', ...times, port: 465, tls };
}
function greeting(text: string, port = 465): Observation {
  const reply = { code: 220, lines: [text] };
  return { id: 'o2', probe: 'greeting', target: 't', outcome: 'ok', startedAt: at, endedAt: at, port, reply };
}

describe('certificateName', () => {
  it('takes the name that the server calls itself, if the certificate covers it', () => {
    const rows = [handshake(['*.hoster.example', 'hoster.example']), greeting('mx7.hoster.example ESMTP ready')];
    expect(certificateName(rows, 'mail.anna.example', 'anna.example')).toBe('mx7.hoster.example');
  });

  it('takes no name from a greeting that the certificate does not cover, or of another port', () => {
    const cert = handshake(['*.hoster.example']);
    expect(certificateName([cert, greeting('mx7.other.example')], 'mail.anna.example', undefined)).toBeUndefined();
    expect(certificateName([cert, greeting('a.b.hoster.example')], 'mail.anna.example', undefined)).toBeUndefined();
    expect(certificateName([cert, greeting('mx.hoster.example', 587)], 'm.anna.example', undefined)).toBeUndefined();
  });

  it('prefers names of the same domain, then those that look like mail servers', () => {
    const names = ['www.hoster.example', 'smtp.hoster.example', 'smtp.anna.example'];
    expect(certificateName([handshake(names)], 'mail.anna.example', undefined)).toBe('smtp.anna.example');
    expect(certificateName([handshake(names)], 'mail.else.example', 'anna.example')).toBe('smtp.anna.example');
    expect(certificateName([handshake(names)], 'mail.else.example', undefined)).toBe('smtp.hoster.example');
  });

  it('offers nothing from a certificate with any other fault', () => {
    const faults: Failure[][] = [[], ['tls-hostname-mismatch', 'tls-untrusted-issuer'], ['tls-self-signed']];
    for (const problems of faults) {
      expect(
        certificateName([handshake(['smtp.anna.example'], problems)], 'm.anna.example', 'anna.example'),
      ).toBeUndefined();
    }
  });

  it.each([['*.anna.example'], ['localhost'], ['192.0.2.1'], ['a b.example'], ['<b>.example'], ['m.anna.example']])(
    'does not offer %s',
    (name) => {
      expect(certificateName([handshake([name])], 'm.anna.example', 'anna.example')).toBeUndefined();
    },
  );
});

describe('isNearName', () => {
  it('is true under the domain of the server or of the address only', () => {
    expect(isNearName('smtp.anna.co.uk', 'mail.anna.co.uk', undefined)).toBe(true);
    expect(isNearName('smtp.anna.co.uk', undefined, 'anna.co.uk')).toBe(true);
    expect(isNearName('smtp.evil.co.uk', 'mail.anna.co.uk', 'anna.co.uk')).toBe(false);
    expect(isNearName('localhost', 'localhost', undefined)).toBe(false);
  });
});

describe('certificateEnd', () => {
  it('is the last day in words, the earliest of several', () => {
    const rows = [handshake([], [], '2027-02-01T00:00:00Z'), handshake([], [], '2026-11-20T23:59:00Z')];
    expect(certificateEnd(rows)).toBe('20 November 2026');
    expect(certificateEnd([greeting('x')])).toBeUndefined();
  });
});

describe('certificateStart', () => {
  it('is the first day in words, of the one that begins last', () => {
    expect(certificateStart([handshake(['a.example'])])).toBe('24 November 2026');
    expect(certificateStart([greeting('x')])).toBeUndefined();
  });
});

describe('scanner', () => {
  it('is the product that the check names, and nothing that a certificate says', () => {
    const row = handshake(['a.example'], ['tls-untrusted-issuer']);
    const opened = (product?: string): Observation => ({
      ...row,
      tls: {
        ...row.tls!,
        interception: {
          issuer: 'CN=Free words',
          because: 'known-issuer',
          ...(product === undefined ? {} : { product }),
        },
      },
    });
    expect(scanner([row, opened('Avast')])).toBe('Avast');
    expect(scanner([opened()])).toBeUndefined();
  });
});
