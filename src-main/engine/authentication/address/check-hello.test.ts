import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameService } from '../name-service.ts';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { checkHello } from './check-hello.ts';

const never: NameService = () => Promise.reject(new Error('nobody may be asked'));
const zone: Zone = {
  'mx.example.org': { A: ['203.0.113.7'], AAAA: ['2001:db8::7'] },
  'six.example.org': { AAAA: ['2001:db8::9'] },
  'other.example.org': { A: ['192.0.2.1'] },
  'slow.example.org': 'dns-timeout',
  'half.example.org': { A: 'dns-servfail', AAAA: ['2001:db8::9'] },
};
const codesFor = async (hello: string, confirmed: readonly string[] = [], address = '203.0.113.7') =>
  (await checkHello(hello, address, confirmed, namesOf(zone))).map(({ code }) => code);

describe('the name in the greeting', () => {
  it.each([
    ['mx.example.org', 'hello-good'],
    ['MX.example.org.', 'hello-good'],
    ['other.example.org', 'hello-other-address'],
    ['six.example.org', 'hello-other-address'],
    ['gone.example.org', 'hello-no-address'],
    ['slow.example.org', 'hello-could-not-check'],
    ['half.example.org', 'hello-could-not-check'],
  ])('%s: %s', async (hello, code) => {
    expect(await codesFor(hello)).toEqual([code]);
  });

  it.each([
    ['localhost', 'hello-inner-name'],
    ['anna-pc', 'hello-inner-name'],
    ['server.local', 'hello-inner-name'],
    ['fritz.home.arpa', 'hello-inner-name'],
    ['203.0.113.7', 'hello-malformed'],
    ['2001:db8::7', 'hello-malformed'],
    ['a b.example.org', 'hello-malformed'],
    ['-mx.example.org', 'hello-malformed'],
    ['', 'hello-malformed'],
    ['[203.0.113.7]', 'hello-literal'],
    ['[203.0.113.8]', 'hello-literal-other'],
    ['[IPv6:2001:db8::7]', 'hello-literal-other'],
    ['[nonsense]', 'hello-malformed'],
  ])('%s is judged by its form alone: %s', async (hello, code) => {
    expect((await checkHello(hello, '203.0.113.7', [], never)).map((one) => one.code)).toEqual([code]);
  });

  it('is held against the address of the other family too', async () => {
    expect(await codesFor('mx.example.org', [], '2001:db8::7')).toEqual(['hello-good']);
    expect(await codesFor('[IPv6:2001:db8::7]', [], '2001:db8::7')).toEqual(['hello-literal']);
  });

  it('may be another than the one the address has, which is only noted', async () => {
    expect(await codesFor('mx.example.org', ['mx.example.org'])).toEqual(['hello-good']);
    expect(await codesFor('mx.example.org', ['relay.example.org'])).toEqual(['hello-good', 'hello-other-than-name']);
    expect(await codesFor('other.example.org', ['relay.example.org'])).toEqual(['hello-other-address']);
  });

  it('needs an address to be held against', async () => {
    expect(await checkHello('mx.example.org', 'nonsense', [], never)).toEqual([]);
  });

  it('is called good only where it leads to the address, whatever it is', async () => {
    const hello = fc.oneof(fc.string(), fc.domain(), fc.ipV4(), fc.ipV6(), fc.constantFrom(...Object.keys(zone)));
    await fc.assert(
      fc.asyncProperty(hello, async (name) => {
        const codes = await codesFor(name);
        expect(codes).toHaveLength(1);
        expect(codes[0] === 'hello-good').toBe(name.toLowerCase() === 'mx.example.org');
      }),
    );
  });
});
