import { describe, expect, it } from 'vitest';
import { VisibleText } from './visible-text.ts';

const laidOut = (write: (text: VisibleText) => void, collapses = true): string => {
  const text = new VisibleText(collapses);
  write(text);
  return text.finish();
};

describe('VisibleText', () => {
  it.each([
    [
      'runs blanks together',
      (t: VisibleText) => {
        t.add('a  \n b');
        t.add(' ');
        t.add(' c ');
      },
      'a b c',
    ],
    [
      'writes no blank at the start of a line',
      (t: VisibleText) => {
        t.add(' a');
        t.line();
        t.add(' b');
      },
      'a\nb',
    ],
    [
      'ends a line once',
      (t: VisibleText) => {
        t.add('a');
        t.line();
        t.line();
        t.add('b');
      },
      'a\nb',
    ],
    [
      'leaves one empty line between paragraphs',
      (t: VisibleText) => {
        t.paragraph();
        t.add('a');
        t.paragraph();
        t.paragraph();
        t.add('b');
      },
      'a\n\nb',
    ],
    [
      'leaves one empty line for many breaks',
      (t: VisibleText) => {
        t.add('a');
        t.lineBreak();
        t.lineBreak();
        t.lineBreak();
        t.add('b');
      },
      'a\n\nb',
    ],
    [
      'parts cells by a tab',
      (t: VisibleText) => {
        t.add('a');
        t.cell();
        t.add('b');
        t.cell();
        t.line();
        t.cell();
        t.add('c');
      },
      'a\tb\nc',
    ],
    [
      'keeps lines where it has to',
      (t: VisibleText) => {
        t.keepsLines(true);
        t.add('a\n  b\n');
        t.keepsLines(false);
        t.add(' c  d');
      },
      'a\n  b\nc d',
    ],
    [
      'gives nothing for nothing',
      (t: VisibleText) => {
        t.add('  \n ');
        t.line();
      },
      '',
    ],
  ])('%s', (_, write, expected) => {
    expect(laidOut(write)).toBe(expected);
  });

  it('keeps the lines of the source where no markup makes them', () => {
    expect(
      laidOut((t) => {
        t.add('a\n b\u00a0c');
        t.add('\nd');
      }, false),
    ).toBe('a\n b c\nd');
  });

  it('does not leave the kept lines twice', () => {
    expect(
      laidOut((t) => {
        t.keepsLines(false);
        t.add('a\nb');
      }),
    ).toBe('a b');
  });
});
