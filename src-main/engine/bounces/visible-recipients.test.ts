import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleRecipients } from './visible-recipients.ts';

const addresses = (text: string, own: string[] = []): string[] =>
  visibleRecipients(text, new Set(own)).map(({ address }) => address);

describe('visibleRecipients', () => {
  it('reads the list of Postfix, with the words that belong to each', () => {
    const text = `For further assistance, send mail to postmaster@a.example.

<bob@example.net>: host mx[192.0.2.1] said: 550 no
    such user

<carla@example.com>: 552 mailbox full`;
    const found = visibleRecipients(text);
    expect(found.map(({ address }) => address)).toEqual(['bob@example.net', 'carla@example.com']);
    expect(found[0]?.text).toContain('such user');
    expect(found[0]?.text).not.toContain('full');
  });

  it.each([
    ["Your message wasn't delivered to bob@example.net because the address couldn't be found.", 'bob@example.net'],
    ['Delivery to the following recipient failed permanently:\n\n     bob@example.net\n\nDetails', 'bob@example.net'],
    [
      'Delivery has failed to these recipients or groups:\n\nBob Smith<mailto:bob@example.net>\nThe mailbox is full.',
      'bob@example.net',
    ],
    ['Failed Recipient: bob@example.net\nReason: 550 no', 'bob@example.net'],
    ['There was an error delivering your mail to <bob@example.net>.', 'bob@example.net'],
    ['The following recipients returned permanent errors: bob@example.net. Reason: gone', 'bob@example.net'],
    ['bob@example.net [User unknown]', 'bob@example.net'],
  ])('%s', (text, address) => {
    expect(addresses(text)).toEqual([address]);
  });

  it('names what the person typed, and where it was passed on', () => {
    const text =
      'The following address(es) failed:\n  robert@new.example\n    (generated from bob@example.net)\n    unknown user';
    expect(visibleRecipients(text)).toMatchObject([{ address: 'bob@example.net', forwardedTo: 'robert@new.example' }]);
  });

  it('does not take the sender, a helper, or the copy below for a recipient', () => {
    const text = `A message from anna@a.example could not be delivered.
Please contact help@a.example
<bob@example.net>: unknown user
------ This is a copy of the message, including all the headers. ------
To: dora@example.net`;
    expect(addresses(text, ['anna@a.example'])).toEqual(['bob@example.net']);
  });

  it('does not take an address inside the server’s words for another recipient', () => {
    expect(addresses('<bob@example.net>:\n550 5.1.1 <robert@new.example> User unknown')).toEqual(['bob@example.net']);
  });

  it('looks anywhere where no address stands at the start of a line', () => {
    expect(addresses('We could not hand over this (bob@example.net), it is unknown.')).toEqual(['bob@example.net']);
    expect(addresses('Nothing was delivered.')).toEqual([]);
  });

  it('never throws and never gives the sender', () => {
    const piece = fc.constantFrom(
      '<bob@example.net>',
      ' anna@a.example ',
      ':',
      '\n',
      'to ',
      'said: 550 ',
      '> ',
      'x'.repeat(3000),
      '(generated from ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const address of addresses(pieces.join(''), ['anna@a.example']))
          expect(address.toLowerCase()).not.toBe('anna@a.example');
      }),
      { numRuns: 60 },
    );
  });
});
