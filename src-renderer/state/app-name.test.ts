import { expect, it } from 'vitest';
import { appName } from './app-name.ts';

it.each([
  ['thunderbird', 'Thunderbird Mail'],
  ['another', 'another'],
])('names %s', (id, name) => {
  expect(appName([{ id: 'thunderbird', name: 'Thunderbird Mail' }], id)).toBe(name);
});
