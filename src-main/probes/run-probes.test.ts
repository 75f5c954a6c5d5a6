import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Observation } from '../contract/observation.ts';
import { measured, notTested } from './draft.ts';
import { probe, type Probe } from './probe.ts';
import { HOST, Lab, rowsOf, runInLab } from './testing/lab.ts';

let lab: Lab;
beforeEach(() => {
  lab = new Lab();
});
afterEach(() => lab.close());

const NOW = '2026-11-24T12:00:00.000Z';
const when = { startedAt: NOW, endedAt: NOW };
const okRow = (id: Observation['probe'], target = HOST) => measured(id, target, when, {});

const fake = (id: Observation['probe'], run: Probe['run'], more: Partial<Probe> = {}): Probe =>
  probe({ id, produces: [id], consent: 'none', seconds: 1, run, ...more });

const never = new Promise<never>(() => undefined);

describe('runProbes', () => {
  it('starts everything at once', async () => {
    const started: string[] = [];
    let release: () => void = () => undefined;
    const both = new Promise<void>((resolve) => {
      release = resolve;
    });
    const waiting = (id: 'greeting' | 'ehlo') =>
      fake(id, async () => {
        started.push(id);
        if (started.length === 2) release();
        await both;
        return [okRow(id)];
      });
    const rows = await runInLab(lab, { probes: [waiting('greeting'), waiting('ehlo')] });
    expect(rows).toHaveLength(2);
  });

  it('runs a probe once, however many wait for its rows', async () => {
    let runs = 0;
    const base = fake('ehlo', () => {
      runs += 1;
      return Promise.resolve([okRow('ehlo')]);
    });
    const asking = (id: 'greeting' | 'starttls') =>
      fake(id, async (context) => (await context.rows('ehlo')).map(() => okRow(id)));
    const rows = await runInLab(lab, { probes: [asking('greeting'), asking('starttls'), base] });
    expect(runs).toBe(1);
    expect(rows.map(({ probe: id }) => id).sort()).toEqual(['ehlo', 'greeting', 'starttls']);
  });

  it('shows a row that is announced early, and counts it once', async () => {
    const seen: string[] = [];
    let release: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const early = fake('greeting', async (context) => {
      const row = okRow('greeting');
      context.announce(row);
      await slow;
      return [row, okRow('greeting', 'second')];
    });
    const running = runInLab(lab, { probes: [early], onRow: ({ id }) => seen.push(id) });
    await expect.poll(() => seen).toEqual(['o1']);
    release();
    expect((await running).map(({ target }) => target)).toEqual([HOST, 'second']);
  });

  it('carries out what was asked for, and what that needs', async () => {
    const probes = [
      fake('ehlo', () => Promise.resolve([okRow('ehlo')])),
      fake('greeting', async (context) => [...(await context.rows('ehlo')).map(() => okRow('greeting'))]),
      fake('starttls', () => Promise.reject(new Error('must not run'))),
    ];
    const rows = await runInLab(lab, { probes, only: ['greeting'] });
    expect(rows.map(({ probe: id }) => id)).toEqual(['ehlo', 'greeting']);
  });

  it.each<[string, Probe['run']]>([
    ['rejects', () => Promise.reject(new Error('boom'))],
    [
      'throws',
      () => {
        throw new TypeError('boom');
      },
    ],
  ])('reports a probe that %s as not tested', async (_how, run) => {
    const rows = await runInLab(lab, { probes: [fake('greeting', run, { produces: ['greeting', 'ehlo'] })] });
    expect(rows).toMatchObject([
      { probe: 'greeting', outcome: 'not-tested', reason: 'probe-error' },
      { probe: 'ehlo', outcome: 'not-tested', reason: 'probe-error' },
    ]);
    expect(JSON.stringify(rows)).not.toContain('boom');
  });

  it('says of everything a probe should have produced that it was not reached', async () => {
    const probes = [fake('greeting', () => Promise.resolve([okRow('greeting')]), { produces: ['greeting', 'ehlo'] })];
    expect(await runInLab(lab, { probes })).toMatchObject([
      { probe: 'greeting', outcome: 'ok' },
      { probe: 'ehlo', outcome: 'not-tested', reason: 'not-reached' },
    ]);
  });

  it.each([
    ['sign-in', { signIn: true }],
    ['send-test-message', { sendTestMessage: true }],
    ['third-parties', { thirdParties: true }],
  ] as const)('runs what needs a yes to %s only after it', async (consent, yes) => {
    const probes = [fake('greeting', () => Promise.resolve([okRow('greeting')]), { consent })];
    expect(await runInLab(lab, { probes, consent: {} })).toMatchObject([{ reason: 'no-consent' }]);
    expect(await runInLab(lab, { probes, consent: yes })).toMatchObject([{ outcome: 'ok' }]);
  });

  describe('when it is stopped', () => {
    it('reports pending probes as stopped and keeps the rows that are there', async () => {
      const stop = new AbortController();
      const quick = fake('ehlo', () => Promise.resolve([okRow('ehlo')]));
      const stuck = fake('greeting', () => never);
      const running = runInLab(lab, {
        probes: [quick, stuck],
        signal: stop.signal,
        onRow: () => {
          stop.abort();
        },
      });
      expect(await running).toMatchObject([
        { probe: 'ehlo', outcome: 'ok' },
        { probe: 'greeting', outcome: 'not-tested', reason: 'stopped' },
      ]);
    });

    it('does not take what we cut for a failure', async () => {
      const cut = fake('greeting', () => Promise.resolve([measured('greeting', HOST, when, { failure: 'stopped' })]));
      const rows = await runInLab(lab, { probes: [cut], signal: AbortSignal.abort() });
      expect(rows).toMatchObject([{ outcome: 'not-tested', reason: 'stopped' }]);
      expect(rows[0]).not.toHaveProperty('failure');
    });

    it('ends by itself at the hard stop', async () => {
      const rows = await runInLab(lab, { probes: [fake('greeting', () => never)], hardStopMs: 20 });
      expect(rows).toMatchObject([{ probe: 'greeting', outcome: 'not-tested', reason: 'out-of-time' }]);
    });

    it('drops rows that come after the end', async () => {
      let late: () => void = () => undefined;
      const stuck = fake('greeting', (context) => {
        late = () => {
          context.announce(notTested(context.net.clock, 'greeting', HOST, 'late'));
        };
        return never;
      });
      const seen: string[] = [];
      const rows = await runInLab(lab, { probes: [stuck], hardStopMs: 20, onRow: ({ id }) => seen.push(id) });
      late();
      expect(seen).toEqual(rows.map(({ id }) => id));
    });

    it('cuts the real probes short', async () => {
      await lab.serve(587, { script: { greeting: { then: 'mute' } } });
      const stop = new AbortController();
      const running = runInLab(lab, { signal: stop.signal });
      await expect.poll(() => lab.opened.some(({ port }) => port === 587)).toBe(true);
      stop.abort();
      const rows = await running;
      expect(rowsOf(rows, 'greeting')).toMatchObject([{ outcome: 'not-tested', reason: 'stopped' }]);
      expect(rowsOf(rows, 'sign-in')).toMatchObject([{ outcome: 'not-tested' }]);
    });
  });
});
