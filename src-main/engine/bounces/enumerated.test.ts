import { describe, expect, it } from 'vitest';
import { enumerated } from './enumerated.ts';
import { visibleRecipients } from './visible-recipients.ts';

const roles = (text: string): string[] => enumerated(text, Infinity).map(({ role }) => role);

describe('enumerated', () => {
  it.each([
    ['with commas', 'could not be delivered to a@x.example, b@x.example, c@x.example', 3],
    ['with "and"', 'could not be delivered to <a@x.example> and <b@x.example>', 2],
    ['with names', 'could not be delivered to Bob <a@x.example>, Eve Smith <b@x.example>', 2],
    ['over lines', 'could not be delivered to a@x.example,\n  b@x.example', 2],
    ['in German', 'Ihre Nachricht an a@x.example und b@x.example', 2],
    ['in Japanese', '送信先 a@x.example、b@x.example', 2],
  ])('goes on %s', (_, text, count) => {
    expect(roles(text)).toEqual(Array.from({ length: count }, () => 'failed'));
  });

  it.each([
    ['another sentence', 'could not be delivered to a@x.example. It said b@x.example is new'],
    ['a sender', 'could not be delivered to a@x.example, from b@x.example'],
    ['somebody to ask', 'could not be delivered to a@x.example, please contact b@x.example'],
    ['what was mentioned only', 'He wrote about a@x.example, b@x.example'],
    ['many words between', `could not be delivered to a@x.example, ${'word '.repeat(40)}b@x.example`],
  ])('ends at %s', (_, text) => {
    expect(roles(text)[1]).not.toBe('failed');
  });

  it('gives what is said in the sentence to everybody in it', () => {
    const text = 'Your message could not be delivered to a@x.example and b@x.example because the mailbox is full.';
    const [first, second] = visibleRecipients(text);
    expect([first?.address, second?.address]).toEqual(['a@x.example', 'b@x.example']);
    for (const one of [first, second]) expect(one?.text).toContain('mailbox is full');
  });
});
