import { describe, expect, it } from 'vitest';
import type { LookUp } from './name-service.ts';
import { untilSilent } from './until-silent.ts';

const found: LookUp = { ok: true, records: ['192.0.2.1'] };
const failed = (failure: 'dns-timeout' | 'dns-servfail' | 'dns-nxdomain' | 'dns-port-closed'): LookUp => ({
  ok: false,
  failure,
});

/** Asks one question after the other; gives the answers and how many were really asked. */
async function inTurn(answers: readonly LookUp[]) {
  let asked = 0;
  const ask = untilSilent(() => Promise.resolve(answers[asked++] ?? found));
  const heard: LookUp[] = [];
  for (const at of answers.keys()) heard.push(await ask(`n${at}.example`, 'A'));
  return { asked, heard };
}

describe('a name service of which the first questions get no answer', () => {
  it('is not asked a third time', async () => {
    const { asked, heard } = await inTurn([failed('dns-timeout'), failed('dns-port-closed'), found, found]);
    expect(asked).toBe(2);
    expect(heard.slice(2)).toEqual([failed('dns-timeout'), failed('dns-timeout')]);
  });

  it.each([found, failed('dns-servfail'), failed('dns-nxdomain')])(
    'goes on once anybody answered: %j',
    async (first) => {
      const silence = [failed('dns-timeout'), failed('dns-timeout'), failed('dns-timeout'), found];
      const { asked, heard } = await inTurn([first, ...silence]);
      expect(asked).toBe(5);
      expect(heard.at(-1)).toEqual(found);
    },
  );

  it('lets all that is asked at once have its answer', async () => {
    const ask = untilSilent((name) => Promise.resolve(name === 'c.example' ? found : failed('dns-timeout')));
    const together = await Promise.all(['a.example', 'b.example', 'c.example'].map((name) => ask(name, 'A')));
    expect(together.at(-1)).toEqual(found);
    expect(await ask('d.example', 'A')).toEqual(failed('dns-timeout'));
    expect(await ask('c.example', 'A')).toEqual(found);
  });
});
