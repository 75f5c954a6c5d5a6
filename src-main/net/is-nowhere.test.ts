import { expect, it } from 'vitest';
import { isNowhere } from './is-nowhere.ts';

it.each(['0.0.0.0', '::', '0:0:0:0:0:0:0:0', '::ffff:0.0.0.0'])('%s leads nowhere', (address) => {
  expect(isNowhere(address)).toBe(true);
});

it.each(['127.0.0.1', '::1', '192.0.2.1', '10.0.0.0', '2001:db8::', ''])('%j does not', (address) => {
  expect(isNowhere(address)).toBe(false);
});
