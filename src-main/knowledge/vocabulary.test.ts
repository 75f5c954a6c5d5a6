import { describe, expect, it } from 'vitest';
import { readReplyText } from './testing/check-replies.ts';
import { sentencesOf, type Family } from './testing/vocabulary/family.ts';
import { LANGUAGES } from './testing/vocabulary/languages.ts';
import { MESSAGES } from './testing/vocabulary/messages.ts';
import { RECIPIENTS } from './testing/vocabulary/recipients.ts';
import { SENDERS } from './testing/vocabulary/senders.ts';
import { SIGN_IN } from './testing/vocabulary/sign-in.ts';

const FAMILIES = [...RECIPIENTS, ...SENDERS, ...MESSAGES, ...SIGN_IN, ...LANGUAGES];

/** Sentences that one program uses for something else: a pattern knows them. */
const TAKEN: ReadonlySet<string> = new Set(['No such user', 'There is no recipient']);

/** Every seventh sentence: all words of every column come up, and the test stays short. */
const STEP = 7;

const isRight = ({ reasons, causes }: Family, text: string): boolean => {
  const result = readReplyText(text);
  return reasons ? reasons.includes(result?.reason ?? '') : (causes ?? []).includes(result?.causes[0]?.id ?? '');
};

/** Words nobody says of mail, in the place of what went wrong. */
const NONSENSE = ['quaggles', 'is brindled', 'has zorbed', 'was flumped twice'];

describe('what is said in many words', () => {
  it.each(FAMILIES.map((family) => [family.name, family] as const))('%s', (_name, family) => {
    const sentences = sentencesOf(family).filter((text, index) => index % STEP === 0 && !TAKEN.has(text));
    expect(sentences.filter((sentence) => !isRight(family, sentence))).toEqual([]);
    if (family.reasons) {
      expect(sentences.filter((sentence) => !isRight(family, `550 ${sentence}`))).toEqual([]);
    }
  });

  it('is never sure of words that nobody knows', () => {
    const subjects = [
      'The mailbox',
      'Your message',
      'The server',
      'Your IP',
      'The recipient domain',
      'The certificate',
    ];
    const texts = subjects.flatMap((subject) => NONSENSE.map((words) => `${subject} ${words}`));
    const told = texts
      .flatMap((text) => [text, `550 ${text}`])
      .map((text) => ({ text, said: readReplyText(text)?.causes[0] }));
    expect(told.filter(({ said }) => said?.confidence === 'sure')).toEqual([]);
  });
});
