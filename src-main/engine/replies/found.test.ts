import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundSchema } from '../../contract/reading.ts';
import { foundInText } from './found.ts';

describe('foundInText', () => {
  it('reads the closing list of Outlook', () => {
    const text =
      "Account: 'anna@example.org', Server: 'smtp.example.org', Port: 25, Secure(SSL): No, Error Number: 0x800CCC0E";
    expect(foundInText(text)).toEqual({
      address: 'anna@example.org',
      hostname: 'smtp.example.org',
      port: 25,
      socketType: 'plain',
      client: 'outlook-classic',
    });
  });

  it('tells the two kinds of secure connection apart by the port, and does not guess without one', () => {
    expect(foundInText('Port: 465, Secure(SSL): Yes').socketType).toBe('tls');
    expect(foundInText('Port: 587, Secure(SSL): Yes').socketType).toBe('starttls');
    expect(foundInText('Secure(SSL): Yes').socketType).toBeUndefined();
  });

  it('reads Thunderbird, Apple Mail and Node texts', () => {
    expect(foundInText('The Outgoing server (SMTP) smtp.example.org is unknown.')).toMatchObject({
      hostname: 'smtp.example.org',
      client: 'thunderbird',
    });
    expect(foundInText('Cannot send message using the server mail.example.org')).toMatchObject({
      hostname: 'mail.example.org',
      client: 'apple-mail-mac',
    });
    expect(foundInText('getaddrinfo ENOTFOUND "smtp.exmple.org"').hostname).toBeUndefined();
    expect(foundInText('getaddrinfo ENOTFOUND smtp.exmple.org').hostname).toBe('smtp.exmple.org');
    expect(foundInText('connect ECONNREFUSED 192.0.2.1:587')).toEqual({ port: 587 });
  });

  it('strips quotes, blanks and a scheme from the host', () => {
    expect(foundInText("Server: ' https://smtp.example.org:465/ ', Port: 465").hostname).toBe('smtp.example.org');
  });

  it('takes an address only where the text says that it is the account’s own', () => {
    expect(foundInText('550 <bob@example.net>: User unknown')).toEqual({});
    expect(foundInText('553 <x@example.net>: not owned by user anna@example.org').address).toBe('anna@example.org');
  });

  it('finds nothing in plain words', () => {
    expect(foundInText('My mail does not go out')).toEqual({});
  });

  it('always fits the contract', () => {
    const piece = fc.constantFrom(
      'Server: ',
      "'",
      'smtp.a.example',
      ':587',
      ' Port: ',
      '70000',
      'from: ',
      'a@b.example',
      ' secure (ssl): no',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
        ),
        (text) => {
          expect(foundSchema.safeParse(foundInText(text)).success).toBe(true);
        },
      ),
    );
  });
});
