import { describe, expect, it } from 'vitest';
import { withoutCopy } from './without-copy.ts';

describe('withoutCopy', () => {
  it('cuts where the copy begins, not at the first line', () => {
    const report = 'Your message did not arrive at all.\n';
    expect(withoutCopy(`${report}--- Below this line is a copy of the message.\nsecret`)).toBe(report);
    expect(withoutCopy(`${report}Received: from a by b\nsecret`)).toBe(report);
    expect(withoutCopy('--- Original message ---\nall there is')).toContain('all there is');
  });
});
