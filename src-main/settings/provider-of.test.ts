import { describe, expect, it } from 'vitest';
import { providerOf, replacementOf } from './provider-of.ts';

describe('providerOf', () => {
  it('goes by the mail domain first', () => {
    const submission = { hostname: 'smtp.gmail.com' };
    expect(providerOf({ address: 'anna@GMX.de', submission })?.id).toBe('gmx-de');
  });

  it.each([
    ['smtp.office365.com', 'microsoft-365'],
    ['SMTP.Mail.Yahoo.com.', 'yahoo'],
    ['smtp.gmail.com', 'gmail'],
  ])('knows the server %s', (hostname, id) => {
    expect(providerOf({ address: 'anna@example.org', submission: { hostname } })?.id).toBe(id);
  });

  it('draws nothing from an address on this computer or from what it does not know', () => {
    expect(providerOf({ submission: { hostname: '127.0.0.1' } })).toBeUndefined();
    expect(providerOf({ address: 'anna@example.org' })).toBeUndefined();
    expect(providerOf(undefined)).toBeUndefined();
  });
});

describe('replacementOf', () => {
  it('names the server that took the place of a retired one', () => {
    expect(replacementOf('SMTP.cox.net.')).toBe('smtp.mail.yahoo.com');
    expect(replacementOf('smtp.verizon.net')).toBe('smtp.aol.com');
  });

  it.each([undefined, '', 'smtp.gmail.com', 'constructor'])('knows nothing about %j', (hostname) => {
    expect(replacementOf(hostname)).toBeUndefined();
  });
});
