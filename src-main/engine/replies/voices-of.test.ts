import { describe, expect, it } from 'vitest';
import { voicesOf } from './voices-of.ts';

const spoken = (text: string) => voicesOf(text).map(({ by, text: words }) => [by, words]);

describe('voicesOf', () => {
  it('hears the quoted server first, then the whole as the app’s words', () => {
    const text = 'It did not work. The mail server responded: 550 no such user. Please check the message recipient.';
    expect(spoken(text)).toEqual([
      ['server', '550 no such user'],
      ['app', text],
    ]);
  });

  it('takes bare replies for a server, each by itself', () => {
    expect(voicesOf('550 5.1.1 gone\n452 full').filter(({ by }) => by === 'server')).toMatchObject([
      { code: '550', enhancedStatus: '5.1.1', text: 'gone' },
      { code: '452', text: 'full' },
    ]);
  });

  it('hears only the app where no server spoke', () => {
    expect(spoken('The name was not found.')).toEqual([['app', 'The name was not found.']]);
  });

  it('gives the code of Outlook’s closing list to the app’s words', () => {
    expect(voicesOf('Sending failed, Server Error: 553, Error Number: 0x800CCC79').at(-1)?.code).toBe('553');
  });

  it('takes a code inside a letter for the letter’s own word', () => {
    const letter = 'Your message did not arrive.\n\nMore for experts. Status code: 550 5.1.10, see our pages.';
    expect(spoken(letter)).toEqual([['app', letter]]);
    expect(spoken('Status code: 550 5.1.10').map(([by]) => by)).toEqual(['server', 'app']);
  });

  it('hears at most twenty quotes and forty replies', () => {
    expect(
      voicesOf('<<< 550 a1\n\n'.repeat(5) + Array.from({ length: 90 }, (_, i) => `<<< 550 x${i}\n\n`).join('')).length,
    ).toBe(21);
    expect(voicesOf(Array.from({ length: 90 }, (_, i) => `${400 + i} x`).join('\n')).length).toBeLessThanOrEqual(41);
  });
});

describe('labels of Outlook', () => {
  it.each(["Task 'mail - Sending' reported error (0x800CCC6F)", 'Server Error: 550, Error Number: 0x800CCC79'])(
    'takes the labels out of what the app says, and keeps the number: %s',
    (text) => {
      const app = voicesOf(text).at(-1);
      expect(app?.by).toBe('app');
      expect(app?.text).toMatch(/0x800CCC/);
      expect(app?.text).not.toMatch(/error/i);
    },
  );
});
