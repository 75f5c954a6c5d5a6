import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rememberAsked } from '../name-service.ts';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { walkUp } from './tree-walk.ts';

const record = (domain: string, more = '') => ({ [`_dmarc.${domain}`]: { TXT: [`v=DMARC1; p=none${more}`] } });
const walk = (start: string, zone: Zone) => walkUp(start, namesOf(zone));
const organisation = async (start: string, zone: Zone) => (await walk(start, zone)).organisation;

describe('the way of the walk (RFC 9989 section 4.10)', () => {
  test('goes up label by label to the single label', async () => {
    const { steps } = await walk('a.mail.example.com', {});
    expect(steps.map(({ asked }) => asked.name)).toEqual([
      '_dmarc.a.mail.example.com',
      '_dmarc.mail.example.com',
      '_dmarc.example.com',
      '_dmarc.com',
    ]);
  });

  test('a name of thirteen labels jumps to seven: eight questions', async () => {
    const { steps } = await walk('a.b.c.d.e.f.g.h.i.j.mail.example.com', {});
    expect(steps.map(({ domain }) => domain)).toEqual([
      'a.b.c.d.e.f.g.h.i.j.mail.example.com',
      'g.h.i.j.mail.example.com',
      'h.i.j.mail.example.com',
      'i.j.mail.example.com',
      'j.mail.example.com',
      'mail.example.com',
      'example.com',
      'com',
    ]);
  });

  test.each([
    ['a.b.c.d.e.f.com', 7],
    ['a.b.c.d.e.f.g.com', 8],
    ['a.b.c.d.e.f.g.h.com', 8],
    ['com', 1],
  ])('%s takes %i questions', async (start, count) => {
    expect((await walk(start, {})).steps).toHaveLength(count);
  });

  test('stops at psd=n and at psd=y, steps 2 and 6', async () => {
    for (const psd of ['n', 'y']) {
      const { steps } = await walk('a.b.example', { ...record('b.example', `; psd=${psd}`), ...record('example') });
      expect(steps.map(({ domain }) => domain)).toEqual(['a.b.example', 'b.example']);
    }
    expect((await walk('a.b.example', record('b.example', '; psd=u'))).steps).toHaveLength(3);
  });

  test('several records at one name are as none, and others are passed over', async () => {
    const two = { '_dmarc.b.example': { TXT: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] } };
    const { steps, organisation: found } = await walk('b.example', two);
    expect(steps[0]).toMatchObject({ count: 2 });
    expect(steps[0]?.record).toBeUndefined();
    expect(found).toBe('b.example');
    const mixed = { '_dmarc.b.example': { TXT: ['x', 'v=DMARC1; p=reject', ' v=DMARC1; p=none'] } };
    expect((await walk('b.example', mixed)).steps[0]).toMatchObject({ count: 1, record: { policy: 'reject' } });
  });

  test('every TXT string is looked at, even of 500', async () => {
    const TXT = [...Array.from({ length: 499 }, (_, index) => `token-${index}`), 'v=DMARC1; p=reject'];
    expect((await walk('b.example', { '_dmarc.b.example': { TXT } })).steps[0]).toMatchObject({ count: 1 });
  });
});

describe('a question that fails half way (RFC 9989 section 5.3.6)', () => {
  test.each(['dns-servfail', 'dns-timeout', 'dns-refused', 'dns-malformed'] as const)(
    '%s ends the walk without a result',
    async (failure) => {
      const walked = await walk('a.b.example', {
        ...record('a.b.example'),
        '_dmarc.b.example': failure,
        ...record('example'),
      });
      expect(walked).toMatchObject({ organisation: undefined, failure });
      expect(walked.steps).toHaveLength(2);
    },
  );

  test('a loop of aliases, as a name service tells it, is no missing record', async () => {
    const walked = await walkUp('b.example', () => Promise.resolve({ ok: false, failure: 'dns-servfail' }));
    expect(walked).toMatchObject({ organisation: undefined, failure: 'dns-servfail' });
  });
});

test('a name that becomes too long to be asked for holds no record', async () => {
  const zone: Zone = { ...record('b.example'), '_dmarc.a.b.example': 'dns-name-invalid' };
  expect(await walk('a.b.example', zone)).toMatchObject({ organisation: 'b.example' });
});

describe('who is responsible (RFC 9989 section 4.10.2)', () => {
  test('the shortest name with a record', async () => {
    expect(await organisation('a.mail.example.com', { ...record('mail.example.com'), ...record('example.com') })).toBe(
      'example.com',
    );
  });

  test('rule 1: a name with psd=n, the longest first', async () => {
    const zone = { ...record('mail.example.com', '; psd=n'), ...record('example.com') };
    expect(await organisation('a.mail.example.com', zone)).toBe('mail.example.com');
    expect(await organisation('mail.example.com', zone)).toBe('mail.example.com');
  });

  test('rule 2: one label below a public suffix with psd=y', async () => {
    expect(await organisation('a.mail.example.com', record('com', '; psd=y'))).toBe('example.com');
    const both = { ...record('mail.example.com'), ...record('example.com', '; psd=y') };
    expect(await organisation('a.mail.example.com', both)).toBe('mail.example.com');
  });

  test('rule 2 does not hold where the walk began', async () => {
    expect(await organisation('example.com', record('example.com', '; psd=y'))).toBe('example.com');
  });

  test('rule 2 after a jump counts labels of the name that was asked about', async () => {
    const start = 'a.b.c.d.e.f.g.h.i.j.k';
    expect(await organisation(start, record('e.f.g.h.i.j.k', '; psd=y'))).toBe('d.e.f.g.h.i.j.k');
  });

  test('without any record, the domain itself', async () => {
    expect(await organisation('a.example.com', {})).toBe('a.example.com');
  });

  test('a record in a cut that the jump passes over is never seen (RFC 9989 section 5.1.8)', async () => {
    const zone = { ...record('example.com'), ...record('b.c.d.e.f.g.example.com', '; psd=n') };
    expect(await organisation('mail.a.b.c.d.e.f.g.example.com', zone)).toBe('example.com');
  });
});

test('no name takes more than eight questions, and the answer is always an end of the name', async () => {
  const label = fc.stringMatching(/^[a-z]{1,3}$/);
  const psd = fc.constantFrom('', '; psd=y', '; psd=n', '; psd=u');
  await fc.assert(
    fc.asyncProperty(
      fc.array(label, { minLength: 1, maxLength: 20 }),
      fc.array(psd, { maxLength: 20 }),
      async (labels, kinds) => {
        const start = labels.join('.');
        const zones = kinds.map((kind, index) => record(labels.slice(-index - 1).join('.'), kind));
        const { ask, asked } = rememberAsked(namesOf(Object.assign({}, ...zones) as Zone));
        const { organisation: found, steps } = await walkUp(start, ask);
        expect(steps.length).toBeLessThanOrEqual(8);
        expect((await asked()).length).toBe(steps.length);
        expect(start === found || start.endsWith(`.${found}`)).toBe(true);
      },
    ),
  );
});
