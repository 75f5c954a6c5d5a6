import { describe, expect, it } from 'vitest';
import { entriesFromWords } from './entries-from-words.ts';

const TWO =
  'The following addresses failed:\n\n<bob@example.net>:\n550 no such user\n\n<eve@example.net>:\n552 mailbox full\n';
const entries = (text: string, { own = [] as string[], failed = [] as string[] } = {}) =>
  entriesFromWords({ text, own: new Set(own), failed });

describe('entriesFromWords', () => {
  it('gives each recipient its own words', () => {
    const [bob, eve] = entries(TWO);
    expect([bob?.recipient, eve?.recipient]).toEqual(['bob@example.net', 'eve@example.net']);
    expect(bob?.visible).toContain('no such user');
    expect(bob?.visible).not.toContain('mailbox full');
    expect(eve?.visible).toContain('mailbox full');
  });

  it('gives a single recipient all words', () => {
    const text = 'Sorry.\n\n<bob@example.net>:\n550 no such user\n\nBye';
    expect(entries(text)).toEqual([{ recipient: 'bob@example.net', visible: text }]);
  });

  it('trusts the header that names the failed ones', () => {
    expect(entries(TWO, { failed: ['eve@example.net'] })).toEqual([
      { recipient: 'eve@example.net', visible: expect.stringContaining('mailbox full') as string },
    ]);
    expect(entries('Sorry.', { failed: ['eve@example.net'] })).toEqual([
      { recipient: 'eve@example.net', visible: 'Sorry.' },
    ]);
  });

  it('leaves out the sender, and says when nobody is named', () => {
    expect(entries(TWO, { own: ['bob@example.net'] }).map(({ recipient }) => recipient)).toEqual(['eve@example.net']);
    expect(entries('It failed.')).toEqual([{ visible: 'It failed.' }]);
  });

  it('keeps where an address led', () => {
    const [entry] = entries(
      'The following address failed:\n\n  robert@new.example\n    (generated from bob@example.net)\n',
    );
    expect(entry).toMatchObject({ recipient: 'bob@example.net', forwardedTo: 'robert@new.example' });
  });
});
