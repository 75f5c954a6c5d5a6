import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareNames } from './bare-names.ts';

const HEADING = '   ----- The following addresses had permanent fatal errors -----';

describe('bareNames', () => {
  it.each([
    ['one', `${HEADING}\nbob\n\n   ----- Transcript of session follows -----`, ['bob']],
    ['in brackets', `${HEADING}\n<bob>\n    (reason: unknown)\n<eve.smith>\n`, ['bob', 'eve.smith']],
    ['with what was wrong behind a gap', `${HEADING}\n\n bob    No such person\n`, ['bob']],
    ['not a sentence', `${HEADING}\nThis is the reason\nbob`, []],
    ['not a field', `${HEADING}\nReason: unknown\n`, []],
    ['not an address', `${HEADING}\nbob@example.net\n`, []],
    ['not without a heading', 'bob\neve\n', []],
  ])('%s', (_, text, names) => {
    expect(bareNames(text)).toEqual(names);
  });

  it('gives at most 100, and never throws', () => {
    expect(bareNames(`${HEADING}\n${'bob\n'.repeat(500)}`).length).toBeLessThanOrEqual(100);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (noise) => {
        for (const name of bareNames(`${HEADING}\n${noise}`)) expect(name).toMatch(/^[a-z0-9][\w.+-]*$/i);
      }),
    );
  });
});
