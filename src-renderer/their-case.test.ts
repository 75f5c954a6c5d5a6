import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { startPractice } from './state/actions/practice.ts';
import { takeFiles } from './state/actions/take-in.ts';
import { buildCase } from './state/build-case.ts';
import { fromSession } from './state/from-session.ts';
import { mayAskPassword } from './state/may-ask-password.ts';
import { toSession } from './state/to-session.svelte.ts';
import { Refusal, type fakeApi } from './testing/fake-api.ts';
import { heading, press, start, type } from './testing/open-app.ts';
import { result } from './testing/samples.ts';

const file = (name = 'otto.json') => ({
  name,
  size: 3,
  type: 'application/json',
  bytes: () => Promise.resolve(new Uint8Array([1, 2, 3])),
});

async function opened(own: Parameters<typeof fakeApi>[0] = {}) {
  const started = await start(own);
  await takeFiles(started.w, [file()]);
  await heading('This is the case of somebody else');
  return started;
}
const bare = { case: { schemaVersion: 1, symptom: { kind: 'unknown' } }, readings: [], left: [] } as const;

describe('the case of somebody else', () => {
  it('is shown with its owner, its words and what was left out, on every screen', async () => {
    await opened();
    const main = screen.getByRole('main').textContent;
    for (const words of ['otto@hill-farm.example', 'otto.json', '550 5.7.1 refused', 'Only you can say yes here.'])
      expect(main).toContain(words);
    expect(main).not.toContain('Digital IDs that they trust');
    await press('Show what we know');
    await heading('Your network blocks the port that Thunderbird uses');
    expect(screen.getByText('You are looking at the case of somebody else: otto@hill-farm.example')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send a test message' })).toBeNull();
  });

  it('is judged without a check, and asks what was not asked', async () => {
    const answers = ['yes', 'no'].map((id) => ({ id, text: id }));
    const question = { id: 'q', text: 'Does it work?', why: 'It settles it.', answers };
    const asks = result({ next: { kind: 'question', id: 'q', question } });
    const { api } = await opened({ openCase: () => ({ ...bare, left: [], readings: [], result: asks }) });
    await press('Show what we know');
    await heading('Does it work?');
    expect(api.sent('startCheck')).toEqual([]);
  });

  it('goes on from here behind the guard, with the clock of today', async () => {
    const { w, api } = await opened();
    await press('Check from this computer');
    await heading('We will check these settings');
    expect(screen.getByText('They stand in the case that you opened.')).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: /belongs to my mail provider/ })).toHaveProperty('checked', false);
    expect(buildCase(w.form, w.facts, { signIn: false }).environment).toEqual({ resolvers: ['192.0.2.53'] });
    await press('Check my connection');
    await waitFor(() => {
      expect(api.sent('startCheck')[0]?.imported).toEqual({ serverTyped: false });
    });
  });

  it('lets a typed server be called, and asks no password for theirs before a yes', async () => {
    const { w, api } = await opened();
    expect([mayAskPassword(w.facts, false), mayAskPassword(w.facts, true)]).toEqual([false, true]);
    await press('Check from this computer');
    await press('Change outgoing server');
    await type('Outgoing server', '192.168.1.7');
    await press('Continue');
    await heading('We will check these settings');
    await press('Check my connection');
    await waitFor(() => {
      expect(api.sent('startCheck')[0]?.imported).toEqual({ serverTyped: true });
    });
  });

  it('without anything to judge leads on to the check', async () => {
    await opened({ openCase: () => ({ ...bare, readings: [], left: [] }) });
    expect(screen.queryByRole('button', { name: 'Show what we know' })).toBeNull();
    expect(screen.getByText('Not checked yet')).toBeTruthy();
    await press('Check from this computer');
    await heading('Which address do you send from?');
    expect(screen.queryByRole('button', { name: 'Take settings from my mail app' })).toBeNull();
  });

  it('survives a restart, and is gone after "Start again"', async () => {
    const { w } = await opened();
    const place = fromSession(structuredClone(toSession(w)));
    expect([place?.step, place?.facts.imported?.name]).toEqual(['their-case', 'otto.json']);
    await press('Start again');
    await heading('What happened with your mail?');
    expect(w.facts.imported).toBeUndefined();
  });
});

it('ends where a sample problem begins', async () => {
  const { w } = await opened();
  await press('Back');
  await heading('What happened with your mail?');
  w.go('practice');
  await startPractice(w, 'port-blocked');
  expect([w.facts.imported, w.facts.practice?.fault]).toEqual([undefined, 'port-blocked']);
});

describe('a file that is no good case', () => {
  it('stays in the list with the reason', async () => {
    const words = 'There is a part in this case that we do not know: symptom.mood.';
    const { w, api } = await start({
      openCase: () => {
        throw new Refusal('CASE_UNFIT', words);
      },
    });
    await takeFiles(w, [file()]);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(api.sent('readFile')).toEqual([]);
  });

  it('is read like any other file when it is JSON of another kind', async () => {
    const { w, api } = await start({
      openCase: () => {
        throw new Refusal('NOT_A_CASE');
      },
    });
    await takeFiles(w, [file('tls-report.json')]);
    expect(api.sent('readFile').map(({ name }) => name)).toEqual(['tls-report.json']);
    expect(w.facts.given[0]?.state).toBe('read');
  });

  it('is not even asked about when it is too big', async () => {
    const { w, api } = await start();
    await takeFiles(w, [{ ...file(), size: 50_000_000 }]);
    expect(await screen.findByText('It is bigger than 25 MB. Save the message without the files in it.')).toBeTruthy();
    expect(api.sent('openCase')).toEqual([]);
  });
});
