import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillText } from './fill-text.ts';
import { PLACEHOLDERS } from './placeholders.ts';

describe('fillText', () => {
  it('fills in what is known and stands words in for the rest', () => {
    const filled = fillText('Use {otherPort} in {client}.', { client: 'Thunderbird' }, PLACEHOLDERS);
    expect(filled).toEqual({ text: 'Use the port your provider names in Thunderbird.', missing: ['otherPort'] });
  });

  it('keeps a name that has neither value nor words', () => {
    expect(fillText('{colour}', {}, {})).toEqual({ text: '{colour}', missing: ['colour'] });
  });

  it.each(['constructor', 'toString', '__proto__'])('knows nothing of %s', (name) => {
    expect(fillText(`{${name}}`, {}, PLACEHOLDERS).text).toBe(`{${name}}`);
  });

  it('never fills in twice, whatever a value holds', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const filled = fillText('<{client}>', { client: value, port: '1' }, PLACEHOLDERS);
        expect(filled.text).toBe(`<${value}>`);
      }),
    );
    expect(fillText('{client}', { client: '{port}$&$1', port: '1' }, {}).text).toBe('{port}$&$1');
  });
});

describe('PLACEHOLDERS', () => {
  it.each(Object.entries(PLACEHOLDERS))('%s stands for words that can stand inside a sentence', (_, words) => {
    expect(words).toMatch(/^(type|the|your|their|a|another) [a-z ]+[a-z]$/);
  });
});
