import { describe, expect, it } from 'vitest';
import { readSheet } from '../testing/read-sheet.ts';

const sheet = (name: string) => readSheet(import.meta.url, `${name}.css`);
const tokens = sheet('tokens');

type Mode = 'light' | 'dark';

/** Both values of every colour token of the file. */
function read(css: string): Map<string, Record<Mode, string>> {
  const found = new Map<string, Record<Mode, string>>();
  const root = css.slice(0, css.indexOf('@media'));
  for (const [, name, light, dark] of root.matchAll(
    /--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
  )) {
    found.set(name!, { light: light!, dark: dark! });
  }
  return found;
}

/** Relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const colours = read(tokens);
const grounds = ['bg', 'surface', 'surface2'];
const softs = ['ok-soft', 'warn-soft', 'bad-soft', 'accent-soft'];
const words = ['text', 'text2', 'accent', 'ok', 'warn', 'bad'];
const pairs: [fore: string, back: string, least: number][] = [
  ...words.flatMap((fore) => grounds.map((back) => [fore, back, 4.5] as [string, string, number])),
  ...['text', 'text2'].flatMap((fore) => softs.map((back) => [fore, back, 4.5] as [string, string, number])),
  ...['ok', 'warn', 'bad', 'accent'].map((fore) => [fore, `${fore}-soft`, 4.5] as [string, string, number]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ...['control', 'focus'].flatMap((fore) =>
    [...grounds, 'bad-soft', 'accent-soft'].map((back) => [fore, back, 3] as [string, string, number]),
  ),
];

describe('the formula', () => {
  it('agrees with known values', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe.each(['light', 'dark'] as const)('contrast of the tokens, %s', (mode) => {
  it.each(pairs)('%s on %s is at least %d', (fore, back, least) => {
    const [a, b] = [colours.get(fore), colours.get(back)];
    expect(a && b).toBeDefined();
    expect(contrast(a![mode], b![mode])).toBeGreaterThanOrEqual(least);
  });
});

describe('colours', () => {
  const names = ['base', 'fields', 'group', 'narrow', 'papers', 'parts', 'path'];
  const sheets = Object.fromEntries(names.map((name) => [name, sheet(name)]));
  const components = import.meta.glob<string>('../**/*.svelte', { query: '?raw', eager: true, import: 'default' });

  it('are named in the token file and nowhere else', () => {
    const free = /#[0-9a-f]{3,8}\b(?=[\s;,)])|\brgba?\(|\bhsla?\(/i;
    const wrong = Object.entries({ ...sheets, ...components }).filter(([, text]) => free.test(text));
    expect(wrong.map(([file]) => file)).toEqual([]);
  });

  it('and sizes are all defined: no sheet uses a token that does not exist', () => {
    const defined = new Set([...tokens.matchAll(/--([a-z0-9-]+):/g)].map(([, name]) => name));
    const used = Object.values(sheets).flatMap((text) =>
      [...text.matchAll(/var\(--([a-z0-9-]+)\)/g)].map(([, n]) => n),
    );
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
  });

  it('never come with an inline style or with parsed markup', () => {
    const wrong = Object.entries(components).filter(([, text]) => /\sstyle=|\{@html/.test(text));
    expect(wrong.map(([file]) => file)).toEqual([]);
  });
});
