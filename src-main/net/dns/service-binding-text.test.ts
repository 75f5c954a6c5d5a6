import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceBindingText } from './service-binding-text.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');

describe('serviceBindingText', () => {
  it.each([
    ['an alias', '0000 0377656207 6578616d706c65 00', '0 web.example'],
    ['the name itself', '0001 00', '1 .'],
    ['protocols and a port', '0001 00 0001 0006 02 6832 02 6833 0003 0002 01bb', '1 . alpn=h2,h3 port=443'],
    ['hints of both families', '0001 00 0004 0008 c0000201 c0000202', '1 . ipv4hint=192.0.2.1,192.0.2.2'],
    ['a hint of the new family', '0001 00 0006 0010 20010db8000000000000000000000001', '1 . ipv6hint=2001:db8::1'],
    ['no usual protocols', '0001 00 0002 0000', '1 . no-default-alpn'],
    ['a key nobody knows', '0001 00 ff00 0002 abcd', '1 . key65280=abcd'],
  ])('writes %s', (_what, hex, text) => {
    expect(serviceBindingText(bytes(hex))).toBe(text);
  });

  it.each([
    ['a name without an end', '0001 03 7765'],
    ['a pointer', '0001 c000'],
    ['a cut parameter', '0001 00 0003 0002 01'],
    ['a port of three bytes', '0001 00 0003 0003 0001bb'],
    ['a hint that is no address', '0001 00 0004 0003 c00002'],
    ['an empty protocol', '0001 00 0001 0001 00'],
    ['nothing', ''],
  ])('takes %s for broken', (_what, hex) => {
    expect(serviceBindingText(bytes(hex))).toBeUndefined();
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        const text = serviceBindingText(Buffer.from(any));
        expect(text === undefined || /^\d+ /.test(text)).toBe(true);
      }),
    );
  });
});
