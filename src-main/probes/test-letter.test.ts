import { describe, expect, it } from 'vitest';
import { TEST_LETTER } from './test-letter.ts';

describe('the test letter', () => {
  it('says who sent it and why, without asking for anything', () => {
    expect(TEST_LETTER.subject).toContain('Outbox Doctor');
    expect(TEST_LETTER.text).toMatch(/as a test/);
    expect(TEST_LETTER.text).not.toMatch(/https?:|click|reply/i);
  });
});
