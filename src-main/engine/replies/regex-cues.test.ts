import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaplessCues, regexCues, withoutGaps } from './regex-cues.ts';

describe('regexCues', () => {
  it.each([
    ['mailbox full', ['mailbox full']],
    ['(?:mailbox|inbox) full', ['mailbox full', 'inbox full']],
    ['of [a-z]{1,9}quota', ['quota']],
    ['error code:? -?3253\\b', ['error code 3253', 'error code -3253', 'error code: 3253', 'error code: -3253']],
    ['server\\s{1,3}responded', ['responded']],
    ['(?<=host )unknown(?! user)', ['unknown']],
    ['c[ao]ncell?ed', ['canceled', 'cancelled', 'conceled', 'concelled']],
    ['\\u00fcberlauf\\x21', ['überlauf!']],
    ['Ende\\.', ['ende.']],
    ['(?<name>quota){2}', ['quota']],
    ['[-.]quota', ['-quota', '.quota']],
    ['[a-d]quota', ['quota']],
    ['[^a]quota', ['quota']],
    ['\\(smtp\\) [^ ]{1,80} (?:ist unbekannt|est inconnu)', [' ist unbekannt', ' est inconnu']],
  ])('of %s', (source, cues) => {
    expect(regexCues(source)?.toSorted()).toEqual(cues.toSorted());
  });

  it.each(['[0-9]{3}', 'a|mailbox full', '(?:quota)?', '(?:quota){0,2}', '\\bno\\b', '.', '', '(?=quota)'])(
    'knows none of %s',
    (source) => {
      expect(regexCues(source)).toBeUndefined();
    },
  );

  it('gives cues of which one stands in whatever the expression matches', () => {
    const atom = fc.oneof(
      fc.stringMatching(/^[a-cX-Z ]{1,4}$/),
      fc.constantFrom('[ab]', '[a-c]', '[^a]', '\\d', '\\.', '.', '\\bab', 'ü', '(?:ab|cd)', '(?<n1>abc)', 'a\\x62'),
    );
    const quantified = fc
      .tuple(atom, fc.constantFrom('', '', '', '?', '+', '{0,2}', '{2}', '{1,3}?', '*'))
      .map(([one, times]) => (times === '' ? one : `(?:${one.replace('?<n1>', '')})${times}`));
    const sequence = fc.array(quantified, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
    const source = fc.array(sequence, { minLength: 1, maxLength: 3 }).map((all) => all.join('|'));
    const matched = source
      .filter((one) => (one.match(/n1/g) ?? []).length < 2 && !one.includes('\\b'))
      .chain((one) => fc.tuple(fc.constant(one), fc.stringMatching(new RegExp(`^(?:${one})$`))));
    fc.assert(
      fc.property(matched, ([one, text]) => {
        const lower = text.toLowerCase();
        const cues = regexCues(one);
        expect(cues === undefined || cues.some((cue) => lower.includes(cue))).toBe(true);
      }),
    );
  });
});

describe('gaplessCues', () => {
  it.each([
    ['server\\s{1,3}responded', ['server responded']],
    ['could[\\s>]{1,16}not[\\s>]{0,16}deliver', ['could not']],
    ['(?:^|\\n)[ \\t]{1,4}reason', [' reason']],
    ['refused\\s{1,8}to\\s{1,8}talk to (?:me|us): ', ['refused to talk to me: ', 'refused to talk to us: ']],
  ])('go on over the gaps of %s', (source, cues) => {
    expect(gaplessCues(source)?.toSorted()).toEqual(cues.toSorted());
  });

  it('one of them stands in whatever the expression matches, once its gaps are one blank each', () => {
    const atom = fc.constantFrom(
      'ab',
      'c',
      '\\s{1,3}',
      '[\\s>]{1,16}',
      '[ \\t]{1,4}',
      '\\s',
      ' ',
      '>',
      '(?:b|cd)',
      '\\s?',
    );
    const source = fc.array(atom, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    const matched = source.chain((one) => fc.tuple(fc.constant(one), fc.stringMatching(new RegExp(`^(?:${one})$`))));
    fc.assert(
      fc.property(matched, fc.constantFrom('', ' ', '>\n', 'x'), ([one, text], around) => {
        const shown = withoutGaps(`${around}${text}${around}`.toLowerCase());
        const cues = gaplessCues(one);
        expect(cues === undefined || cues.some((cue) => shown.includes(cue))).toBe(true);
      }),
    );
  });
});
