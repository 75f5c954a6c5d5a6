import { describe, expect, it } from 'vitest';
import { readability } from './readability.ts';
import { splitSentences } from './split-sentences.ts';

const EASY = [
  'Your mail can leave through another port.',
  'Open the settings of your mail app.',
  'Look for the outgoing server.',
  'Type the new number there.',
  'Then test again.',
];
const HARD = [
  'Notwithstanding the aforementioned transport-layer misconfiguration, authentication negotiation deterministically terminates prematurely.',
  'Administrators should subsequently investigate intermediary infrastructure responsible for interrupting established communication sessions.',
];

describe('readability', () => {
  it('tells a text for anyone from one for experts', () => {
    const easy = readability(EASY);
    const hard = readability(HARD);
    expect(easy.grade).toBeLessThan(6);
    expect(easy.hard).toEqual([]);
    expect(hard.grade).toBeGreaterThan(15);
    expect(hard.hard).toHaveLength(2);
  });

  it('counts words and the longest sentence, whatever stop it has', () => {
    expect(readability(['One two three', 'One two? ', 'A – b'])).toMatchObject({ words: 7, longest: 3 });
    expect(readability([])).toMatchObject({ words: 0, longest: 0, hard: [] });
  });

  it('does not join items of a list into one sentence', () => {
    const open = EASY.map((sentence) => sentence.replace('.', ''));
    expect(readability(open).grade).toBeCloseTo(readability(EASY).grade);
    expect(readability([open.join(' ')]).grade).toBeGreaterThan(readability(open).grade + 2);
  });

  it('does not judge sentences under five words', () => {
    expect(readability(['Authentication negotiation terminated']).hard).toEqual([]);
  });
});

describe('splitSentences', () => {
  it('splits at stops and at line ends', () => {
    expect(splitSentences('One. Two? Three!\n- Four\n\n')).toEqual(['One.', 'Two?', 'Three!', '- Four']);
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences('Use port 2.5 here.')).toEqual(['Use port 2.5 here.']);
  });
});
