import { describe, expect, it } from 'vitest';
import type { Reading, RecipientResult } from '../contract/reading.ts';
import { readingText } from './reading-text.ts';

const result: RecipientResult = {
  recipient: 'bob@example.net',
  reason: 'mailbox-full',
  causes: [{ id: 'mailbox-full', confidence: 'sure' }],
  because: [],
};
const reading = (change: Partial<Reading> = {}): Reading => ({
  input: 'a.eml',
  kind: 'bounce',
  headline: 'The message came back.',
  results: [result],
  fixes: ['tell-recipient-mailbox-full'],
  ...change,
});

describe('the words for people', () => {
  it.each([
    ['wait', 'Wait.'],
    ['act', 'Act.'],
    ['nothing', 'Nothing.'],
  ] as const)('say that to %s is the thing to do', (advice, word) => {
    expect(readingText(reading({ results: [{ ...result, advice }] }))).toContain(`What to do: ${word}`);
  });

  it('name what is there, and nothing that is not', () => {
    const text = readingText(reading());
    expect(text).toContain('For: bob@example.net');
    expect(text).toContain('mailbox-full (we are sure)');
    expect(text).not.toMatch(/undefined|Code:|Passed on/);
  });

  it('name the next step by its title, and skip one that is not known', () => {
    expect(readingText(reading())).toMatch(/What comes next: [A-Z]/);
    expect(readingText(reading({ fixes: ['no-such-fix'] }))).not.toContain('What comes next');
  });

  it('ask for the words beside a code alone', () => {
    const summary = 'Please add the words that stand next to it.';
    expect(readingText(reading({ input: '-', meanings: 15, summary }))).toContain(`\n${summary}\n`);
  });

  it('name an input that could not be read once', () => {
    expect(readingText({ input: 'a', error: { code: 'x', message: 'It is empty.' } })).toBe('a: It is empty.\n');
    expect(readingText({ input: 'a', error: { code: 'x', message: 'a: no such file.' } })).toBe('a: no such file.\n');
  });
});
