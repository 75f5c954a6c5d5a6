import { describe, expect, it } from 'vitest';
import type { Pattern } from '../engine/replies/catalogue.ts';
import { explainText } from '../engine/replies/explain-text.ts';
import { matchReply } from '../engine/replies/match-reply.ts';
import { concepts } from './concepts.ts';
import { catalogue } from './replies.ts';

/**
 * Parts of English words that say what is wrong or what is asked for. What holds none of them, is short and is made of
 * common words only names a thing.
 */
const PREDICATE =
  /\b(?:not|no|never|cannot|can't|without|only|first|too)\b|null|notfound|n't\b|\b(?:un|in|im|mis|dis|non-?)(?=\p{L}{4})|fail|refus|reject|den(?:y|ied)|block|listed|exceed|wrong|bad|poor|broken|error|expir|revok|miss|need|requir|full|over|excess|ambigu|throttl|defer|suspend|limit|forbid|prohibit|restrict|stuck|lost|busy|trouble|problem|warning|offline|unreach|abort|mismatch|conflict|dropp|clos|reset|stop|authenticat|looping|scaduto|ongeldig/u;

/** What Vade puts in front of its own verdicts. */
const TOKENS: ReadonlySet<string> = new Set(['gggruggvuc']);

/** A name of one program ("starttls-not-supported", "recipientnotfound", a host, a token): nobody says it by chance. */
const isName = (words: string): boolean =>
  TOKENS.has(words) || /[^a-z' -]/.test(words) || words.split(' ').some((word) => word.length >= 16);

const isThin = (words: string): boolean =>
  words.trim().split(/\s+/).length <= 2 && !isName(words) && !PREDICATE.test(words);

const confidenceOf = ({ confidence, causes, match }: Pattern) =>
  confidence ?? (match.vague === true || causes.length > 2 ? 'possible' : 'sure');

/** Literals that are enough by themselves; what is joined with another literal, a code or a stage is not. */
function aloneIn({ match }: Pattern): readonly string[] {
  const { words = [], any = [], code, enhanced, stage, tokens, regex } = match;
  if ((code ?? enhanced ?? stage ?? tokens ?? regex) !== undefined || words.length > 1) return [];
  if (words.length === 1) return any.length > 0 ? [] : words;
  return any;
}

describe('a thing that is only named', () => {
  it('gives no pattern more than "possible"', () => {
    const assured = catalogue.patterns.filter((pattern) => confidenceOf(pattern) !== 'possible');
    const thin = assured.flatMap((pattern) =>
      aloneIn(pattern)
        .filter(isThin)
        .map((words) => `${pattern.id}: ${words}`),
    );
    expect(assured.length).toBeGreaterThan(500);
    expect(thin).toEqual([]);
  });

  it.each(['code page', 'client certificate', 'greylist', 'ocsp response'])('is what this is: %s', (words) => {
    expect(isThin(words)).toBe(true);
  });

  it.each(['quota exceeded', 'ehlo first', 'unknown protocol', 'pbl.spamhaus.org', 'recipientnotfound', 'a b c'])(
    'is not what this is: %s',
    (words) => {
      expect(isThin(words)).toBe(false);
    },
  );
});

const things = new Set(concepts.terms.filter(({ kind }) => kind === 'thing').map(({ id }) => id));
const alone = new Set(
  concepts.rules.flatMap(({ needs }) => (needs.length === 1 ? (needs[0] ?? []).filter((id) => things.has(id)) : [])),
);
const states = new Set(concepts.terms.flatMap(({ kind, phrases }) => (kind === 'state' ? phrases : [])));
/** "Abusive" is a word for a thing and for what is said of it. */
const named = concepts.terms
  .filter(({ id }) => alone.has(id))
  .flatMap(({ phrases }) => phrases.filter((phrase) => /^[a-z]{3,}$/.test(phrase) && !states.has(phrase)));

describe('a thing of the concept layer, by one word', () => {
  it('is never said to be at fault surely', () => {
    expect(named.length).toBeGreaterThan(50);
    const assured = named.filter((word) => {
      const match = matchReply({ text: `here is a page on ${word} for you`, isPiece: true }, catalogue);
      return match?.by === 'text' && match.patternId.startsWith('concept-') && match.confidence !== 'possible';
    });
    expect(assured).toEqual([]);
  });

  it.each([
    ['550 5.7.1 blocked by our spam filter', 'spam-content'],
    ['550 SPF check failed', 'spf-fail'],
    ['554 your host has no PTR record', 'reverse-dns-missing'],
  ])('is said to be where a predicate stands beside it: %s', (text, cause) => {
    const [first] = explainText(text, catalogue, {}).results[0]?.causes ?? [];
    expect(first?.id).toBe(cause);
    expect(first?.confidence).not.toBe('possible');
  });
});
