import { describe, expect, it } from 'vitest';
import { isDaemon, namesDaemon } from './daemon.ts';

describe('isDaemon', () => {
  it.each([
    'MAILER-DAEMON@mx.example.net',
    'mailerdaemon@example.net',
    'Postmaster@example.net',
    'mail-daemon@example.net',
    'MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.net',
    'System.Administrator@example.net',
  ])('knows %s', (address) => {
    expect(isDaemon(address)).toBe(true);
  });

  it.each(['bob@example.net', 'the-postmaster@example.net', 'microsoftexchange@example.net', ''])(
    '%s is a person',
    (address) => {
      expect(isDaemon(address)).toBe(false);
    },
  );
});

describe('namesDaemon', () => {
  it.each([
    'Mail Delivery Subsystem <x@example.net>',
    'Mail Delivery System',
    '"Microsoft Outlook" <x@example.net>',
    'System Administrator',
    'Postmaster <p@example.net>',
    'Mailer-Daemon',
  ])('knows %s', (line) => {
    expect(namesDaemon(line)).toBe(true);
  });

  it.each(['Bob Smith <bob@example.net>', 'Mail from Bob <bob@example.net>', ''])('%s is a person', (line) => {
    expect(namesDaemon(line)).toBe(false);
  });
});
