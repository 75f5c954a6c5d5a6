import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FixParseError } from './fix-parse-error.ts';
import { parseApp } from './parse-app.ts';
import { appText } from './testing/sample-app.ts';

const SCREENS = {
  screens: [
    { id: 'new', name: 'The new one' },
    { id: 'old', name: 'The old one' },
  ],
};
const WAYS = `## open-settings

### new

1. In the menu **☰**: choose **Settings**.

Names can look different.

### old

1. In the menu **Tools**: choose **Options...**

## change-server-name

1. \`open-settings\`
2. In **Server Name**: put {newServer}. = \`{newServer}\`

## sign-in-again

This app has no window of a provider.

1. \`change-server-name newServer="smtp.example.org"\`
`;
const read = (ways = WAYS, more: object = SCREENS) => parseApp(appText('bird', ways, more), 'bird.md');

function errorOf(ways: string, more: object = SCREENS): FixParseError {
  try {
    read(ways, more);
  } catch (error) {
    if (error instanceof FixParseError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('parseApp', () => {
  it('reads the front matter and each way', () => {
    const app = read();
    expect(app).toMatchObject({ id: 'bird', name: 'The bird', screens: SCREENS.screens });
    expect(Object.keys(app.ways)).toEqual(['open-settings', 'change-server-name', 'sign-in-again']);
  });

  it('reads steps and calls of other ways, and what is given to them', () => {
    const { ways } = read();
    expect(ways['change-server-name']?.any).toEqual({
      steps: [
        { way: 'open-settings', given: {} },
        {
          where: [
            { kind: 'text', value: 'In ' },
            { kind: 'label', value: 'Server Name' },
          ],
          do: [{ kind: 'text', value: 'put {newServer}.' }],
          value: '{newServer}',
        },
      ],
      notes: [],
    });
    expect(ways['sign-in-again']?.any?.steps).toEqual([
      { way: 'change-server-name', given: { newServer: 'smtp.example.org' } },
    ]);
  });

  it('keeps the kinds of screens apart, with the words for each', () => {
    const way = read().ways['open-settings'];
    expect(Object.keys(way ?? {})).toEqual(['new', 'old']);
    expect(way?.new?.notes).toEqual([[{ kind: 'text', value: 'Names can look different.' }]]);
    expect(way?.old?.notes).toEqual([]);
  });

  it('takes a paragraph above the steps as the reason why the app cannot do it', () => {
    const { ways } = read();
    expect(ways['sign-in-again']?.any?.cannot).toEqual([
      { kind: 'text', value: 'This app has no window of a provider.' },
    ]);
    expect(ways['change-server-name']?.any).not.toHaveProperty('cannot');
  });

  it.each([
    ['words above the first way', `Hello.\n\n${WAYS}`, 'Hello', 'a heading such as'],
    ['a heading that is no id', WAYS.replace('## sign-in-again', '## Sign in'), '## Sign in', 'a heading such as'],
    ['a way told twice', WAYS.replace('## sign-in-again', '## open-settings'), '## open-settings', 'one part only'],
    ['a way without steps', `${WAYS}\n## send-again\n\nHello.\n`, 'Hello', 'a numbered list'],
    ['a way with nothing', `${WAYS}\n## send-again\n`, '## send-again', 'a numbered list'],
    ['two reasons', `${WAYS}\n## send-again\n\nA.\n\nBecause.\n\n1. Here: do it.\n`, 'Because', 'one paragraph'],
    ['a screen that the head does not name', WAYS.replace('### old', '### odd'), '## open-settings', 'new, old'],
    ['words beside screens', WAYS.replace('### new', 'Hello.\n\n### new'), 'Hello', 'kinds of screens only'],
    ['a name that no way knows', WAYS.replace('newServer=', 'newColour='), 'newColour=', 'a known name'],
    ['a broken call', WAYS.replace('`open-settings`', '`Open settings`'), '`Open settings`', 'a way such as'],
    ['an unknown placeholder', WAYS.replace('put {newServer}', 'put {colour}'), '{colour}', 'a known placeholder'],
  ])('points at %s', (_, ways, at, expected) => {
    const error = errorOf(ways);
    expect(error.expected).toContain(expected);
    const lines = appText('bird', ways, SCREENS).split('\n');
    expect(lines.flatMap((line, index) => (line.includes(at) ? [index + 1] : []))).toContain(error.line);
  });

  it('wants each screen of the head, and no screen without one', () => {
    expect(errorOf(WAYS.replace(/### old[\s\S]*?(?=## change)/, '')).expected).toContain('new, old');
    expect(errorOf(WAYS, {}).expected).toContain('a part for each of');
  });

  it('checks the head and the size', () => {
    expect(errorOf(WAYS, { ...SCREENS, colour: 'red' }).expected).toContain('colour');
    expect(errorOf(WAYS, { screens: SCREENS.screens.slice(1) }).expected).toContain('screens');
    expect(errorOf('#'.repeat(64_001)).expected).toContain('64,000');
  });

  it('never ends in anything but an app or a typed error', () => {
    const pieces = fc.constantFrom(...WAYS.split(/(?<=\n)/), '### any\n', '1. ', '**', '`', '{', '\u0000', ': ', '## ');
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 60 });
    fc.assert(
      fc.property(text, (parts) => {
        try {
          const app = read(parts.join(''));
          for (const way of Object.values(app.ways)) expect(Object.keys(way).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(FixParseError);
        }
      }),
    );
  });
});
