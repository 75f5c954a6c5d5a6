import { describe, expect, it } from 'vitest';
import { chooseSymptom } from './actions/choose-symptom.ts';
import { findSettings } from './actions/find-settings.ts';
import { goToAccount } from './actions/go-to-account.ts';
import { mendPractice, startOver, startPractice } from './actions/practice.ts';
import { readWords } from './actions/read-words.ts';
import { runCheck, skipSignIn, stopCheck } from './actions/run-check.ts';
import { sendTest } from './actions/send-test.ts';
import { showFix } from './actions/show-fix.ts';
import { takeServer } from './actions/take-server.ts';
import { testFix } from './actions/test-fix.ts';
import { fakeApi, Refusal, type FakeApi } from '../testing/fake-api.ts';
import { bounceReading, cause, fix, healthy, proposal, result, wantsSignIn } from '../testing/samples.ts';
import { Wizard } from './wizard.svelte.ts';

const CANARY = 'canary-Pa55word!';
const settle = () => new Promise((done) => setTimeout(done, 0));

/** A wizard at its first screen, and the main process it talks to. */
function begin(own: Parameters<typeof fakeApi>[0] = {}): { w: Wizard; api: FakeApi } {
  const api = fakeApi(own);
  return { w: new Wizard(api), api };
}

/** The results that one check after the other gives. */
const oneAfterTheOther = (...results: (() => ReturnType<typeof result>)[]) => {
  let at = -1;
  return () => {
    at += 1;
    return (results[at] ?? results.at(-1) ?? result)();
  };
};

async function toResult(w: Wizard): Promise<void> {
  w.form.text = '0x800CCC0F';
  await chooseSymptom(w);
  goToAccount(w);
  w.learn({ address: 'anna@millbrook-florist.example' });
  await findSettings(w);
  await runCheck(w, { retest: false });
}

describe('journey a: a code', () => {
  it('leads from the words to a verified fix', async () => {
    const { w, api } = begin({ startCheck: oneAfterTheOther(result, healthy) });
    w.form.text = '0x800CCC0F';
    expect(await chooseSymptom(w)).toBeUndefined();
    expect(w.step).toBe('first-answer');
    expect(api.sent('findSettings')).toEqual([]);
    goToAccount(w);
    expect(w.step).toBe('account');
    w.learn({ address: 'anna@millbrook-florist.example' });
    await findSettings(w);
    expect(w.step).toBe('settings');
    expect(w.facts.submission?.hostname).toBe('smtp.northmail.example');
    await runCheck(w, { retest: false });
    expect(w.step).toBe('result');
    await showFix(w, 'use-other-port', 'thunderbird');
    expect(w.step).toBe('fix');
    w.learn({ fix: fix('use-other-port') });
    await testFix(w);
    expect(w.step).toBe('solved');
    const [, again] = api.sent('startCheck');
    expect(again?.triedFixes).toEqual(['use-other-port']);
    expect(again?.case.account?.submission).toMatchObject({ port: 465, socketType: 'tls' });
  });

  it('asks the address once: later starts go past the question', async () => {
    const { w } = begin();
    await toResult(w);
    w.go('fix');
    w.back();
    w.trail = [];
    w.step = 'symptom';
    w.form.text = '';
    w.form.choice = 'check-up';
    await chooseSymptom(w);
    expect(w.step).toBe('settings');
  });

  it('goes to the next cause when the fix did not help, and to the report when none is left', async () => {
    const other = () =>
      result({ causes: [cause('server-down', 'The server is down')], fixes: [fix('wait-for-server')] });
    const { w } = begin({ startCheck: oneAfterTheOther(result, other) });
    await toResult(w);
    w.learn({ fix: fix('use-other-port') });
    w.go('fix');
    await testFix(w);
    expect(w.step).toBe('not-yet');
    expect(w.facts.before?.diagnosis.causes[0]?.id).toBe('port-blocked');
    await showFix(w, 'wait-for-server');
    expect(w.step).toBe('fix');
    w.back();
    w.step = 'not-yet';
    w.go('report');
    expect(w.step).toBe('report');
  });
});

describe('journey b: a returned message', () => {
  it('takes address and recipient from the message and checks without asking for the account', async () => {
    const { w, api } = begin({ readText: () => ({ readings: [bounceReading] }) });
    w.form.text = 'Reporting-MTA: dns; mx.example';
    await chooseSymptom(w);
    expect(w.facts.kind).toBe('message-returned');
    expect(w.facts.recipient).toBe('bob@harbour-books.example');
    await runCheck(w, { retest: false });
    expect(w.step).toBe('result');
    const [sent] = api.sent('startCheck');
    expect(sent?.case.account?.address).toBe('anna@millbrook-florist.example');
    expect(sent?.case.recipient).toBe('bob@harbour-books.example');
  });
});

describe('journey c: stuck in the outbox', () => {
  it('asks for the app, looks at Work Offline, then checks', async () => {
    const { w, api } = begin();
    w.form.choice = 'stuck-in-outbox';
    await chooseSymptom(w);
    expect(w.step).toBe('mail-app');
    w.form.clientId = 'thunderbird';
    w.go('look');
    w.form.webMail = 'yes';
    goToAccount(w);
    w.learn({ address: 'anna@millbrook-florist.example' });
    await findSettings(w);
    await runCheck(w, { retest: false });
    const [sent] = api.sent('startCheck');
    expect(sent?.case.symptom).toEqual({ kind: 'stuck-in-outbox', client: 'thunderbird' });
    expect(sent?.case.answers).toEqual({ 'web-mail-works': 'yes' });
  });

  it('is solved at once when the message leaves', async () => {
    const { w } = begin();
    w.form.choice = 'stuck-in-outbox';
    await chooseSymptom(w);
    w.go('look');
    w.learn({ solvedBy: 'look' });
    w.go('sent');
    expect(w.step).toBe('solved');
  });
});

describe('the other choices of the first screen', () => {
  it.each([
    ['not-arrived', 'account', 'not-arrived'],
    ['check-up', 'account', 'check-up'],
    ['unknown', 'where-is-it', 'unknown'],
    ['helping', 'helping', 'unknown'],
    ['error-shown', 'error-words', 'error-shown'],
    ['message-returned', 'returned-words', 'message-returned'],
  ] as const)('%s leads to %s', async (choice, step, kind) => {
    const { w } = begin();
    w.form.choice = choice;
    expect(await chooseSymptom(w)).toBeUndefined();
    expect([w.step, w.facts.kind]).toEqual([step, kind]);
  });

  it('asks for words or a choice when there is neither', async () => {
    const { w, api } = begin();
    w.form.text = '   \n ';
    expect(await chooseSymptom(w)).toBe('symptom.empty');
    expect([w.step, api.calls.length]).toEqual(['symptom', 0]);
  });

  it('keeps the text and says so when nothing in it can be read', async () => {
    const { w } = begin({
      readText: () => ({ readings: [{ input: 'x', error: { code: 'empty', message: 'none' } }] }),
    });
    w.form.text = '\u0000\u0001';
    expect(await chooseSymptom(w)).toBe('symptom.unreadable');
    expect([w.step, w.form.text]).toEqual(['symptom', '\u0000\u0001']);
  });

  it('refuses more than 10 MB before it crosses the bridge', async () => {
    const { w, api } = begin();
    w.form.text = 'x'.repeat(10_000_001);
    expect(await readWords(w)).toBe('symptom.too-long');
    expect(api.calls).toEqual([]);
  });
});

describe('settings', () => {
  it('asks for the server when nothing was found', async () => {
    const { w } = begin({ findSettings: () => ({ proposals: [], domain: 'x.example' }) });
    w.step = 'account';
    w.learn({ address: 'a@x.example' });
    await findSettings(w);
    expect(w.step).toBe('server');
  });

  it('keeps the server that the error names, and fills in what the list knows about it', async () => {
    const { w } = begin();
    w.step = 'account';
    w.learn({ address: 'a@x.example', origin: 'text', submission: { hostname: 'smtp.northmail.example', port: 25 } });
    await findSettings(w);
    expect(w.facts.submission).toMatchObject({ hostname: 'smtp.northmail.example', port: 25, socketType: 'starttls' });
  });

  it('marks a provider that takes no passwords', async () => {
    const { w } = begin({ findSettings: () => ({ proposals: [{ ...proposal, signIn: ['oauth2'] }], domain: 'x' }) });
    w.step = 'account';
    w.learn({ address: 'a@x.example' });
    await findSettings(w);
    expect(w.facts.submission?.authentication).toBe('oauth2');
  });

  it('drops the answer for an address that is no longer the one', async () => {
    const { w } = begin();
    w.step = 'account';
    w.learn({ address: 'a@x.example' });
    const late = findSettings(w);
    w.restart();
    await late;
    expect([w.step, w.facts.proposals.length]).toEqual(['symptom', 0]);
  });

  it('takes what was typed by hand, and names each field that needs another look', () => {
    const { w } = begin();
    w.step = 'server';
    w.form = { ...w.form, host: 'anna@northmail.example', port: '58700000' };
    expect(takeServer(w).map(({ field }) => field)).toEqual(['server', 'port']);
    expect([w.step, w.form.port]).toEqual(['server', '58700000']);
    w.form = { ...w.form, host: ' SMTP.Example.org. ', port: ' 465 ', security: 'tls', user: 'anna' };
    expect(takeServer(w)).toEqual([]);
    expect(w.step).toBe('settings');
    expect(w.facts.submission).toEqual({
      hostname: 'smtp.example.org',
      port: 465,
      socketType: 'tls',
      username: 'anna',
    });
  });

  it('leaves out what the person does not know', () => {
    const { w } = begin();
    w.step = 'server';
    w.form = { ...w.form, host: 'smtp.example.org', security: 'unknown' };
    takeServer(w);
    expect(w.facts.submission).toEqual({ hostname: 'smtp.example.org' });
  });
});

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
    await runCheck(w, { retest: false });
    expect(w.step).toBe('result');
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
    skipSignIn(w);
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
