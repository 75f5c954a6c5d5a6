import { describe, expect, it } from 'vitest';
import { evaluateSpf } from '../spf/evaluate.ts';
import { walkUp } from '../dmarc/tree-walk.ts';
import { type NameService, rememberAsked } from '../name-service.ts';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { lookAheadDmarc, lookAheadSpf } from './look-ahead.ts';

const spf = (text: string) => ({ TXT: ['something else', `v=spf1 ${text}`] });
const zone: Zone = {
  'example.org': {
    ...spf('a mx include:one.example include:two.example exists:%{i}.x.example -all'),
    MX: ['10 mx.example.org.'],
  },
  'one.example': spf('include:three.example ?all'),
  'two.example': spf('redirect=four.example'),
  'three.example': spf('a:host.example -all'),
  'four.example': spf('exists:there.example -all'),
  'round.example': spf('include:round.example include:back.example -all'),
  'back.example': spf('include:round.example -all'),
};

/** Counts how many rounds of questions one after the other something takes. */
function counted(names: NameService) {
  let depth = 0;
  const deepest = { rounds: 0 };
  const ask: NameService = async (name, type) => {
    const mine = depth + 1;
    deepest.rounds = Math.max(deepest.rounds, mine);
    const answer = await names(name, type);
    await new Promise((done) => setTimeout(done, 5));
    depth = mine;
    return answer;
  };
  return { ask, deepest };
}

const askedFor = async (domain: string, families: readonly (4 | 6)[] = [4]) => {
  const { ask, asked } = rememberAsked(namesOf(zone));
  await lookAheadSpf(domain, families, ask);
  return (await asked()).map(({ name, type }) => `${type} ${name}`).sort();
};

describe('looking ahead for SPF', () => {
  it('asks for every record and host that can be told without the message', async () => {
    expect(await askedFor('example.org')).toEqual([
      'A example.org',
      'A host.example',
      'A mx.example.org',
      'A there.example',
      'MX example.org',
      'TXT example.org',
      'TXT four.example',
      'TXT one.example',
      'TXT three.example',
      'TXT two.example',
    ]);
  });

  it('asks for the kinds of address that send', async () => {
    const six = await askedFor('example.org', [6]);
    expect(six).toContain('AAAA mx.example.org');
    expect(six).not.toContain('A mx.example.org');
    expect(await askedFor('example.org', [])).toContain('A mx.example.org');
    expect((await askedFor('example.org', [4, 6])).filter((one) => one.endsWith(' host.example'))).toHaveLength(2);
  });

  it('ends where includes go round', async () => {
    expect(await askedFor('round.example')).toEqual(['TXT back.example', 'TXT round.example']);
  });

  it('asks 60 questions at most, whatever a record says', async () => {
    const wide = Array.from({ length: 300 }, (_, index) => `include:i${index}.example`).join(' ');
    const { ask, asked } = rememberAsked(namesOf({ 'wide.example': spf(wide) }));
    await lookAheadSpf('wide.example', [4], ask);
    expect(await asked()).toHaveLength(60);
  });

  it('leaves nothing to wait for but the longest chain', async () => {
    const many = Array.from({ length: 9 }, (_, index) => `i${index}.example`);
    const names = namesOf({
      'big.example': spf(`${many.map((name) => `include:${name}`).join(' ')} -all`),
      ...Object.fromEntries(many.map((name) => [name, spf('ip4:192.0.2.0/24 ?all')])),
    });
    const question = { ip: '203.0.113.7', sender: 'a@big.example', helo: 'mx.example' };
    const alone = counted(names);
    const before = await evaluateSpf({ ...question, names: rememberAsked(alone.ask).ask });
    const together = counted(names);
    const { ask } = rememberAsked(together.ask);
    const [after] = await Promise.all([
      evaluateSpf({ ...question, names: ask }),
      lookAheadSpf('big.example', [4], ask),
    ]);
    expect(after).toEqual(before);
    expect(after.lookups).toBe(9);
    expect(alone.deepest.rounds).toBe(10);
    expect(together.deepest.rounds).toBe(2);
  });
});

describe('looking ahead for DMARC', () => {
  it.each(['example.org', 'a.b.example.org', 'a.b.c.d.e.f.g.h.i.example.org', 'org'])(
    '%s: asks what the walk asks, and at most the domain more',
    async (domain) => {
      const ahead = rememberAsked(namesOf({}));
      await lookAheadDmarc(domain, ahead.ask);
      const walked = rememberAsked(namesOf({}));
      await walkUp(domain, walked.ask);
      const names = async ({ asked }: typeof ahead) => (await asked()).map(({ name }) => name);
      const asked = await names(ahead);
      for (const name of await names(walked)) expect(asked).toContain(name);
      expect(asked.length).toBeLessThanOrEqual(9);
    },
  );
});
