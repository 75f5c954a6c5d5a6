import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Match, Pattern } from './catalogue.ts';
import { compilePattern, type Subject } from './compile-pattern.ts';
import { literalFinder } from './literal-finder.ts';

const pattern = (match: Match): Pattern => ({
  id: 'one',
  match,
  causes: ['mailbox-full'],
  reason: 'mailbox-full',
  actor: 'recipient',
  says: 'The mailbox is full.',
  example: 'full',
});
type Given = Omit<Subject, 'present'>;
const subjectOf = (match: Match, given: Given): Subject => ({
  ...given,
  present: literalFinder([...(match.words ?? []), ...(match.any ?? [])])(given.words),
});
const letters = (match: Match, given: Given): number | undefined =>
  compilePattern(pattern(match))(subjectOf(match, given));
const matches = (match: Match, given: Given): boolean => letters(match, given) !== undefined;

describe('a name that the end of a text breaks off', () => {
  const test = compilePattern(pattern({ tokens: ['SSL_ERROR_NO_CYPHER_OVERLAP'] }));
  const letters = (words: string, length: number) =>
    test({ words, present: new Map([['ssl_error_no_cypher_overlap', length]]) });

  it('counts with the letters that are left', () => {
    expect(letters('error: ssl_error_no_cyph', 17)).toBe(17);
  });

  it('counts for nothing in the midst of another name, or in the midst of a text', () => {
    expect(letters('my_ssl_error_no_cyph', 17)).toBeUndefined();
    expect(letters('ssl_error_no_cyph and more', 17)).toBeUndefined();
    expect(letters('ssl_error_no_cyph', 27)).toBeUndefined();
  });
});

describe('compilePattern', () => {
  it('asks for every word and for one of any', () => {
    const match = { words: ['quota', 'user'], any: ['exceeded', 'full'] };
    expect(matches(match, { words: 'user quota exceeded' })).toBe(true);
    expect(matches(match, { words: 'user quota' })).toBe(false);
    expect(matches(match, { words: 'quota full' })).toBe(false);
  });

  it('counts the letters that stood there: the longest of any', () => {
    const match = { words: ['ab'], any: ['x', 'xyz'] };
    expect(letters(match, { words: 'ab xyz' })).toBe(5);
    expect(letters(match, { words: 'ab x' })).toBe(3);
  });

  it('gives way to a word that must not stand there', () => {
    expect(matches({ any: ['quota'], not: ['sending quota'] }, { words: 'sending quota used up' })).toBe(false);
  });

  it('finds tokens as whole words only, in any case', () => {
    expect(matches({ tokens: ['S3140'] }, { words: 'our block list (s3140).' })).toBe(true);
    expect(matches({ tokens: ['S3140'] }, { words: 'our block list (as3140)' })).toBe(false);
    expect(matches({ tokens: ['S3140', 'AS3140'] }, { words: '(as3140)' })).toBe(true);
  });

  it('compares codes by value, class or wildcard', () => {
    expect(matches({ code: '5xx' }, { words: '', code: '571' })).toBe(true);
    expect(matches({ code: '550' }, { words: '', code: '551' })).toBe(false);
    expect(matches({ enhanced: 'x.1.1' }, { words: '', enhanced: '4.1.1' })).toBe(true);
    expect(matches({ enhanced: 'x.1.1' }, { words: '', enhanced: '5.1.10' })).toBe(false);
    expect(matches({ enhanced: 'x.1.1' }, { words: '' })).toBe(false);
  });

  it('never takes a success code for a failure', () => {
    expect(matches({ enhanced: 'x.1.5' }, { words: '', enhanced: '2.1.5' })).toBe(false);
  });

  it('needs the stage where one is named', () => {
    expect(matches({ words: ['no such domain'], stage: 'mail' }, { words: 'no such domain', stage: 'mail' })).toBe(
      true,
    );
    expect(matches({ words: ['no such domain'], stage: 'mail' }, { words: 'no such domain' })).toBe(false);
  });

  it('keeps a fault of the own device out of what a server says with a code', () => {
    expect(matches({ words: ['host not found'], codeless: true }, { words: 'host not found' })).toBe(true);
    expect(matches({ words: ['host not found'], codeless: true }, { words: 'host not found', code: '550' })).toBe(
      false,
    );
  });

  it('takes special characters of words literally', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (raw) => {
        const token = `a${raw.toLowerCase()}z`;
        expect(matches({ tokens: [token] }, { words: `x ${token} y` })).toBe(true);
        expect(matches({ words: [token] }, { words: `x${token}y` })).toBe(true);
      }),
    );
  });
});
