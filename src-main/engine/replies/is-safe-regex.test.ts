import { describe, expect, it } from 'vitest';
import { isSafeRegex } from './is-safe-regex.ts';

describe('isSafeRegex', () => {
  it.each(['self.signed certificate', 'connect to [^ ]{3,200}:(?:25|465)', 'a{1,5}b', 'addresses? rejected', 'a\\.b'])(
    'accepts bounded repetition: %s',
    (source) => {
      expect(isSafeRegex(source)).toBe(true);
    },
  );

  it.each(['(a+)+b', 'a*', 'a+', '(?:ab){1,50}', 'a{1,}', 'a{1,5000}', '(', 'a{1,9}b{1,9}c{1,9}d{1,9}e{1,9}'])(
    'refuses what could run away, or does not compile: %s',
    (source) => {
      expect(isSafeRegex(source)).toBe(false);
    },
  );

  it('does not mind signs inside a class or behind a backslash', () => {
    expect(isSafeRegex('[+*]x\\+y\\*')).toBe(true);
  });
});
