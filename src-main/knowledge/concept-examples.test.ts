import { describe, expect, it } from 'vitest';
import { matchConcept } from '../engine/replies/concepts/match-concept.ts';
import { normalWords } from '../engine/replies/normal-words.ts';
import { readReply } from '../engine/replies/parse-reply.ts';
import { conceptFiles } from './concepts.ts';
import { catalogue } from './replies.ts';

const rules = Object.values(conceptFiles).flatMap((file) => file.rules);

describe('the example of each rule', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    const { code } = readReply(rule.example);
    const hit = matchConcept({ words: normalWords(rule.example), code, reasonOfCode: rule.reason }, catalogue);
    expect(hit?.rule.id).toBe(rule.id);
  });
});
