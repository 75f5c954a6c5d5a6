import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LookUp } from '../name-service.ts';
import { compareChange, doubledName, placeOf, type SeenChange, type ShownChange } from './compare-change.ts';
import { kindOf, plainRecord } from './record-kind.ts';

const OLD = 'v=spf1 include:_spf.mail.example ~all';
const NEW = 'v=spf1 include:_spf.mail.example ip4:203.0.113.7 ~all';
const change: ShownChange = { what: 'change', name: 'shop.example', before: OLD, after: NEW };
const rule: ShownChange = {
  what: 'add',
  name: '_dmarc.shop.example',
  after: 'v=DMARC1; p=none; rua=mailto:a@shop.example',
};

const texts = (...records: string[]): LookUp => ({ ok: true, records });
const failed = (failure: 'dns-timeout' | 'dns-nxdomain' | 'dns-no-data' | 'dns-servfail'): LookUp => ({
  ok: false,
  failure,
});
const seen = (own: readonly LookUp[], others: LookUp, doubled?: LookUp): SeenChange => ({
  own: own.map((answer, at) => ({ server: `ns${at}.host.example`, answer, ttl: 3600 })),
  others: { server: 'resolver', answer: others, ttl: 900 },
  ...(doubled && { doubled }),
});

describe('the kind of a record', () => {
  it.each([
    ['v=spf1 -all', 'spf'],
    ['V=SPF1', 'spf'],
    ['v=spf10 -all', 'other'],
    ['v=DMARC1; p=none', 'dmarc'],
    ['v=DKIM1; k=rsa; p=MIGf', 'key'],
    ['k=rsa; p=MIGfMA0G', 'key'],
    ['google-site-verification=abc', 'other'],
    ['', 'other'],
  ])('%s: %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it('tells texts that mean the same by blanks only where these count for nothing', () => {
    expect(plainRecord('v=spf1   A:mail.example  -ALL ')).toBe(plainRecord('v=spf1 a:mail.example -all'));
    expect(plainRecord('v=DMARC1;p=none;')).toBe(plainRecord('v=DMARC1; p=none'));
    expect(plainRecord('v=DKIM1; p=AB CD')).toBe(plainRecord('v=DKIM1;p=ABCD'));
    expect(plainRecord('v=DKIM1; p=ABCD')).not.toBe(plainRecord('v=DKIM1; p=abcd'));
    expect(plainRecord('one two')).not.toBe(plainRecord('onetwo'));
  });
});

describe('one server', () => {
  it.each<[string, ShownChange, LookUp, string]>([
    ['has the new line', change, texts(NEW, 'other text'), 'there'],
    ['has it with other blanks', change, texts(NEW.replace(' ip4', '   ip4')), 'there'],
    ['has the old line', change, texts(OLD), 'not-yet'],
    ['has nothing', change, failed('dns-no-data'), 'not-yet'],
    ['does not know the name', rule, failed('dns-nxdomain'), 'not-yet'],
    ['has both lines', change, texts(OLD, NEW), 'twice'],
    ['has a second rule', rule, texts('v=DMARC1; p=reject', rule.after!), 'twice'],
    ['has quotes around it', change, texts(`"${NEW}"`), 'quoted'],
    ['has curly quotes around it', change, texts(`“${NEW}”`), 'quoted'],
    ['has a part of it', change, texts(NEW.slice(0, -6)), 'cut'],
    ['has something else', change, texts('v=spf1 ip4:203.0.113.8 ~all'), 'other-text'],
    ['gives no answer', change, failed('dns-timeout'), 'unknown'],
    ['breaks down', change, failed('dns-servfail'), 'unknown'],
  ])('%s', (_, shown, answer, state) => {
    expect(placeOf(shown, answer)).toBe(state);
  });

  it('may hold a record of no kind beside others', () => {
    const proof: ShownChange = { what: 'add', name: 'shop.example', after: 'proof=1' };
    expect(placeOf(proof, texts('proof=1', 'proof=2'))).toBe('there');
    expect(placeOf(proof, texts('proof=2'))).toBe('not-yet');
  });

  it('has a line taken away or still there', () => {
    const away: ShownChange = { what: 'remove', name: '_dmarc.shop.example', before: OLD };
    expect(placeOf(away, texts(OLD, 'v=DMARC1; p=none'))).toBe('not-yet');
    expect(placeOf(away, texts('v=DMARC1; p=none'))).toBe('there');
    expect(placeOf(away, failed('dns-nxdomain'))).toBe('there');
    expect(placeOf(away, failed('dns-timeout'))).toBe('unknown');
  });

  it('keeps two old lines where one new one should be', () => {
    const merge: ShownChange = { ...change, before: `${OLD}\nv=spf1 mx ~all` };
    expect(placeOf(merge, texts('v=spf1 mx ~all', OLD))).toBe('not-yet');
    expect(placeOf(merge, texts('v=spf1 mx ~all', NEW))).toBe('twice');
    expect(placeOf(merge, texts(NEW))).toBe('there');
  });
});

describe('all servers together', () => {
  it('are done when others see it too', () => {
    expect(compareChange(change, seen([texts(NEW), texts(NEW)], texts(NEW)))).toEqual({
      state: 'done',
      found: [NEW],
      servers: { answered: 2, changed: 2 },
    });
  });

  it('spread it, and others wait as long as they may keep the old line', () => {
    expect(compareChange(change, seen([texts(NEW)], texts(OLD)))).toMatchObject({ state: 'spreading', wait: 900 });
    const silent = compareChange(change, seen([texts(NEW)], failed('dns-timeout')));
    expect(silent.state).toBe('spreading');
    expect(silent).not.toHaveProperty('wait');
  });

  it('may differ among themselves', () => {
    const compared = compareChange(change, seen([texts(NEW), texts(OLD)], texts(OLD)));
    expect(compared).toMatchObject({ state: 'partly', servers: { answered: 2, changed: 1 }, found: [OLD] });
  });

  it('tell the worst slip, and what stands there', () => {
    const both = compareChange(change, seen([texts(OLD), texts(OLD, NEW)], texts(OLD)));
    expect(both.state).toBe('twice');
    expect(compareChange(change, seen([texts(`"${NEW}"`)], texts(OLD)))).toMatchObject({
      state: 'quoted',
      found: [`"${NEW}"`],
    });
  });

  it('tell a name with the domain twice in it from a line that is not there yet', () => {
    const away = failed('dns-nxdomain');
    expect(compareChange(rule, seen([away], away, texts(rule.after!))).state).toBe('wrong-name');
    expect(compareChange(rule, seen([away], away, failed('dns-nxdomain'))).state).toBe('not-yet');
    expect(compareChange(rule, seen([away], away)).state).toBe('not-yet');
  });

  it('that give no answer are no reason to call a change missing', () => {
    const compared = compareChange(change, seen([failed('dns-timeout')], texts(OLD)));
    expect(compared).toMatchObject({ state: 'could-not-check', servers: { answered: 0, changed: 0 } });
    expect(compareChange(change, seen([], texts(OLD))).state).toBe('could-not-check');
    expect(compareChange(change, seen([], texts(NEW))).state).toBe('done');
    expect(compareChange(change, seen([texts(NEW), failed('dns-timeout')], texts(NEW))).state).toBe('done');
  });

  it('are never judged as done over a text that differs, whatever stands there', () => {
    const strange = fc.array(fc.string({ maxLength: 200 }), { maxLength: 5 });
    fc.assert(
      fc.property(strange, (records) => {
        const { state } = compareChange(change, seen([texts(...records)], texts(OLD)));
        const isThere = records.some((text) => plainRecord(text) === plainRecord(NEW));
        if (!isThere) expect(['done', 'spreading', 'partly']).not.toContain(state);
      }),
    );
  });
});

describe('a name that was typed whole where only its beginning belongs', () => {
  it('ends in the domain twice', () => {
    expect(doubledName('_dmarc.shop.example', 'shop.example')).toBe('_dmarc.shop.example.shop.example');
    expect(doubledName('shop.example', 'shop.example')).toBeUndefined();
    expect(doubledName('other.example', 'shop.example')).toBeUndefined();
  });
});
