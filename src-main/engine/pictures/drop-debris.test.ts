import { describe, expect, it } from 'vitest';
import { dropDebris, sureness } from './drop-debris.ts';
import { seen } from './testing/seen.ts';

const kept = (...lines: Parameters<typeof seen>[]) =>
  dropDebris(lines.map((line) => seen(...line))).map(({ words }) => words.map(({ text }) => text).join(' '));

describe('dropDebris', () => {
  it('keeps writing as it is', () => {
    expect(kept(['550 5.7.1 Relaying denied'])).toEqual(['550 5.7.1 Relaying denied']);
  });

  it('leaves out lines that are mostly guesses, and lone guesses in good lines', () => {
    expect(kept(['xq zz', { confidence: 30 }], ['Cannot send', { row: 1 }])).toEqual(['Cannot send']);
    const line = seen('Cannot send mail');
    const words = line.words.map((word, at) => ({ ...word, confidence: at === 1 ? 10 : 95 }));
    expect(dropDebris([{ ...line, words }])[0]?.words.map(({ text }) => text)).toEqual(['Cannot', 'mail']);
  });

  it.each(['| OK |', '[Cancel', 'Retry¦', '_Details'])('takes the frame off: %s', (text) => {
    expect(kept([text])[0]).not.toMatch(/[|¦_[]/);
  });

  it.each(['—— ~~', '• •', '| |', '©®'])('leaves out what holds no letters: %s', (text) => {
    expect(kept([text])).toEqual([]);
  });

  it('keeps strokes that are a part of a name or an address', () => {
    expect(kept(['<anna_b@kestrel.example>'])).toEqual(['<anna_b@kestrel.example>']);
  });
});

describe('sureness', () => {
  it('weighs words by their length', () => {
    const words = [...seen('a', { confidence: 0 }).words, ...seen('abcdefghi', { confidence: 100 }).words];
    expect(sureness(words)).toBe(90);
    expect(sureness([])).toBe(0);
  });
});
