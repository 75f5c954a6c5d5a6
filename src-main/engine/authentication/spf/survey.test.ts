import { describe, expect, it } from 'vitest';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { evaluateSpf, surveySpf } from './index.ts';

const txt = (...TXT: string[]) => ({ TXT });
const survey = (zone: Zone) => surveySpf('Example.org', namesOf(zone));
const codes = async (zone: Zone) => (await survey(zone)).findings.map(({ code, subject }) => `${code} ${subject}`);
const A = ['192.0.2.1'];

/** Twelve look-ups: `mx`, an include with four, one with three, and three more. */
const TWELVE: Zone = {
  'example.org': {
    TXT: ['v=spf1 mx include:one.example include:two.example a:x.example a:y.example exists:%{i}.z.example ~all'],
    MX: ['10 mx.example.org'],
  },
  'mx.example.org': { A },
  'one.example': txt('v=spf1 include:in.example a:x.example a:y.example ip4:198.51.100.0/24 -all'),
  'in.example': txt('v=spf1 ip4:203.0.113.1 -all'),
  'two.example': txt('v=spf1 a:x.example include:in.example a:y.example -all'),
  'x.example': { A },
  'y.example': { A },
};

describe('a survey', () => {
  it('counts past the limit, names the eleventh term, and what each include costs', async () => {
    const found = await survey(TWELVE);
    expect(found).toMatchObject({
      domain: 'example.org',
      needed: 12,
      limit: 10,
      complete: true,
      over: { term: 'a:y.example', number: 11, domain: 'example.org' },
    });
    expect(
      found.costs.filter(({ depth }) => depth === 0).map(({ term, number, cost }) => [term, number, cost]),
    ).toEqual([
      ['mx', 1, 1],
      ['include:one.example', 2, 4],
      ['include:two.example', 6, 4],
      ['a:x.example', 10, 1],
      ['a:y.example', 11, 1],
      ['exists:%{i}.z.example', 12, 1],
    ]);
    const tooMany = found.findings.find(({ code }) => code === 'spf-too-many-look-ups');
    expect(tooMany?.values).toEqual({ needed: '12', limit: '10', term: 'a:y.example', holder: 'example.org' });
    expect(tooMany?.evidence.length).toBe(found.asked.length);
  });

  it('agrees with the verdict on what is too much', async () => {
    const verdict = await evaluateSpf({
      ip: '203.0.113.99',
      sender: 'a@example.org',
      helo: 'x',
      names: namesOf(TWELVE),
    });
    expect(verdict).toMatchObject({ code: 'too-many-look-ups', why: { term: 'a:y.example', count: 11 } });
  });

  it('offers what brings it below the limit', async () => {
    const { savings } = await survey(TWELVE);
    expect(savings[0]).toMatchObject({
      term: 'include:one.example',
      saves: 4,
      how: 'write-out',
      risk: 'addresses-change',
    });
    expect(savings[0]?.instead).toEqual(['ip4:203.0.113.1', 'ip4:192.0.2.1', 'ip4:198.51.100.0/24']);
    expect(savings).toHaveLength(1);
  });

  it('offers to leave out what is there twice or leads nowhere, however few look-ups there are', async () => {
    const { savings } = await survey({
      'example.org': txt('v=spf1 include:b.example a:gone.example include:b.example ~all'),
      'b.example': txt('v=spf1 ip4:192.0.2.1'),
    });
    expect(savings.map(({ term, at, how, why }) => [term, at, how, why])).toEqual([
      ['a:gone.example', 25, 'drop', 'leads-nowhere'],
      ['include:b.example', 40, 'drop', 'twice'],
    ]);
  });

  it('says could not check, and never that the record is wrong, where the name service fails', async () => {
    const zones: readonly Zone[] = [
      { 'example.org': 'dns-timeout' },
      { 'example.org': txt('v=spf1 include:a.example -all'), 'a.example': 'dns-servfail' },
      { 'example.org': txt('v=spf1 a:a.example -all'), 'a.example': { A: 'dns-servfail' } },
    ];
    for (const zone of zones) {
      const found = await survey(zone);
      expect(found.complete).toBe(false);
      expect(found.findings.map(({ severity }) => severity)).toEqual(['could-not-check']);
    }
  });

  it('stops at 60 questions and says so', async () => {
    const zone: Record<string, Zone[string]> = {};
    for (let index = 0; index < 90; index += 1)
      zone[`n${index}.example`] = txt(`v=spf1 include:n${index + 1}.example -all`);
    const found = await survey({ ...zone, 'example.org': txt('v=spf1 include:n0.example -all') });
    expect(found).toMatchObject({ complete: false });
    expect(found.asked).toHaveLength(60);
    expect(found.findings.map(({ code }) => code)).toContain('spf-cut');
    expect(found.findings.map(({ code }) => code)).not.toContain('spf-include-no-record');
  });

  it('ends where each record is included twice by the one before', async () => {
    const zone: Record<string, Zone[string]> = {};
    for (let index = 0; index < 40; index += 1)
      zone[`n${index}.example`] = txt(`v=spf1 include:n${index + 1}.example include:n${index + 1}.example -all`);
    const found = await survey({ ...zone, 'example.org': txt('v=spf1 include:n0.example -all') });
    expect(found.complete).toBe(false);
    expect(found.asked.length).toBeLessThanOrEqual(60);
  });
});

describe('what a survey tells', () => {
  it.each<[string, Zone, readonly string[]]>([
    ['a good record', { 'example.org': { TXT: ['v=spf1 a -all'], A } }, ['spf-good example.org']],
    ['a parked domain', { 'example.org': txt('v=spf1 -all') }, ['spf-no-mail example.org']],
    ['no domain', {}, ['spf-no-domain example.org']],
    ['none', { 'example.org': txt('hello') }, ['spf-none example.org']],
    ['a blank in front', { 'example.org': txt(' v=spf1 -all') }, ['spf-none example.org', 'spf-near-miss example.org']],
    ['Sender ID', { 'example.org': txt('spf2.0/pra -all') }, ['spf-none example.org', 'spf-sender-id example.org']],
    ['several', { 'example.org': txt('v=spf1 -all', 'v=spf1 a') }, ['spf-several example.org']],
    [
      'wording',
      { 'example.org': txt('v=spf1 ip4:2001:db8::1 moo -all') },
      ['spf-ip4-holds-ip6 example.org', 'spf-unknown-term example.org'],
    ],
    ['all twice', { 'example.org': txt('v=spf1 ~all -all') }, ['spf-all-twice example.org', 'spf-good example.org']],
    ['after all', { 'example.org': txt('v=spf1 ~all a') }, ['spf-after-all example.org', 'spf-good example.org']],
    [
      'a redirect that is not reached',
      { 'example.org': txt('v=spf1 ~all redirect=a.example') },
      ['spf-redirect-ignored example.org', 'spf-good example.org'],
    ],
    [
      'an unknown modifier',
      { 'example.org': txt('v=spf1 x=y ~all') },
      ['spf-unknown-modifier example.org', 'spf-good example.org'],
    ],
    ['a pass for all', { 'example.org': txt('v=spf1 +all') }, ['spf-lets-all-pass example.org']],
    ['no end', { 'example.org': txt('v=spf1 ip4:192.0.2.1') }, ['spf-no-end example.org', 'spf-good example.org']],
    ['a neutral end', { 'example.org': txt('v=spf1 ?all') }, ['spf-neutral-end example.org', 'spf-good example.org']],
    [
      'a loop',
      { 'example.org': txt('v=spf1 include:a.example ~all'), 'a.example': txt('v=spf1 include:example.org ~all') },
      ['spf-include-loop a.example'],
    ],
    ['a redirect loop', { 'example.org': txt('v=spf1 redirect=example.org') }, ['spf-redirect-loop example.org']],
    [
      'an include of nothing',
      { 'example.org': txt('v=spf1 include:a.example ~all') },
      ['spf-include-no-record example.org'],
    ],
    [
      'a redirect to nothing',
      { 'example.org': txt('v=spf1 redirect=a.example') },
      ['spf-redirect-no-record example.org'],
    ],
    ['ptr', { 'example.org': txt('v=spf1 ptr ~all') }, ['spf-ptr example.org', 'spf-good example.org']],
    [
      'a void term',
      { 'example.org': txt('v=spf1 a:x.example ~all') },
      ['spf-void example.org', 'spf-good example.org'],
    ],
    [
      'a term that depends on the mail',
      { 'example.org': txt('v=spf1 exists:%{i}.x.example ~all') },
      ['spf-depends example.org', 'spf-good example.org'],
    ],
    [
      'a host without address',
      { 'example.org': { TXT: ['v=spf1 mx ~all'], MX: ['1 no.example'] } },
      ['spf-mx-no-address example.org', 'spf-good example.org'],
    ],
    [
      'no words for a refusal',
      { 'example.org': txt('v=spf1 -all exp=no.example') },
      ['spf-good example.org', 'spf-exp-none example.org'],
    ],
    [
      'two texts for a refusal',
      { 'example.org': txt('v=spf1 -all exp=two.example'), 'two.example': txt('a', 'b') },
      ['spf-good example.org', 'spf-exp-several example.org'],
    ],
    [
      'more than one string',
      { 'example.org': txt(`v=spf1 ${'ip4:192.0.2.100 '.repeat(18)}-all`) },
      ['spf-split example.org', 'spf-good example.org'],
    ],
    [
      'more than a small answer',
      { 'example.org': txt(`v=spf1 ${'ip4:192.0.2.100 '.repeat(30)}-all`) },
      ['spf-long example.org', 'spf-good example.org'],
    ],
  ])('%s', async (_, zone, wanted) => {
    expect(await codes(zone)).toEqual(wanted);
  });

  it('three void terms with their names, each once', async () => {
    const { findings, voids } = await survey({ 'example.org': txt('v=spf1 mx a:x.example a:y.example ~all') });
    expect(findings.find(({ code }) => code === 'spf-too-many-voids')?.values).toEqual({
      count: '3',
      limit: '2',
      terms: 'mx a:x.example a:y.example',
    });
    expect(voids.map(({ target }) => target)).toEqual(['example.org', 'x.example', 'y.example']);
  });

  it('eleven hosts, a second include and nine look-ups', async () => {
    const MX = Array.from({ length: 11 }, () => '1 mx.example.org');
    expect(await codes({ 'example.org': { TXT: ['v=spf1 mx ~all'], MX }, 'mx.example.org': { A } })).toEqual([
      'spf-too-many-mx example.org',
    ]);
    const twice = {
      'example.org': txt('v=spf1 include:a.example include:A.example ~all'),
      'a.example': txt('v=spf1 ip4:192.0.2.1'),
    };
    expect(await codes(twice)).toEqual(['spf-include-twice example.org', 'spf-good example.org']);
    expect(await codes({ 'example.org': { TXT: [`v=spf1 ${'a '.repeat(9)}~all`], A } })).toEqual([
      'spf-near-limit example.org',
      'spf-good example.org',
    ]);
  });

  it('what is no domain', async () => {
    expect((await surveySpf('not a domain', namesOf({}))).findings).toMatchObject([{ code: 'spf-domain-malformed' }]);
  });
});
