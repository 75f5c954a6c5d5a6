import { describe, expect, it } from 'vitest';
import { matchReply } from '../engine/replies/match-reply.ts';
import { conceptFiles } from './concepts.ts';
import { catalogue, replyFiles } from './replies.ts';

const FROM_MEMORY = '(known from memory, page not opened)';
const GUESSES: readonly (string | undefined)[] = ['possible', 'unknown'];

/** Told by an older test to be more than a guess, though no page that shows the words could be opened. */
const SURE_WITHOUT_PAGE: readonly string[] = [];

describe('words that nobody could look up', () => {
  const recalled = Object.values(replyFiles).flatMap((file) =>
    file.patterns.filter((one) => file.sources[one.source]?.title.endsWith(FROM_MEMORY)),
  );

  it('never make the app sure', () => {
    expect(recalled.length).toBeGreaterThan(0);
    const sure = recalled.filter((one) => !GUESSES.includes(one.confidence)).map((one) => one.id);
    expect(sure.sort()).toEqual([...SURE_WITHOUT_PAGE].sort());
  });

  it.each(recalled.map((one) => [one.id, one] as const))('%s: what it says is read as a guess', (_, one) => {
    const match = matchReply({ text: one.example, stage: one.match.stage }, catalogue);
    expect(match?.patternId).toBe(one.id);
    expect(GUESSES).toContain(match?.confidence);
  });

  it('say so at the end of the title, and in no other words', () => {
    const titles = [
      ...Object.values(replyFiles).flatMap((file) => Object.values(file.sources)),
      ...Object.values(conceptFiles).flatMap((file) => file.sources),
    ].map((source) => source.title);
    expect(titles.filter((title) => /memory|not opened/i.test(title) && !title.endsWith(FROM_MEMORY))).toEqual([]);
  });
});

describe('what the concept files rest on', () => {
  const files = Object.values(conceptFiles);

  it.each(files.map((file) => [file.id, file] as const))('%s: a source is recalled in title and in rank', (_, file) => {
    for (const source of file.sources)
      expect(source.title.endsWith(FROM_MEMORY), source.title).toBe(source.confidence === 'recall');
  });

  it.each(files.map((file) => [file.id, file] as const))('%s: rules from memory alone are guesses', (_, file) => {
    if (file.sources.some((source) => !source.title.endsWith(FROM_MEMORY))) return;
    expect(file.rules.filter((rule) => !GUESSES.includes(rule.confidence)).map((rule) => rule.id)).toEqual([]);
  });
});
