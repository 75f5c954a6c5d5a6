import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLines } from './join-lines.ts';

describe('joinLines', () => {
  it('removes the repeated prefix of a reply over several lines', () => {
    const wire = '550-5.7.26 This mail has been blocked\n550-5.7.26 because the sender\n550 5.7.26 is unknown';
    expect(joinLines(wire).replace(/\n/g, ' ')).toBe(
      '550 5.7.26 This mail has been blocked because the sender is unknown',
    );
  });

  it('does so too where the line breaks are lost', () => {
    expect(joinLines('said: 550-5.1.1 no such 550-5.1.1 user 550 5.1.1 here')).toBe(
      'said: 550 5.1.1 no such user here',
    );
  });

  it('knows replies without enhanced codes', () => {
    expect(joinLines('554-No service\n554-Reject\n554 end').replace(/\n/g, ' ')).toBe('554 No service Reject end');
  });

  it('leaves other texts alone', () => {
    for (const text of ['', '550 5.1.1 no', 'call 030-550-1234', 'size 10550-20']) expect(joinLines(text)).toBe(text);
  });

  it('never adds anything and never hangs', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        expect(joinLines(text).length).toBeLessThanOrEqual(text.length + 2);
      }),
    );
  });
});
