import { describe, expect, it } from 'vitest';
import { isHomeName } from './home-name.ts';

describe('isHomeName', () => {
  it.each([
    ['203.0.113.7', 'p203-0-113-7.dip.example.net', true],
    ['203.0.113.7', 'pool-7.example.net', true],
    ['203.0.113.7', 'dsl.example.net', true],
    ['203.0.113.7', 'host203.000.113.007.example.net', true],
    ['203.0.113.7', 'mail.example.net', false],
    ['203.0.113.7', 'mx113.example.net', false],
    ['203.0.113.7', 'homer.example.net', false],
    ['2001:db8::7', 'cable-7.example.net', true],
    ['2001:db8::7', 'mx.example.net', false],
  ])('%s %s: %s', (address, name, expected) => {
    expect(isHomeName(address, name)).toBe(expected);
  });
});
