import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretKey } from './secret-key.ts';

describe('secretKey', () => {
  it.each([
    [{ password: 'x' }, 'password'],
    [{ settings: { appPassword: 'x' } }, 'settings.appPassword'],
    [{ settings: [{ a: 1 }, { 'app-password': '' }] }, 'settings.1.app-password'],
    [{ a: { OAUTH_ACCESS_TOKEN: 1 } }, 'a.OAUTH_ACCESS_TOKEN'],
    [{ clientSecret: null }, 'clientSecret'],
    [{ passWord: 'x' }, 'passWord'],
    [{ apiKey: 'x' }, 'apiKey'],
  ])('finds %j at %s', (value, path) => {
    expect(secretKey(value)).toBe(path);
  });

  it.each([
    [{ authentication: 'password' }],
    [{ text: 'my password is hunter2' }],
    [{ passed: true, compass: 1, tokenize: 1, secretary: 'Anna' }],
    [null],
    ['password'],
    [[]],
  ])('finds nothing in %j', (value) => {
    expect(secretKey(value)).toBeUndefined();
  });

  it('does not look into exempt paths, but into the same name elsewhere', () => {
    const exempt = new Set(['case.answers']);
    expect(secretKey({ case: { answers: { 'app-password': 'yes' } } }, exempt)).toBeUndefined();
    expect(secretKey({ settings: { answers: { 'app-password': 'yes' } } }, exempt)).toBe(
      'settings.answers.app-password',
    );
  });

  it('ends on a value that holds itself', () => {
    const round: { again?: unknown } = {};
    round.again = round;
    expect(secretKey(round)).toBeUndefined();
  });

  it('finds a password field however deep it lies', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', '0'), { maxLength: 30 }), fc.anything(), (path, value) => {
        const nested = path.reduceRight<unknown>((inner, key) => ({ other: value, [key]: inner }), {
          myPassword: value,
        });
        expect(secretKey(nested)).toBeDefined();
      }),
    );
  });
});
