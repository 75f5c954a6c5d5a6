import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientChoice } from '../../src-main/contract/channels.ts';
import { appChoices, placeOf } from './app-choices.ts';

const clients: ClientChoice[] = [
  { id: 'thunderbird', name: 'Thunderbird' },
  { id: 'k9', name: 'K-9', place: 'phone' },
  { id: 'printer', name: 'A printer', place: 'machine' },
  { id: 'other', name: 'Another app' },
];
const ids = (...given: Parameters<typeof appChoices>): string[] => appChoices(...given).map(({ id }) => id);

describe('the choices of mail apps', () => {
  it('are those of a computer first, then the ways to the others', () => {
    expect(ids(clients, 'computer')).toEqual(['thunderbird', 'apps-phone', 'apps-machine', 'other', 'do-not-know']);
  });

  it('lead to each other place and back', () => {
    expect(ids(clients, 'phone')).toEqual(['k9', 'apps-computer', 'apps-machine', 'other', 'do-not-know']);
    expect(appChoices(clients, 'phone').map(({ place }) => place)).toEqual([
      undefined,
      'computer',
      'machine',
      undefined,
      undefined,
    ]);
  });

  it('lead nowhere where there is no app', () => {
    expect(ids(clients.slice(0, 1), 'computer')).toEqual(['thunderbird', 'do-not-know']);
    expect(ids([], 'computer')).toEqual(['do-not-know']);
  });

  it('hold each app once over all places, and each choice has words', () => {
    const place = fc.constantFrom(undefined, 'phone' as const, 'web' as const, 'machine' as const);
    const many = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{3,8}$/), name: fc.string(), at: place }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(many, (drawn) => {
        const apps = drawn.map(({ id, name, at }) => ({ id, name, ...(at && { place: at }) }));
        const all = (['computer', 'phone', 'web', 'machine'] as const).flatMap((one) => appChoices(apps, one));
        for (const { name, text } of all) expect(name ?? text).toBeDefined();
        const shown = all.filter(({ name }) => name !== undefined).map(({ id }) => id);
        expect([...new Set(shown)].sort()).toEqual(apps.map(({ id }) => id).sort());
        expect(shown.filter((id) => id !== 'other')).toHaveLength(apps.filter(({ id }) => id !== 'other').length);
      }),
    );
  });
});

describe('the place of the chosen app', () => {
  it.each([
    ['k9', 'phone'],
    ['thunderbird', 'computer'],
    ['', 'computer'],
    ['do-not-know', 'computer'],
  ])('of %j is %s', (id, place) => {
    expect(placeOf(clients, id)).toBe(place);
  });
});
