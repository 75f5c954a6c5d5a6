import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideAddresses } from './hide-addresses.ts';
import { hideNetwork } from './hide-network.ts';
import { hideSecrets } from './hide-secrets.ts';
import { createRedactor } from './redactor.ts';

const hideBoth = { innerNetwork: true, publicAddress: true };

describe('hideNetwork', () => {
  const hide = hideNetwork(hideBoth, ['198.51.100.25', '2001:db8::25']);

  it.each([
    '10.1.2.3',
    '192.168.0.1',
    '172.20.0.9',
    '127.0.0.1',
    '169.254.1.1',
    '100.64.0.1',
    'fe80::1',
    'fd00::1',
    '::1',
  ])('calls %s inner', (address) => {
    expect(hide(`from [${address}] by`)).toMatch(/^from \[inner-\d\] by$/);
  });

  it.each(['198.51.100.25', '2001:db8::25'])('keeps the server %s', (address) => {
    expect(hide(`to ${address},`)).toBe(`to ${address},`);
  });

  it('hides a public address that is no server, always by the same token', () => {
    const own = hideNetwork(hideBoth, []);
    expect(own('203.0.113.7')).toBe('address-1');
    expect(own('203.0.113.8 then 203.0.113.7')).toBe('address-2 then address-1');
  });

  it.each([
    '10:41:07',
    '2026-11-24T10:41:07.000Z',
    'AB:CD:EF:01:23:45',
    '5.7.8',
    '1.2.3',
    'TLSv1.3',
    '999.1.2.3',
    '1.2.3.4.5',
  ])('leaves %s alone', (text) => {
    expect(hide(text)).toBe(text);
  });

  it('does nothing when both switches are open', () => {
    const open = hideNetwork({ innerNetwork: false, publicAddress: false }, []);
    expect(open('10.0.0.1 203.0.113.9')).toBe('10.0.0.1 203.0.113.9');
  });
});

describe('hideAddresses', () => {
  it('keeps the first letter and the domain', () => {
    expect(hideAddresses('')('<anna@example.org>')).toBe('<a***@example.org>');
  });

  it('does not hide twice', () => {
    const hide = hideAddresses('anna@example.org');
    expect(hide(hide('anna@example.org'))).toBe('a***@example.org');
  });

  it('never lets a local part of three or more letters through (property)', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z][a-z0-9.+_-]{2,20}$/),
        fc.stringMatching(/^[a-z]{2,10}\.(org|example)$/),
        (local, domain) => {
          const text = `RCPT TO:<${local}@${domain}> failed`;
          expect(hideAddresses(text)(text)).not.toContain(`${local}@`);
        },
      ),
    );
  });
});

describe('hideSecrets', () => {
  it.each([
    ['AUTH PLAIN AGEAYg==', 'AUTH PLAIN ********'],
    ['auth xoauth2 dXNlcj0=', 'AUTH xoauth2 ********'],
    ['password: hunter2', 'password: ********'],
    ['{"token":"abcdef"}', '{"token":"********"}'],
    ['Authorization: Bearer abc.def.ghi', 'Authorization: ******** ********'],
    ['250-AUTH PLAIN LOGIN', '250-AUTH PLAIN ********'],
    [
      '334 VXNlcm5hbWU6\nYW5uYQ==\n334 UGFzc3dvcmQ6\ncGFzc3dvcmQ=\n235 ok',
      '334 VXNlcm5hbWU6\n********\n334 UGFzc3dvcmQ6\n********\n235 ok',
    ],
    ['S: 334\r\nC: AGFubmEAc2VjcmV0\r\nS: 535 no', 'S: 334\r\nC: ********\r\nS: 535 no'],
  ])('%s', (text, expected) => {
    expect(hideSecrets(text)).toBe(expected);
  });
});

describe('createRedactor', () => {
  it('is total over any text (property)', () => {
    const redaction = {
      localParts: true,
      subjects: true,
      innerNetwork: true,
      computerNames: true,
      publicAddress: true,
    };
    const redact = createRedactor({
      redaction,
      everything: '',
      serverAddresses: [],
      computerNames: ['box.$(x)'],
      userNames: ['a.b*c'],
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(typeof redact(text)).toBe('string');
      }),
    );
  });
});
