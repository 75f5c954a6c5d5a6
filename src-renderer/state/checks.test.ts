import { describe, expect, it } from 'vitest';
import { chooseSymptom } from './actions/choose-symptom.ts';
import { findSettings } from './actions/find-settings.ts';
import { goToAccount } from './actions/go-to-account.ts';
import { mendPractice, startOver, startPractice } from './actions/practice.ts';
import { runCheck, skipSignIn, stopCheck } from './actions/run-check.ts';
import { sendTest } from './actions/send-test.ts';
import { showFix } from './actions/show-fix.ts';
import { takeServer } from './actions/take-server.ts';
import { testFix } from './actions/test-fix.ts';
import { begin, oneAfterTheOther, settle } from '../testing/begin.ts';
import { Refusal } from '../testing/fake-api.ts';
import { cause, fix, healthy, proposal, result, wantsSignIn } from '../testing/samples.ts';
import type { Wizard } from './wizard.svelte.ts';

const CANARY = 'canary-Pa55word!';

describe('checking', () => {
  it('shows the rows of its own run only', async () => {
    let end: (value: ReturnType<typeof result>) => void = () => undefined;
    const { w, api } = begin({ startCheck: () => new Promise((done) => (end = done)) });
    w.step = 'settings';
    const run = runCheck(w, { retest: false });
    await settle();
    expect(w.step).toBe('checking');
    api.progress({ runId: 'run-other', rows: [], said: 'not ours' });
    expect(w.run?.said).toBe('');
    const rows = [{ id: 'a', name: 'A', status: 'running' as const }];
    api.progress({ runId: w.run!.runId, rows, said: 'ours' });
    expect([w.run?.said, w.run?.rows]).toEqual(['ours', rows]);
    end(result());
    await run;
    expect([w.step, w.run]).toEqual(['result', undefined]);
  });

  it('stops at once, and keeps what was found until then', async () => {
    let end: (value: ReturnType<typeof result>) => void = () => undefined;
    const { w, api } = begin({ startCheck: () => new Promise((done) => (end = done)) });
    w.step = 'settings';
    const run = runCheck(w, { retest: false });
    await settle();
    const { runId } = w.run!;
    await stopCheck(w);
    expect([w.step, api.sent('stopCheck')]).toEqual(['stopped', [{ runId }]]);
    end(result());
    await run;
    expect([w.step, w.facts.result?.diagnosis.confidence]).toEqual(['stopped', 'very-likely']);
  });

  it('is dropped by Back and by Start again', async () => {
    for (const leave of [
      (w: Wizard) => {
        w.back();
      },
      (w: Wizard) => {
        w.restart();
      },
    ]) {
      let end: (value: ReturnType<typeof result>) => void = () => undefined;
      const { w, api } = begin({ startCheck: () => new Promise((done) => (end = done)) });
      w.step = 'settings';
      const run = runCheck(w, { retest: false });
      await settle();
      leave(w);
      const { step } = w;
      end(result());
      await run;
      expect([w.step, w.facts.result, api.sent('stopCheck').length]).toEqual([step, undefined, 1]);
    }
  });

  it('asks the question that the diagnosis wants, once', async () => {
    const question = {
      id: 'q1',
      text: 'Which?',
      why: 'Because',
      answers: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
    };
    const asking = () => result({ next: { kind: 'question', id: 'q1', question } });
    const { w, api } = begin({ startCheck: asking });
    w.step = 'settings';
    await runCheck(w, { retest: false });
    expect(w.step).toBe('question');
    w.learn({ answers: { q1: 'do-not-know' } });
    await runCheck(w, { retest: false, judgeAgain: true });
    expect(w.step).toBe('result');
    expect(api.sent('startCheck').map(({ before }) => before !== undefined)).toEqual([false, true]);
    expect(api.sent('startCheck')[1]?.case.answers).toEqual({ q1: 'do-not-know' });
  });

  it('says that the reason is not known', async () => {
    const { w } = begin({ startCheck: () => result({ confidence: 'unknown' }) });
    w.step = 'settings';
    await runCheck(w, { retest: false });
    expect(w.step).toBe('unknown');
  });

  it('never calls a retest solved because nothing is known', async () => {
    const { w } = begin({ startCheck: () => result({ causes: [cause('healthy', 'Fine')], confidence: 'unknown' }) });
    w.step = 'fix';
    w.learn({ fix: fix('use-other-port') });
    await testFix(w);
    expect(w.step).toBe('not-yet');
  });
});

describe('the server of the next test', () => {
  it('can be given by the person on the way through the fix', async () => {
    const { w, api } = begin({ startCheck: healthy });
    w.step = 'fix';
    w.learn({ fix: fix('use-other-port'), submission: proposal.submission, result: result() });
    w.go('server');
    w.form.host = 'mail.northmail.example';
    w.form.port = '2465';
    expect(takeServer(w)).toEqual([]);
    expect(w.step).toBe('fix');
    await testFix(w);
    expect(api.sent('startCheck')[0]?.case.account?.submission).toMatchObject({
      hostname: 'mail.northmail.example',
      port: 2465,
    });
  });

  it('is read from the steps again when another fix is shown', async () => {
    const { w } = begin();
    w.step = 'result';
    w.learn({ fix: fix('a'), serverGiven: true, result: result() });
    await showFix(w, 'b');
    expect(w.facts.serverGiven).toBe(false);
  });

  it('starts with no step ticked on another kind of screens of the same app', async () => {
    const { w, api } = begin({
      showFix: ({ fixId, clientId: id, screen }) => fix(fixId, { client: { id, name: id }, ...(screen && { screen }) }),
    });
    w.step = 'fix';
    w.form.ticks = [0, 1];
    w.learn({ fix: fix('a', { client: { id: 'kmail', name: 'kmail' } }), result: result() });
    await showFix(w, 'a', 'kmail');
    expect(w.form.ticks).toEqual([0, 1]);
    await showFix(w, 'a', 'kmail', 'older');
    expect(api.sent('showFix').map(({ screen }) => screen)).toEqual([undefined, 'older']);
    expect(w.form.ticks).toEqual([]);
  });
});

describe('the password', () => {
  const known = { submission: proposal.submission, proposals: [proposal], origin: 'found' as const };

  it('is asked for only when the diagnosis wants the sign-in test, and goes with that request alone', async () => {
    const { w, api } = begin({ startCheck: oneAfterTheOther(wantsSignIn, result) });
    w.step = 'settings';
    w.learn(known);
    await runCheck(w, { retest: false });
    expect(w.step).toBe('password');
    await runCheck(w, { retest: false, password: CANARY });
    expect(w.step).toBe('result');
    const [first, second] = api.sent('startCheck');
    expect([first?.password, first?.case.consent?.signIn]).toEqual([undefined, false]);
    expect([second?.password, second?.case.consent?.signIn]).toEqual([CANARY, true]);
    expect(JSON.stringify(second?.case)).not.toContain(CANARY);
    expect(JSON.stringify({ form: w.form, facts: w.facts, run: w.run, trouble: w.trouble })).not.toContain(CANARY);
  });

  it('is never asked for a third time', async () => {
    const { w } = begin({ startCheck: wantsSignIn });
    w.step = 'settings';
    w.learn(known);
    await runCheck(w, { retest: false });
    for (const step of ['password', 'result'] as const) {
      await runCheck(w, { retest: false, password: CANARY });
      expect(w.step).toBe(step);
    }
  });

  it.each([
    ['a guessed server', { ...known, proposals: [{ ...proposal, confirmed: false }] }],
    [
      'a provider that takes none',
      { ...known, submission: { ...proposal.submission, authentication: 'oauth2' as const } },
    ],
    ['no server', { ...known, submission: undefined }],
  ])('is never asked for with %s', async (_, facts) => {
    const { w } = begin({ startCheck: wantsSignIn });
    w.step = 'settings';
    w.learn(facts);
    await runCheck(w, { retest: false });
    expect(w.step).toBe('result');
  });

  it('may be asked for at a guessed server once the person said that it is theirs', async () => {
    const { w } = begin({ startCheck: wantsSignIn });
    w.step = 'settings';
    w.form.confirmed = true;
    w.learn({ ...known, proposals: [{ ...proposal, confirmed: false }] });
    await runCheck(w, { retest: false });
    expect(w.step).toBe('password');
  });

  it('can be skipped, also by those who do not know it', async () => {
    const { w } = begin({ startCheck: wantsSignIn });
    w.step = 'settings';
    w.learn(known);
    await runCheck(w, { retest: false });
    w.go('dontKnow');
    expect(w.step).toBe('no-password');
    await skipSignIn(w);
    expect(w.facts.answers['sign-in-test']).toBe('no');
    expect(w.step).toBe('result');
  });

  it('is not kept for another try when the request breaks off', async () => {
    const { w } = begin({
      startCheck: () => {
        throw new Refusal('busy');
      },
    });
    w.step = 'password';
    w.learn(known);
    await runCheck(w, { retest: false, password: CANARY });
    expect([w.step, w.trouble?.code, w.trouble?.again]).toEqual(['trouble', 'busy', undefined]);
    w.back();
    expect(w.step).toBe('password');
  });

  it('goes with a test message only after its own screen', async () => {
    const { w, api } = begin();
    w.step = 'solved';
    w.learn({ ...known, address: 'a@x.example' });
    w.go('test');
    await sendTest(w, CANARY);
    expect([w.step, w.facts.sent?.outcome]).toEqual(['test-message-done', 'accepted']);
    expect(api.sent('sendTestMessage')[0]?.case.consent).toMatchObject({ sendTestMessage: true });
    expect(JSON.stringify({ form: w.form, facts: w.facts })).not.toContain(CANARY);
  });
});

describe('requests that go wrong', () => {
  const refuse = () => {
    throw new Refusal('bad-request', 'main said no');
  };

  it.each([
    [
      'reading',
      { readText: refuse },
      async (w: Wizard) => {
        w.form.text = 'x';
        await chooseSymptom(w);
      },
      'symptom',
    ],
    [
      'settings',
      { findSettings: refuse },
      async (w: Wizard) => {
        w.step = 'account';
        w.learn({ address: 'a@x.example' });
        await findSettings(w);
      },
      'account',
    ],
    [
      'checks',
      { startCheck: refuse },
      async (w: Wizard) => {
        w.step = 'settings';
        await runCheck(w, { retest: false });
      },
      'settings',
    ],
    [
      'a fix',
      { showFix: refuse },
      async (w: Wizard) => {
        w.step = 'result';
        w.learn({ result: result() });
        await showFix(w, 'x');
      },
      'result',
    ],
    [
      'practice',
      { startPractice: refuse },
      async (w: Wizard) => {
        w.step = 'practice';
        await startPractice(w, 'x');
      },
      'practice',
    ],
    [
      'a test message',
      { sendTestMessage: refuse },
      async (w: Wizard) => {
        w.step = 'test-message';
        await sendTest(w, 'p');
      },
      'test-message',
    ],
    [
      'mending',
      { repairPractice: refuse },
      async (w: Wizard) => {
        w.step = 'fix';
        w.learn({ practice: { fault: 'x', case: { schemaVersion: 1, symptom: { kind: 'unknown' } }, mended: false } });
        await mendPractice(w);
      },
      'fix',
    ],
  ] as const)('%s: a calm screen, and Back returns to where it was', async (_, own, act, from) => {
    const { w } = begin(own);
    await act(w);
    expect([w.step, w.trouble?.message]).toEqual(['trouble', 'main said no']);
    w.back();
    expect(w.step).toBe(from);
  });

  it('treats a request that breaks off like an answer', async () => {
    const { w, api } = begin();
    Object.assign(api, { startCheck: () => Promise.reject(new Error('gone')) });
    w.step = 'settings';
    await runCheck(w, { retest: false });
    expect([w.step, w.trouble?.code]).toEqual(['trouble', 'no-answer']);
  });
});

describe('practice', () => {
  it('fills in the sample, mends it, and tests the mended settings', async () => {
    const { w, api } = begin({ startCheck: oneAfterTheOther(result, healthy) });
    w.go('practice');
    await startPractice(w, 'port-blocked');
    expect([w.step, w.facts.address, w.samplePassword]).toEqual([
      'first-answer',
      'anna@practice.example',
      'sample-password',
    ]);
    goToAccount(w);
    expect(w.step).toBe('settings');
    expect(api.sent('findSettings')).toEqual([]);
    await runCheck(w, { retest: false });
    await showFix(w, 'use-other-port', 'thunderbird');
    w.learn({ fix: fix('use-other-port') });
    await mendPractice(w);
    await testFix(w);
    expect(w.step).toBe('solved');
    const [first, second] = api.sent('startCheck');
    expect(first?.case.environment).toEqual({ resolvers: ['127.0.0.1:5300'] });
    expect(second?.case.account?.submission).toMatchObject({ port: 2465, socketType: 'tls' });
    expect(second?.case.environment).toEqual({ resolvers: ['127.0.0.1:5301'] });
  });

  it('is stopped and forgotten by Start again', async () => {
    const { w, api } = begin();
    w.go('practice');
    await startPractice(w, 'port-blocked');
    startOver(w);
    await settle();
    expect([w.step, w.facts.practice, w.samplePassword, w.form.text]).toEqual(['symptom', undefined, undefined, '']);
    expect([api.sent('stopPractice').length, api.sent('clearSession').length]).toEqual([1, 1]);
  });
});
