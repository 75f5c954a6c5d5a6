import { describe, expect, test } from 'vitest';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { oneRecord } from './one-record.ts';

const ask = (zone: Zone) => oneRecord('a.example', /^v=X;/, namesOf(zone));

describe('the one record of a kind', () => {
  test.each<[string, Zone, object]>([
    ['one', { 'a.example': { TXT: ['v=X; a'] } }, { kind: 'one', text: 'v=X; a' }],
    [
      'one among 500 strangers',
      { 'a.example': { TXT: [...Array<string>(500).fill('t'), 'v=X; a'] } },
      { kind: 'one', text: 'v=X; a' },
    ],
    ['several', { 'a.example': { TXT: ['v=X; a', 'v=X; b', 'c'] } }, { kind: 'several', count: 2 }],
    ['a stranger only', { 'a.example': { TXT: ['v=Y; a', ' v=X; a'] } }, { kind: 'none' }],
    ['no name', {}, { kind: 'none' }],
    ['no text', { 'a.example': { A: ['192.0.2.1'] } }, { kind: 'none' }],
    ['a failed question', { 'a.example': 'dns-timeout' }, { kind: 'failed', failure: 'dns-timeout' }],
  ])('%s', async (_, zone, expected) => {
    expect(await ask(zone)).toMatchObject({ ...expected, asked: { name: 'a.example', type: 'TXT' } });
  });
});
