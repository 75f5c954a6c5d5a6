import { describe, expect, it } from 'vitest';
import { matchReply } from '../engine/replies/match-reply.ts';
import { catalogue, replyFiles, replyFileSchema } from './replies.ts';

const { patterns, reasons } = catalogue;
const count = (text: string): number => text.split(/\s+/).length;
const BANNED =
  /\b(?:abort|fatal|illegal|invalid|valid|kill|execute|corrupt|oops|simply|just|obviously|easy|please|sorry|forbidden|prohibited|failed to|DNS|SPF|DKIM|DMARC|certificate|TLS|SMTP|IP)\b/i;
const BLAME = /\byou (?:did|entered|typed|failed|forgot)\b/i;

describe('reply catalogue', () => {
  it('holds the families that the first catalogue promises', () => {
    const names = Object.values(replyFiles).map((file) => file.id);
    const wanted =
      'gmail microsoft-365 outlook-app thunderbird apple-mail yahoo-aol icloud gmx-webde-ionos zoho postfix dovecot exim exchange node-openssl proton-bridge';
    expect(names).toEqual(expect.arrayContaining(wanted.split(' ')));
    expect(patterns.length).toBeGreaterThanOrEqual(150);
  });

  it('has unique ids, files named by their id, and a dated source for each pattern', () => {
    expect(new Set(patterns.map((one) => one.id)).size).toBe(patterns.length);
    for (const [path, file] of Object.entries(replyFiles)) {
      expect(path.endsWith(`/${file.id}.json`)).toBe(true);
      for (const one of file.patterns) expect(Object.keys(file.sources), one.id).toContain(one.source);
      const used = new Set(file.patterns.map((one) => one.source));
      expect(Object.keys(file.sources).filter((key) => !used.has(key))).toEqual([]);
    }
  });

  it('names only reasons that exist', () => {
    expect(patterns.filter((one) => !(one.reason in reasons)).map((one) => one.id)).toEqual([]);
  });

  it.each(patterns.map((one) => [one.id, one] as const))(
    '%s: its example matches it and nothing more specific',
    (_, one) => {
      const { stage } = one.match;
      expect(matchReply({ text: one.example, stage }, catalogue)?.patternId).toBe(one.id);
    },
  );

  it('gives the same answer when the patterns stand in another order', () => {
    const turned = { ...catalogue, patterns: [...patterns].reverse() };
    for (const { example: text, match } of patterns) {
      const query = { text, stage: match.stage };
      expect(matchReply(query, turned)?.patternId).toBe(matchReply(query, catalogue)?.patternId);
    }
  });

  it('speaks plainly: short sentences, no blame, none of the words of specialists', () => {
    const texts = [...patterns, ...Object.values(reasons)].map((one) => [one.id, one.says] as const);
    for (const [id, says] of texts) {
      expect(says, id).not.toMatch(BANNED);
      expect(says, id).not.toMatch(BLAME);
      for (const part of says.split(/(?<=[.!?])\s/)) expect(count(part), `${id}: ${part}`).toBeLessThanOrEqual(20);
    }
  });

  it('never advises to switch security off', () => {
    const advice = /(?:switch|turn) off|disable|without (?:security|encryption)/i;
    expect(patterns.filter((one) => advice.test(one.says)).map((one) => one.id)).toEqual([]);
  });

  it('refuses a file with an unsafe expression, an unknown key or a pattern that matches everything', () => {
    const [file] = Object.values(replyFiles);
    const [pattern] = file!.patterns;
    const withMatch = (match: unknown) =>
      replyFileSchema.safeParse({ ...file, patterns: [{ ...pattern, match }] }).success;
    expect(withMatch({ words: ['user unknown'] })).toBe(true);
    expect(withMatch({ regex: '(a+)+b' })).toBe(false);
    expect(withMatch({ words: ['User Unknown'] })).toBe(false);
    expect(withMatch({ word: ['user unknown'] })).toBe(false);
    expect(withMatch({ vague: true })).toBe(false);
    expect(withMatch({ codeless: true })).toBe(false);
  });
});
