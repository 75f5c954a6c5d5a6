import { describe, expect, it } from 'vitest';
import { chooseLists } from './choose-lists.ts';
import { KNOWN } from './testing/known-lists.ts';

const chosen = (...zones: string[]) => chooseLists(zones, KNOWN);
const pairs = (...zones: string[]) => chosen(...zones).lists.map(({ id, zone }) => `${id} ${zone}`);

describe('the lists of a run', () => {
  it('are the usual eight, the heaviest first', () => {
    const { lists, gone } = chooseLists(undefined, KNOWN);
    expect(lists.map(({ id }) => id).slice(0, 3)).toEqual(['spamhaus-dbl', 'spamhaus-zen', 'barracuda']);
    expect(lists).toHaveLength(8);
    expect(gone).toEqual([]);
  });

  it('are those that a case names, with their own table', () => {
    expect(pairs('ZEN.spamhaus.org.', 'dnsbl-1.uceprotect.net')).toEqual([
      'spamhaus-zen zen.spamhaus.org',
      'uceprotect-1 dnsbl-1.uceprotect.net',
    ]);
  });

  it('may be copies for subscribers or for a lab, with the table of the list', () => {
    expect(pairs('key.zen.dq.spamhaus.net', 'zen.example.test', 'dbl.example.test')).toEqual([
      'spamhaus-zen key.zen.dq.spamhaus.net',
      'spamhaus-zen zen.example.test',
      'spamhaus-dbl dbl.example.test',
    ]);
  });

  it('may be lists that nobody knows, for addresses, with the one code that all lists share', () => {
    const [list] = chosen('dnsbl.example.test').lists;
    expect(list).toMatchObject({ name: 'dnsbl.example.test', kinds: ['ip4', 'ip6'] });
    expect(list?.answers).toMatchObject({ codes: [{ code: '127.0.0.2', is: 'listed' }] });
  });

  it('are never lists that ended, nor their parts', () => {
    const { lists, gone } = chosen('dnsbl.sorbs.net', 'cbl.abuseat.org', 'bl.spamcop.net');
    expect(lists.map(({ id }) => id)).toEqual(['spamcop']);
    expect(gone.map(({ zone, since }) => `${zone} ${since}`)).toEqual([
      'dnsbl.sorbs.net 2024-06-05',
      'cbl.abuseat.org 2021',
    ]);
  });

  it.each(KNOWN.dead)('$zone is refused by name', ({ zone }) => {
    expect(chosen(zone).lists).toEqual([]);
    expect(chosen(`part.${zone}`).gone).toHaveLength(1);
  });

  it('take a list that needs a key only under the zone of the key', () => {
    expect(pairs('combined.mail.abusix.zone')).toEqual([]);
    expect(pairs('abc123.combined.mail.abusix.zone')).toEqual(['abusix abc123.combined.mail.abusix.zone']);
  });

  it('are eight at most, each once', () => {
    expect(pairs(...Array.from({ length: 50 }, (_, index) => `l${index}.example.test`))).toHaveLength(8);
    expect(pairs('bl.spamcop.net', 'BL.spamcop.net')).toHaveLength(1);
  });
});
