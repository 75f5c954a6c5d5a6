import { describe, expect, it } from 'vitest';
import { WORDS, type MessageCode } from '../engine/authentication/message/words.ts';
import { readability } from './readability.ts';

const SENTENCE = /(?<=[.:])\s+/;
const filled = (text: string): string => text.replace(/\{\w+\}/g, 'this');
const all = (Object.keys(WORDS) as MessageCode[]).map((code) => {
  const words: { title: string; says: string; fix?: { what: string } } = WORDS[code];
  return [
    code,
    [words.title, ...words.says.split(SENTENCE), ...(words.fix?.what.split(SENTENCE) ?? [])].map(filled),
  ] as const;
});

describe('what a finding about a message says', () => {
  it('is easy to read as a whole', () => {
    expect(readability(all.flatMap(([, sentences]) => sentences)).grade).toBeLessThanOrEqual(6);
  });

  it.each(all)('%s: has short sentences', (_, sentences) => {
    expect(readability(sentences).longest).toBeLessThanOrEqual(20);
  });
});
