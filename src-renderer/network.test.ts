import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { markOf, lookAtNetwork, testThere } from './state/actions/compare-networks.ts';
import { mayCompare, NETWORK_FAULTS } from './state/network-faults.ts';
import { noFacts } from './state/facts.ts';
import { begin } from './testing/begin.ts';
import { Refusal, type fakeApi } from './testing/fake-api.ts';
import { heading, press, start } from './testing/open-app.ts';
import { cause, result } from './testing/samples.ts';

const HOME = 'aaaaaaaaaaaa';
const PHONE = 'bbbbbbbbbbbb';
const AT = '2026-11-24T09:41:00.000Z';

/** A blocked port, measured in this network. */
const measuredIn = (network: string) => {
  const made = result();
  const seen = {
    id: 'o0',
    probe: 'network-interfaces',
    target: 'here',
    outcome: 'ok',
    startedAt: AT,
    endedAt: AT,
  } as const;
  return { ...made, observations: [{ ...seen, network }, ...made.observations] };
};
const rows = [
  { id: 'name-answer', first: 'The name was found.', second: 'The name was found.', differs: false },
  { id: 'which-ports-answer', first: 'No port answered.', second: 'Port 587 answered.', differs: true },
];

async function toGuide(own: Parameters<typeof fakeApi>[0] = {}) {
  const started = await start({ startCheck: () => measuredIn(PHONE), ...own });
  started.w.learn({ result: measuredIn(HOME) });
  started.w.step = 'result';
  await heading('Your network blocks the port that Thunderbird uses');
  await press('Compare with another network');
  await heading('Try the same from another network');
  return started;
}

describe('a test from another network', () => {
  it('starts by itself when the network has changed, and both runs stand side by side', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setInterval', 'clearInterval'] });
    let mark: string | null = HOME;
    const { api, w } = await toGuide({
      networkNow: () => ({ mark }),
      compareRuns: ({ first }) => ({ networks: 'other', rows, answer: 'yes', result: first }),
    });
    await vi.advanceTimersByTimeAsync(2100);
    expect(screen.getByRole('status').textContent).toBe('This is still the first network.');
    mark = null;
    await vi.advanceTimersByTimeAsync(2100);
    expect(screen.getByRole('status').textContent).toBe('This computer is in no network right now.');
    mark = PHONE;
    await vi.advanceTimersByTimeAsync(2100);
    expect(api.sent('startCheck')).toEqual([]);
    await vi.advanceTimersByTimeAsync(2100);
    vi.useRealTimers();
    await heading('It works in the other network');
    expect(api.sent('startCheck')[0]?.case.consent).toEqual({ signIn: false, sendTestMessage: false });
    expect(markOf(api.sent('compareRuns')[0]?.second)).toBe(PHONE);
    const table = screen.getByRole('table', { name: 'Both tests side by side' });
    expect(within(table).getByText('Port 587 answered.')).toBeTruthy();
    expect(within(table).getAllByText('In both:').length).toBe(1);
    await press('Show what to do now');
    await heading('Your network blocks the port that Thunderbird uses');
    expect(w.step).toBe('result');
  });

  it.each([
    [{ networks: 'other', answer: 'no' }, 'It stops at the same place there'],
    [{ networks: 'other' }, 'The two tests do not settle it'],
    [{ networks: 'same' }, 'This is still the same network'],
    [{ networks: 'unknown' }, 'We cannot tell if the network changed'],
  ] as const)('says what %j means', async (compared, words) => {
    const { w } = await toGuide({ compareRuns: ({ first }) => ({ ...compared, rows, result: first }) });
    await testThere(w);
    await heading(words);
    await press('Try another network again');
    await heading('Try the same from another network');
  });

  it('says plainly when nothing differs, and nothing of the kind when something does', async () => {
    const alike = rows.map((row) => ({ ...row, second: row.first, differs: false }));
    const { w } = await toGuide({ compareRuns: ({ first }) => ({ networks: 'other', rows: alike, result: first }) });
    await testThere(w);
    await heading('The two tests do not settle it');
    expect(screen.getByText('Nothing differs. Both tests saw the same.')).toBeTruthy();
    w.learn({ compared: { networks: 'other', rows } });
    await waitFor(() => {
      expect(screen.queryByText(/^Nothing differs/)).toBeNull();
    });
  });

  it('is not needed: the way back leads to the answer', async () => {
    await toGuide();
    expect(screen.getByText('I cannot use my phone for this')).toBeTruthy();
    await press('Back to the answer');
    await heading('Your network blocks the port that Thunderbird uses');
  });

  it('that breaks off says so, and leaves the first answer as it was', async () => {
    const { w } = begin({
      compareRuns: () => {
        throw new Refusal('INTERNAL');
      },
    });
    w.learn({ result: measuredIn(HOME) });
    w.step = 'other-network';
    await testThere(w);
    expect([w.step, markOf(w.facts.result)]).toEqual(['trouble', HOME]);
  });

  it('is another one only with another mark', async () => {
    const at = async (mark: string | null) => {
      const { w } = begin({ networkNow: () => ({ mark }) });
      w.learn({ result: measuredIn(HOME) });
      return lookAtNetwork(w);
    };
    expect([await at(HOME), await at(PHONE), await at(null)]).toEqual(['first', 'other', 'none']);
  });
});

describe('mayCompare', () => {
  const causes = import.meta.glob<{ id: string; evidence: { fact: string }[] }>(
    '../resources/knowledge/causes/*.json',
    { eager: true, import: 'default' },
  );

  it('holds for faults that a second network speaks for or against, and not in practice', () => {
    const told = Object.values(causes).filter(({ evidence }) =>
      evidence.some(({ fact }) => fact === 'other-network-works' || fact.endsWith('other-network-works')),
    );
    const ids = new Set(told.map(({ id }) => id));
    expect([...NETWORK_FAULTS].filter((id) => !ids.has(id))).toEqual([]);
    expect(mayCompare(result(), noFacts)).toBe(true);
    expect(mayCompare(result({ causes: [cause('wrong-password', 'x')] }), noFacts)).toBe(false);
    const practice = { fault: 'x', case: result().case, mended: false };
    expect(mayCompare(result(), { ...noFacts, practice })).toBe(false);
  });

  it('looks at the first few while nothing is settled', () => {
    const some = [cause('something-else', 'x'), cause('wrong-password', 'x'), cause('mtu-black-hole', 'x')];
    expect(mayCompare(result({ causes: some, confidence: 'unknown' }), noFacts)).toBe(true);
    expect(mayCompare(result({ causes: some, confidence: 'possible' }), noFacts)).toBe(false);
  });
});
