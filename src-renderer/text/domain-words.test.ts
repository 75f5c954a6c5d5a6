import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeIp } from '../input/looks-like-ip.ts';
import { domainView, finding } from '../testing/domain-samples.ts';
import { domainLetter } from './domain-letter.ts';
import { delayWords, hopWords } from './hop-words.ts';
import { markNew } from './mark-new.ts';

describe('the new text of a record', () => {
  it('has its new words marked', () => {
    const pieces = markNew('v=spf1 mx ~all', 'v=spf1 mx ip4:192.0.2.1 ~all');
    expect(pieces.filter(({ label }) => label).map(({ text }) => text)).toEqual(['ip4:192.0.2.1']);
    expect(markNew(undefined, 'v=DMARC1; p=none').some(({ label }) => label)).toBe(false);
  });

  it('is whole again when the pieces are joined', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (before, after) => {
        expect(
          markNew(before, after)
            .map(({ text }) => text)
            .join(''),
        ).toBe(after);
      }),
    );
  });
});

describe('the letter to who looks after the domain', () => {
  it('holds the record as it is and as it should be', () => {
    const letter = domainLetter(domainView());
    expect(letter).toContain('Type: TXT\nName: hill-farm.example');
    expect(letter).toContain('Now: v=spf1 mx ~all\nNow: v=spf1 include:_spf.post.example ~all');
    expect(letter).toContain('New: v=spf1 mx include:_spf.post.example ~all');
    expect(letter).not.toContain('also found');
  });

  it('asks to look into it where no line is known, and names the rest', () => {
    const check = domainView({
      findings: [
        finding({ id: 'a', code: 'mx-none', title: 'No mail server', change: undefined }),
        finding({ id: 'b', code: 'dmarc-none', title: 'No rule', status: 'look', change: undefined }),
      ],
    });
    expect(domainLetter(check)).toContain('Could you look into this?');
    expect(domainLetter(check)).toContain('- No rule');
    expect(domainLetter(check)).not.toContain('Type:');
  });

  it('asks to take a line away', () => {
    const change = { what: 'remove', where: 'name-service', name: 'x', type: 'TXT', before: 'old' } as const;
    expect(domainLetter(domainView({ findings: [finding({ change })] }))).toContain('New: none, take it away');
  });
});

describe('the way of a message', () => {
  const at = '2026-11-24T10:00:00.000Z';
  const hop = { encrypted: 'yes', trusted: true, at } as const;
  it.each([
    [undefined, 'at once'],
    [1, 'at once'],
    [-5, 'at once'],
    [-61, 'the clocks differ'],
    [45, 'after 45 seconds'],
    [600, 'after 10 minutes'],
    [7200, 'after 2 hours'],
  ])('%s seconds: %s', (delay, words) => {
    expect(delayWords({ ...hop, ...(delay !== undefined && { delay }) })).toBe(words);
  });

  it('says where no time is told', () => {
    expect(delayWords({ encrypted: 'yes', trusted: true })).toBe('no time is told');
  });

  it.each([
    [{ from: 'a.example', by: 'b.example', ip: '192.0.2.1' }, 'From a.example (192.0.2.1) to b.example'],
    [{ from: 'a.example', by: 'b.example' }, 'From a.example to b.example'],
    [{ ip: '192.0.2.1' }, 'From a server without a name (192.0.2.1) to a server without a name'],
    [{ by: 'b.example' }, 'Taken in by b.example'],
  ])('%j: %s', (station, words) => {
    expect(hopWords({ ...hop, ...station })).toBe(words);
  });
});

describe('the address of a server', () => {
  it.each(['192.0.2.1', '0.0.0.0', '2001:db8::1', '::ffff:192.0.2.1', '::1'])('%s is one', (text) => {
    expect(looksLikeIp(text)).toBe(true);
  });
  it.each(['', '192.0.2', '192.0.2.256', 'mail.example.org', '2001:db8', ':::', '1.2.3.4.5', 'fe80::1%eth0', ':'])(
    '%s is none',
    (text) => {
      expect(looksLikeIp(text)).toBe(false);
    },
  );
});
