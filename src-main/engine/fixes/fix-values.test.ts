import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../contract/case.ts';
import type { Observation } from '../../contract/observation.ts';
import { fixValues } from './fix-values.ts';

const at = '2026-11-24T12:00:00.000Z';
const theCase: CaseFile = {
  schemaVersion: 1,
  symptom: { kind: 'stuck-in-outbox' },
  account: {
    address: 'Anna@Example.org',
    submission: { hostname: 'mail.example.org', port: 587, socketType: 'tls', username: 'anna' },
  },
  recipient: 'bob@example.net',
};
const row = (facts: Partial<Observation>): Observation => ({
  id: 'o1',
  probe: 'tls-handshake',
  target: 't',
  outcome: 'ok',
  startedAt: at,
  endedAt: at,
  ...facts,
});
const leaf = (names: string[]) => ({
  subject: 's',
  issuer: 'i',
  names,
  notBefore: at,
  notAfter: '2026-11-20T00:00:00Z',
  serialNumber: '1',
  fingerprint256: 'A',
});
const wrongName = (name: string): Observation =>
  row({
    outcome: 'failed',
    failure: 'tls-hostname-mismatch',
    port: 587,
    socketType: 'starttls',
    tls: { chain: [leaf([name])], problems: ['tls-hostname-mismatch'] },
  });

describe('fixValues', () => {
  it('takes what the person said from the case', () => {
    expect(fixValues(theCase, [])).toEqual({
      hostname: 'mail.example.org',
      port: '587',
      rightSocketType: 'starttls',
      address: 'Anna@Example.org',
      username: 'anna',
      otherUsername: 'Anna@Example.org',
      domain: 'example.org',
      recipient: 'bob@example.net',
      recipientDomain: 'example.net',
    });
  });

  it('has no key for what is not known', () => {
    expect(fixValues({ schemaVersion: 1, symptom: { kind: 'unknown' } }, [])).toEqual({});
  });

  it('takes the rest from what was measured', () => {
    const rows = [
      row({ port: 465, socketType: 'tls' }),
      row({ probe: 'ehlo', capabilities: ['SIZE 36700160'] }),
      wrongName('smtp.example.org'),
    ];
    expect(fixValues(theCase, rows)).toMatchObject({
      otherPort: '465',
      otherSocketType: 'tls',
      rightSocketType: 'starttls',
      sizeLimit: '35 MB',
      certificateName: 'smtp.example.org',
      rightHostname: 'smtp.example.org',
      certificateEnd: '20 November 2026',
    });
  });

  it('offers no name of a foreign domain for copying', () => {
    const values = fixValues(theCase, [wrongName('smtp.stranger.example')]);
    expect(values.certificateName).toBe('smtp.stranger.example');
    expect(values).not.toHaveProperty('rightHostname');
  });

  it('cleans what comes from outside', () => {
    const hostile: CaseFile = { ...theCase, recipient: 'bob@exa\u202emple.net' };
    expect(fixValues(hostile, []).recipient).toBe('bob@example.net');
  });

  it('finds the page for app passwords by the domain of the address, and no other', () => {
    const page = { purpose: 'app-password', url: 'https://account.example', domains: ['example.org'] };
    expect(fixValues(theCase, [], [{ ...page, purpose: 'status' }, page]).appPasswordPage).toBe(
      'https://account.example',
    );
    expect(fixValues(theCase, [], [{ ...page, domains: ['xample.org'] }])).not.toHaveProperty('appPasswordPage');
  });
});
