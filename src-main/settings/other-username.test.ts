import { describe, expect, it } from 'vitest';
import { otherUsername } from './other-username.ts';

const at = (address: string, username: string) => otherUsername({ address }, username);

describe('otherUsername', () => {
  it.each([
    ['anna@firm.example', 'anna', { form: 'full-address', username: 'anna@firm.example' }],
    ['anna@firm.example', 'anna@firm.example', { form: 'local-part', username: 'anna' }],
    ['Anna@Firm.example', 'ANNA@firm.example', { form: 'local-part', username: 'Anna' }],
  ])('of %s with the user name %s', (address, username, expected) => {
    expect(at(address, username)).toEqual(expected);
  });

  it.each([
    ['a name of another kind', 'anna@firm.example', 'firm\\anna'],
    ['another address', 'anna@firm.example', 'bob@firm.example'],
    ['no name', 'anna@firm.example', ''],
    ['no address', 'anna', 'anna'],
    ['a provider that has its form', 'anna@gmx.net', 'anna@gmx.net'],
    ['a provider that takes no passwords', 'anna@outlook.com', 'anna'],
    ['a name that only an object would know', 'anna@firm.example', 'constructor'],
  ])('has none for %s', (_what, address, username) => {
    expect(at(address, username)).toBeUndefined();
  });

  it('takes the form that the provider wants', () => {
    expect(at('anna@gmx.net', 'anna')).toMatchObject({ form: 'full-address' });
    expect(at('anna@web.de', 'anna@web.de')).toMatchObject({ form: 'local-part' });
    expect(at('anna@web.de', 'anna')).toBeUndefined();
  });
});
