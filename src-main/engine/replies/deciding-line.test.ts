import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import { decidingLine } from './deciding-line.ts';
import { testingCatalogue } from './testing-catalogue.ts';

const line = (text: string): string => decidingLine(decide([{ text, by: 'app' }], testingCatalogue)!, testingCatalogue);
const filler = 'This is a long sentence that says nothing at all about the fault.\n'.repeat(20);

describe('decidingLine', () => {
  it('shows a short text whole', () => {
    expect(line('550 mailbox full\nsecond line')).toBe('550 mailbox full second line');
  });

  it('finds the line in a long text', () => {
    expect(line(`${filler}552 mailbox full today\n${filler}`)).toBe('552 mailbox full today');
  });

  it('finds words that stand across two lines', () => {
    expect(line(`${filler}552 the mailbox\nfull as it is\n${filler}`)).toBe('552 the mailbox full as it is');
  });

  it('takes no line for the end of a text that was cut off', () => {
    const [first] = testingCatalogue.patterns;
    const patterns = [{ ...first!, match: { words: ['mailbox is over its quota'] } }];
    const catalogue = { ...testingCatalogue, patterns };
    const text = `${filler}550 the mailbox is over\nits quota for today\n${filler}`;
    const decision = decide([{ text, by: 'app' }], catalogue)!;
    expect(decidingLine(decision, catalogue)).toBe('550 the mailbox is over its quota for today');
  });

  it('cleans what it shows and caps it', () => {
    expect(line('550 mailbox full \u001b[31m\u202e')).toBe('550 mailbox full');
    expect(line(`mailbox full ${'x'.repeat(9000)}`).length).toBeLessThanOrEqual(2048);
  });
});
