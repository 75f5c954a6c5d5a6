import { describe, expect, it } from 'vitest';
import { addressPlaces } from './address-places.ts';
import { addressRole } from './address-role.ts';

/** The roles of the addresses of a text, below a heading or not. */
const roles = (text: string, listed = false): string[] =>
  addressPlaces(text).map((place) => addressRole(place, listed));

describe('addressRole', () => {
  it.each([
    ['words that lead to it', 'Your message could not be delivered to bob@example.net', 'failed'],
    ['words that lead to a name', 'could not be delivered to "Bob Smith" <bob@example.net>', 'failed'],
    ['words behind it', 'Sorry: the mailbox bob@example.net does not exist', 'failed'],
    ['a line of its own', 'See:\n  bob@example.net\n  unknown', 'failed'],
    ['brackets and a colon', 'mx said\n<bob@example.net>: no', 'failed'],
    ['a name of X.400', 'c=US;o=a;dda:SMTP=bob@example.net; on Friday', 'failed'],
    ['what was typed', '<robert@new.example>\n    (expanded from <bob@example.net>): no', 'failed,typed'],
    ['where it led', 'bob@example.net\n  forwarded to robert@new.example', 'failed,passed-on'],
    ['the sender', 'A message from anna@sender.example', 'sender'],
    ['somebody to ask', 'Please contact help@example.net', 'helper'],
    ['a link', 'https://example.net/?who=bob@example.net', 'aside'],
    ['a message id', 'Message-ID: <1234@example.net>', 'aside'],
    ['the server itself', '\nMAILER-DAEMON@example.net\n', 'aside'],
    ['what a server repeats', '550 5.1.1 <bob@example.net> no such user', 'mentioned'],
    ['where it went', 'Subject: to: bob@example.net, Friday', 'towards'],
  ])('knows it by %s', (_, text, expected) => {
    expect(roles(text).join(',')).toBe(expected);
  });

  it('takes the header that a report shows for where the message went', () => {
    expect(roles('Your message\n\n  To:      bob@example.net\n  Subject: Hello\n')).toEqual(['towards']);
    expect(roles('Ihre Nachricht\n\n  An: bob@example.net\n  Betreff: Hallo\n')).toEqual(['towards']);
    expect(roles('could not be delivered to:\n\n  bob@example.net\n')).toEqual(['failed']);
  });

  it('takes a name in front of an address for one of the list only below a heading', () => {
    expect(roles('Bob Smith <bob@example.net>\n', true)).toEqual(['failed']);
    expect(roles('Bob Smith <bob@example.net>\n')).toEqual(['mentioned']);
    expect(roles('550-F=[bob@example.net] T=[eve@example.net]', true)).toEqual(['mentioned', 'mentioned']);
  });
});
