import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { checkCaa } from './check-caa.ts';

const check = (zone: Zone) => checkCaa('mx.b.example', namesOf(zone));
const codesOf = async (...CAA: string[]) => (await check({ 'b.example': { CAA } })).map(({ code }) => code);

describe('who may sign digital IDs (RFC 8659)', () => {
  test('by the name itself, else by the nearest above (section 3)', async () => {
    const zone: Zone = {
      'mx.b.example': { CAA: ['0 issue "one.test"'] },
      'b.example': { CAA: ['0 issue "two.test"'] },
    };
    expect(await check(zone)).toMatchObject([{ code: 'caa-good', values: { issuers: 'one.test' } }]);
    const [above] = await check({
      'b.example': { CAA: ['0 issue two.test; account=1', '0 issue "two.test"', '128 issue "three.test"'] },
    });
    expect(above).toMatchObject({ values: { issuers: 'two.test, three.test' } });
    expect(above?.evidence.map(({ name }) => name)).toEqual(['mx.b.example', 'b.example']);
  });

  test.each([
    [['0 issue ";"'], ['caa-nobody-may-issue']],
    [['0 iodef "mailto:a@b.example"'], ['caa-none']],
    [
      ['128 tbs "x"', '0 issue "a.test"'],
      ['caa-unknown-critical', 'caa-good'],
    ],
    [['0 tbs "x"', '0 issue "a.test"'], ['caa-good']],
    [['issue "a.test"'], ['caa-malformed', 'caa-none']],
    [['300 issue "a.test"'], ['caa-malformed', 'caa-none']],
  ])('%j', async (records, codes) => {
    expect(await codesOf(...records)).toEqual(codes);
  });

  test('none, or not known', async () => {
    expect(await check({})).toMatchObject([{ code: 'caa-none' }]);
    expect(await check({ 'b.example': 'dns-timeout' })).toMatchObject([
      { code: 'caa-could-not-check', values: { failure: 'dns-timeout' } },
    ]);
  });

  test('asks eight names at most, and no record makes it throw', async () => {
    const [none] = await checkCaa('a.'.repeat(50) + 'example', namesOf({}));
    expect(none?.evidence).toHaveLength(8);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string(), { minLength: 1, maxLength: 40 }), async (records) => {
        expect((await codesOf(...records)).length).toBeLessThanOrEqual(41);
      }),
    );
  });
});
