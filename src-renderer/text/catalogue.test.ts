import { fleschKincaid } from 'flesch-kincaid';
import { retext } from 'retext';
import retextReadability from 'retext-readability';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';

const notes: Record<string, string> = {};
const noteFiles = import.meta.glob<Record<string, string>>('../../resources/locales/notes/*.json', {
  eager: true,
  import: 'default',
});
for (const file of Object.values(noteFiles)) Object.assign(notes, file);
const files = import.meta.glob<Record<string, string>>('../../resources/locales/en/*.json', {
  eager: true,
  import: 'default',
});
const entries: [string, string][] = Object.entries(catalogue);

/** The words a person reads: values stand as short names, plurals in their longest form. */
const shown = (text: string) =>
  text.replace(/\{\w+, plural, one \{[^}]*\} other \{([^}]*)\}\}/g, '$1').replace(/\{\w+\}/g, 'Name');
const sentences = (text: string) => shown(text).split(/(?<=[.?!])\s+/);
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];

const BANNED =
  /\b(abort\w*|fatal\w*|illegal\w*|invalid\w*|valid|kill\w*|execut\w*|corrupt\w*|oops|whoops|uh-oh|simply|just|obviously|easy|easily|please|utili[sz]e\w*|terminat\w*|forbidden|prohibited|unspecified|authenticate|certificate|DNS|TLS handshake|bounce|client|IP)\b|an error occurred|this field is required|^failed to|administrator/i;
const BLAME = /\byou (did|entered|typed|failed|forgot)\b|your (mistake|fault|error)\b|wrong user/i;
const CODE = /0x[0-9a-f]+|\b[245]\d\d\b|\b[245]\.\d+\.\d+\b/i;

describe.each(entries)('%s', (key, text) => {
  it('uses no banned word and blames nobody', () => {
    expect(text).not.toMatch(BANNED);
    expect(text).not.toMatch(BLAME);
  });

  it('has sentences of at most 20 words', () => {
    for (const sentence of sentences(text)) expect(wordsOf(sentence).length).toBeLessThanOrEqual(20);
  });

  it('has a note for translators that explains the place and each value', () => {
    expect(notes[key]?.length ?? 0).toBeGreaterThanOrEqual(4);
    expect(notes[key]).not.toBe(text);
  });
});

describe('the catalogue', () => {
  it('says sorry once at most, and only about our own fault', () => {
    expect(entries.filter(([, text]) => /\bsorry\b/i.test(text)).map(([key]) => key)).toEqual(['trouble.lead']);
  });

  it('has no note without a sentence and no key in two files', () => {
    expect(Object.keys(notes).filter((key) => !(key in catalogue))).toEqual([]);
    const all = Object.values(files).flatMap((file) => Object.keys(file));
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(entries.length);
  });

  it('has headings without codes and without a full stop', () => {
    const headings = entries.filter(([key]) => key.endsWith('h1'));
    expect(headings.length).toBeGreaterThan(25);
    for (const [, text] of headings) {
      expect(text).not.toMatch(CODE);
      expect(text).not.toMatch(/\.$/);
      expect(text.length).toBeLessThanOrEqual(60);
    }
  });

  it('has buttons that say what happens', () => {
    const buttons = entries.filter(([key]) => key.startsWith('button.'));
    const labels = buttons.map(([, text]) => text);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) {
      expect(label).toMatch(/^[A-Z]/);
      expect(label).not.toMatch(/^(OK|Ok|Submit|Next|Yes|No|Cancel|Click here)\b/);
      expect(wordsOf(label).length).toBeLessThanOrEqual(6);
    }
  });

  it('is used: every sentence is named somewhere in the window', () => {
    const sources = Object.values(
      import.meta.glob<string>(['../**/*.svelte', '../**/*.ts', '!../**/*.test.ts'], {
        query: '?raw',
        eager: true,
        import: 'default',
      }),
    ).join('\n');
    // Keys put together from a part and a value name their fixed part.
    const built = [
      ...['symptom.', 'words.', 'where.', 'server.', 'test-message.', 'report.', 'answer.'],
      ...['domain.part-', 'change.', 'domain-message.how-', 'message.verdict-', 'message.result-', 'domain-free.'],
    ];
    const unused = entries.filter(
      ([key]) => !new RegExp(`['"]${key}['"]`).test(sources) && !built.some((part) => key.startsWith(part)),
    );
    expect(unused.map(([key]) => key)).toEqual([]);
  });

  it('reads at grade 6 or below in every file', () => {
    for (const [file, texts] of Object.entries(files)) {
      const closed = Object.values(texts).flatMap(sentences);
      const words = closed.flatMap(wordsOf);
      const grade = fleschKincaid({
        sentence: closed.length,
        word: words.length,
        syllable: words.reduce((sum, word) => sum + syllable(word), 0),
      });
      expect({ file, grade }).toSatisfy(({ grade: g }: { grade: number }) => g <= 6);
    }
  });

  it('has no sentence that most readers of 13 find hard', async () => {
    // The heading of the guide; at five words the formulas are noise.
    const prescribed = ['checking.h1'];
    const hard: string[] = [];
    for (const [key, text] of entries.filter(([name]) => !prescribed.includes(name))) {
      for (const sentence of sentences(text)) {
        const file = await retext().use(retextReadability, { age: 13, minWords: 5 }).process(sentence);
        if (file.messages.length > 0) hard.push(`${key}: ${sentence}`);
      }
    }
    expect(hard).toEqual([]);
  });
});
