import { expect, test } from 'vitest';
import { isParkingHost } from './parking-hosts.ts';

test('name servers for domains that nobody uses', () => {
  expect(['ns1.sedoparking.com', 'NS2.Above.com', 'bodis.com'].map(isParkingHost)).toEqual([true, true, true]);
  expect(['ns1.example.org', 'notabove.com', 'above.com.example', ''].map(isParkingHost)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
