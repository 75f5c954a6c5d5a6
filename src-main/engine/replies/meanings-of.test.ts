import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue, Pattern } from './catalogue.ts';
import { isCodeAlone, meaningsOf } from './meanings-of.ts';
import { testingCatalogue } from './testing-catalogue.ts';

const pattern = (one: Pick<Pattern, 'match' | 'causes' | 'example'>): Pattern => ({
  id: `p-${one.example}`,
  reason: 'unknown',
  actor: 'you',
  says: 'One.',
  ...one,
});
const CATALOGUE: Catalogue = {
  ...testingCatalogue,
  patterns: [
    pattern({ match: { words: ['no such user'] }, causes: ['recipient-unknown'], example: '550 5.1.1 no such user' }),
    pattern({ match: { words: ['relaying'] }, causes: ['not-signed-in'], example: '550 5.7.1 relaying denied' }),
    pattern({ match: { words: ['spam'] }, causes: ['spam-content'], example: '550 5.7.1 looks like spam' }),
    pattern({ match: { words: ['junk'] }, causes: ['spam-content'], example: '554 5.7.1 junk' }),
    pattern({ match: { code: '421' }, causes: ['rate-limited', 'server-down'], example: '421 later' }),
  ],
};

describe('isCodeAlone', () => {
  it.each(['550 5.7.1', 'Error 550', ' 5.7.1 ', 'SMTP error code: 421', 'Fehler 0554', 'I got 550', '#5.7.1'])(
    '%s holds only a code',
    (text) => {
      expect(isCodeAlone(text)).toBe(true);
    },
  );
  it.each(['', 'error', '550 5.7.1 relaying denied', '550 拒绝', 'no reason', `550${' '.repeat(300)}`])(
    '%j does not',
    (text) => {
      expect(isCodeAlone(text)).toBe(false);
    },
  );
});

describe('meaningsOf', () => {
  it('counts each cause once', () => {
    expect(meaningsOf({ code: '550' }, CATALOGUE)).toBe(3);
    expect(meaningsOf({ enhancedStatus: '5.7.1' }, CATALOGUE)).toBe(2);
    expect(meaningsOf({ code: '421' }, CATALOGUE)).toBe(2);
  });
  it('leaves out what the other code speaks against', () => {
    expect(meaningsOf({ code: '554', enhancedStatus: '5.7.1' }, CATALOGUE)).toBe(1);
  });
  it('knows no meaning of a code that nobody uses', () => {
    expect(meaningsOf({ code: '599' }, CATALOGUE)).toBe(0);
  });
  it('never counts more for two codes than for one of them', () => {
    const [code, enhancedStatus] = [fc.constantFrom('550', '554', '421'), fc.constantFrom('5.7.1', '5.1.1')];
    fc.assert(
      fc.property(code, enhancedStatus, (one, other) => {
        const both = meaningsOf({ code: one, enhancedStatus: other }, CATALOGUE);
        expect(both).toBeLessThanOrEqual(meaningsOf({ enhancedStatus: other }, CATALOGUE));
      }),
    );
  });
});
