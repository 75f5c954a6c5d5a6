import { describe, expect, it } from 'vitest';
import { isGenericName } from './generic-name.ts';
import { readIp } from './ip.ts';

describe('isGenericName', () => {
  it.each([
    ['203.0.113.7', 'mail.example.org', false],
    ['203.0.113.7', 'mx1.provider.example', false],
    ['203.0.113.7', 'static-203-0-113-7.provider.example', true],
    ['203.0.113.7', '7.113.0.203.dyn.provider.example', true],
    ['203.0.113.7', 'cb007107.provider.example', true],
    ['203.0.113.7', 'acb007107f.provider.example', false],
    ['203.0.113.7', 'pool-42.provider.example', true],
    ['2001:db8:1:2:3:4:5:6', 'mx.example.org', false],
    ['2001:db8:1:2:3:4:5:6', '2001-0db8-0001-0002.provider.example', true],
    ['2001:db8:1:2:3:4:5:6', '6.0.0.0.5.0.0.0.4.0.0.0.3.provider.example', true],
    ['2001:db8::6', 'mx000000000000.example.org', false],
    ['2001:db8::6', 'dsl6.provider.example', true],
  ])('%s %s: %s', (address, name, expected) => {
    expect(isGenericName(readIp(address)!, name)).toBe(expected);
  });
});
