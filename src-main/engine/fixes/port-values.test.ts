import { describe, expect, it } from 'vitest';
import type { Observation } from '../../contract/observation.ts';
import { otherPort, rightSocketType } from './port-values.ts';

const at = '2026-11-24T12:00:00.000Z';
const leaf = {
  subject: 'CN=smtp.example.org',
  issuer: 'CN=Test',
  names: ['smtp.example.org'],
  notBefore: at,
  notAfter: at,
  serialNumber: '01',
  fingerprint256: 'AA',
};
function handshake(port: number, socketType: 'tls' | 'starttls', facts: Partial<Observation> = {}): Observation {
  return {
    id: `o${port}${socketType}`,
    probe: 'tls-handshake',
    target: `smtp.example.org:${port}`,
    outcome: 'ok',
    startedAt: at,
    endedAt: at,
    port,
    socketType,
    ...facts,
  };
}
const expired = (port: number, socketType: 'tls' | 'starttls'): Observation =>
  handshake(port, socketType, {
    outcome: 'failed',
    failure: 'tls-expired',
    tls: { chain: [leaf], problems: ['tls-expired'] },
  });
const noTls = (port: number): Observation =>
  handshake(port, 'tls', { outcome: 'failed', failure: 'tls-plaintext-answer' });

describe('otherPort', () => {
  it('prefers direct encryption on 465, then 587', () => {
    const rows = [handshake(2525, 'starttls'), handshake(587, 'starttls'), handshake(465, 'tls')];
    expect(otherPort(rows, 25)).toEqual({ port: 465, socketType: 'tls' });
    expect(otherPort(rows, 465)).toEqual({ port: 587, socketType: 'starttls' });
    expect(otherPort(rows.slice(0, 1), 587)).toEqual({ port: 2525, socketType: 'starttls' });
  });

  it('never offers the port in use, port 25, or one without a good secure connection', () => {
    expect(otherPort([handshake(587, 'starttls')], 587)).toBeUndefined();
    expect(otherPort([handshake(25, 'starttls')], 587)).toBeUndefined();
    expect(otherPort([expired(465, 'tls')], 587)).toBeUndefined();
    expect(otherPort([{ ...handshake(465, 'tls'), outcome: 'not-tested' }], 587)).toBeUndefined();
    expect(otherPort([{ ...handshake(465, 'tls'), probe: 'submission-connect' }], 587)).toBeUndefined();
  });
});

describe('rightSocketType', () => {
  it('is what was seen to work on the port in use', () => {
    expect(rightSocketType([noTls(465), handshake(465, 'starttls')], 465)).toBe('starttls');
    expect(rightSocketType([noTls(587), handshake(587, 'starttls')], 587)).toBe('starttls');
    expect(rightSocketType([handshake(2525, 'tls')], 2525)).toBe('tls');
  });

  it('counts a handshake with a bad certificate, for the kind was right', () => {
    expect(rightSocketType([expired(587, 'starttls')], 587)).toBe('starttls');
  });

  it('falls back on the standard only when nothing was tested', () => {
    expect(rightSocketType([], 465)).toBe('tls');
    expect(rightSocketType([], 587)).toBe('starttls');
    expect(rightSocketType([], 2525)).toBeUndefined();
    expect(rightSocketType([], undefined)).toBeUndefined();
    expect(rightSocketType([noTls(587)], 587)).toBeUndefined();
  });
});
