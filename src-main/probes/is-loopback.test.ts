import { expect, it } from 'vitest';
import { isLoopback } from './is-loopback.ts';

it.each(['127.0.0.1', '127.0.0.1:5300', '127.9.8.7', '::1', '[::1]', '[::1]:53'])('%s is this computer', (address) => {
  expect(isLoopback(address)).toBe(true);
});

it.each(['192.0.2.1', '1127.0.0.1', '127.0.0.1.example', '::11', '::1:53', '2001:db8::1', ''])(
  '%s is not',
  (address) => {
    expect(isLoopback(address)).toBe(false);
  },
);
