import { describe, expect, it } from 'vitest';
import { earlySignIns } from './early-sign-ins.ts';

const line = (service: string, counts: string) =>
  `Nov 24 06:00:00 lab postfix/${service}/smtpd[71]: disconnect from unknown[10.50.9.1] ${counts} commands=4`;

describe('earlySignIns', () => {
  it('leaves a sign-in after STARTTLS alone', () => {
    expect(earlySignIns(line('submission', 'ehlo=2 starttls=1 auth=1 quit=1'))).toEqual([]);
  });

  it('leaves the port that is encrypted from the start alone', () => {
    expect(earlySignIns(line('submissions', 'ehlo=1 auth=1 quit=1'))).toEqual([]);
  });

  it('leaves a session without sign-in alone', () => {
    expect(earlySignIns(line('mx', 'ehlo=1 mail=1 rcpt=1 quit=1'))).toEqual([]);
  });

  it.each(['auth=1', 'auth=0/1'])('finds %s without STARTTLS, on the submission port and at the recipient', (auth) => {
    const lines = ['submission', 'mx'].map((service) => line(service, `ehlo=1 ${auth} quit=1`));
    expect(earlySignIns(lines.join('\n'))).toEqual(lines);
  });

  it('finds a sign-in after a STARTTLS that was refused', () => {
    const log = line('submission', 'ehlo=1 starttls=0/1 auth=0/1 quit=1');
    expect(earlySignIns(log)).toEqual([log]);
  });
});
