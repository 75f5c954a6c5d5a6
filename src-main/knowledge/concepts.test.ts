import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchConcept } from '../engine/replies/concepts/match-concept.ts';
import { matchReply } from '../engine/replies/match-reply.ts';
import { normalWords } from '../engine/replies/normal-words.ts';
import { conceptFiles, concepts, missingTerms } from './concepts.ts';
import { catalogue } from './replies.ts';

describe('concepts', () => {
  it('has unique ids, files named by their id, and only terms and reasons that exist', () => {
    for (const [path, file] of Object.entries(conceptFiles)) expect(path.endsWith(`/${file.id}.json`)).toBe(true);
    const ids = concepts.rules.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(missingTerms(concepts)).toEqual([]);
    expect(concepts.rules.filter((one) => !(one.reason in catalogue.reasons))).toEqual([]);
  });

  it.each([
    ['das postfach ist voll', 'mailbox-full'],
    ['la boîte aux lettres est pleine', 'mailbox-full'],
    ['el usuario no existe', 'recipient-unknown'],
    ['пользователь не найден', 'recipient-unknown'],
    ['收件人不存在', 'recipient-unknown'],
  ])('reads other languages: %s', (text, reason) => {
    expect(matchConcept({ words: normalWords(text) }, catalogue)?.rule.reason).toBe(reason);
  });

  it('minds a negation and the end of a clause', () => {
    const reason = (text: string) => matchConcept({ words: normalWords(text) }, catalogue)?.rule.reason;
    expect(reason('the mailbox is not full')).not.toBe('mailbox-full');
    expect(reason('the mailbox of anna. it is unknown')).not.toBe('sender-rejected');
  });

  it('is never sure of words without a code, in whatever order they stand', () => {
    const words = concepts.terms.flatMap((term) => term.phrases).filter((phrase) => /^[a-z]+$/.test(phrase));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (salad) => {
        const match = matchReply({ text: salad.join(' ') }, { ...catalogue, patterns: [] });
        expect(match?.confidence).not.toBe('sure');
      }),
    );
  });
});
