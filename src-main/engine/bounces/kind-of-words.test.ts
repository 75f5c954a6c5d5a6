import { describe, expect, it } from 'vitest';
import { kindOfWords } from './kind-of-words.ts';

describe('kindOfWords', () => {
  it('tells failed from still trying', () => {
    expect(kindOfWords('It could not be delivered.')).toBe('bounce');
    expect(kindOfWords('It could not be delivered yet. It will be retried for 5 days.')).toBe('delayed');
    expect(kindOfWords('Not delivered after retries; will be retried no more. I am giving up')).toBe('bounce');
    expect(kindOfWords('hello')).toBeUndefined();
  });
});
