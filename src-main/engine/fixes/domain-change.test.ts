import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainChange } from '../../contract/domain-check.ts';
import * as d from '../diagnosis/testing/domain-rows.ts';
import * as w from '../diagnosis/testing/world.ts';
import { changesIn, recordAfter } from './domain-change.ts';

const change = (after: string, more: Partial<DomainChange> = {}): DomainChange => ({
  what: 'change',
  where: 'name-service',
  name: d.DOMAIN,
  type: 'TXT',
  before: d.LIST,
  after,
  ...more,
});
const AFTER = 'v=spf1 ip4:203.0.113.0/24 ip4:198.51.100.4 -all';

describe('changes that a run proposes', () => {
  it('are none where nothing is wrong', () => {
    expect(changesIn(w.rows(w.healthyPath(), d.domainInOrder()))).toEqual([]);
  });

  it('are told once, in their order', () => {
    const rows = w.rows(
      d.sender('sender-refused', change(AFTER)),
      d.sender('sender-refused', change(AFTER), '198.51.100.4'),
      d.keys(d.problem('dkim-key-pasted', change('v=DKIM1; p=abc', { name: `k1._domainkey.${d.DOMAIN}` }))),
    );
    expect(changesIn(rows).map(({ name }) => name)).toEqual([d.DOMAIN, `k1._domainkey.${d.DOMAIN}`]);
  });
});

describe('the new record of one part', () => {
  it('is the one that is proposed, whole', () => {
    const long = `v=spf1 ${Array.from({ length: 60 }, (_, at) => `ip4:192.0.2.${at}`).join(' ')} -all`;
    const rows = w.rows(d.sender('sender-refused', change(long)), d.brokenRule());
    expect(recordAfter(rows, 'sender')).toBe(long);
    expect(recordAfter(rows, 'dmarc')).toBeUndefined();
  });

  it('is none where two are proposed, for neither would do alone', () => {
    const rows = w.rows(
      d.sender('sender-refused', change(AFTER)),
      d.sender('sender-refused', change('v=spf1 ip6:2001:db8::7 -all'), '2001:db8::7'),
    );
    expect(recordAfter(rows, 'sender')).toBeUndefined();
  });

  it('is none where a record is only to be taken away', () => {
    const away: DomainChange = { what: 'remove', where: 'name-service', name: d.DOMAIN, type: 'TXT', before: d.LIST };
    expect(recordAfter(w.rows(d.sender('sender-refused', away)), 'sender')).toBeUndefined();
  });

  it('never holds what cannot be seen', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 50 }),
        fc.constantFrom('', '\n', '\u202e', '\u200b'),
        (text, odd) => {
          const after = `${text}${odd}`;
          const found = recordAfter(w.rows(d.sender('sender-refused', change(after))), 'sender');
          if (odd !== '') expect(found).toBeUndefined();
          else if (found !== undefined) expect(found).toBe(text);
        },
      ),
    );
  });
});
