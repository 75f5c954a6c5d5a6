import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMessage } from './find-message.ts';

const MESSAGE =
  'Return-Path: <>\nReceived: from a.example\n\tby b.example\nSubject: Undelivered\nFrom: mailer-daemon@a.example\n\n550 gone\n';
const find = (text: string): string | undefined => {
  const found = findMessage(new TextEncoder().encode(text));
  return found && new TextDecoder().decode(found);
};
const each = (prefix: string): string => MESSAGE.replace(/^(?=.)/gm, prefix);

describe('findMessage', () => {
  it('gives a message as it is, without blank lines in front', () => {
    expect(find(MESSAGE)).toBe(MESSAGE);
    expect(find(`\n \n\n${MESSAGE}`)).toBe(MESSAGE);
  });

  it.each(['> ', '>', '> > ', '>>', ' ', '    ', '\t'])('takes %j away from the front of every line', (prefix) => {
    expect(find(each(prefix))).toBe(MESSAGE);
  });

  it('passes over a few lines of something else', () => {
    expect(find(`Hello,\nthis came back:\n\n-----\n${MESSAGE}`)).toBe(MESSAGE);
  });

  it('finds none in error texts, prose and a report that holds a message', () => {
    for (const text of ['550 5.1.1 no', '', `Dear all, subject: mail`, `${'It failed.\n'.repeat(30)}\n${MESSAGE}`]) {
      expect(find(text), text).toBeUndefined();
    }
  });

  it('never throws, and gives nothing that was not there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('>', ' ', '\n', 'X: y\n', MESSAGE, 'a'), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        expect((find(text) ?? '').length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
