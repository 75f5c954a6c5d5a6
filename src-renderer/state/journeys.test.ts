import { describe, expect, it } from 'vitest';
import { chooseSymptom } from './actions/choose-symptom.ts';
import { answerPublicList, findSettings } from './actions/find-settings.ts';
import { goToAccount } from './actions/go-to-account.ts';
import { readWords } from './actions/read-words.ts';
import { runCheck } from './actions/run-check.ts';
import { showFix } from './actions/show-fix.ts';
import { takeServer } from './actions/take-server.ts';
import { testFix } from './actions/test-fix.ts';
import { begin, oneAfterTheOther } from '../testing/begin.ts';
import { bounceReading, cause, fix, healthy, proposal, result } from '../testing/samples.ts';
import type { Wizard } from './wizard.svelte.ts';

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
    ['not-arrived', 'domain-address', 'not-arrived'],
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
    const { w } = begin({ findSettings: () => ({ proposals: [], domain: 'x.example', known: true }) });
    w.step = 'account';
    w.learn({ address: 'a@x.example' });
    await findSettings(w);
    expect(w.step).toBe('server');
  });

  it('asks about the public list only where nobody vouches for what was found', async () => {
    const guess = { ...proposal, source: 'guess' as const, confirmed: false, answered: true };
    const after = async (proposals: (typeof proposal)[], known: boolean, learned = {}) => {
      const { w } = begin({ findSettings: () => ({ proposals, domain: 'x.example', known }) });
      w.step = 'account';
      w.learn({ address: 'a@x.example', ...learned });
      await findSettings(w);
      return w;
    };
    const named = { origin: 'text', submission: { hostname: 'smtp.x.example' } };
    expect((await after([], true)).step).toBe('server');
    expect((await after([proposal], false)).step).toBe('settings');
    expect((await after([], false, named)).step).toBe('settings');
    const w = await after([guess], false);
    expect(w.step).toBe('public-list');
    w.form.publicList = 'no';
    await answerPublicList(w);
    expect([w.step, w.facts.submission?.hostname]).toEqual(['settings', proposal.submission.hostname]);
  });

  it('keeps the server that the error names, and fills in what the list knows about it', async () => {
    const { w } = begin();
    w.step = 'account';
    w.learn({ address: 'a@x.example', origin: 'text', submission: { hostname: 'smtp.northmail.example', port: 25 } });
    await findSettings(w);
    expect(w.facts.submission).toMatchObject({ hostname: 'smtp.northmail.example', port: 25, socketType: 'starttls' });
  });

  it('marks a provider that takes no passwords', async () => {
    const { w } = begin({
      findSettings: () => ({ proposals: [{ ...proposal, signIn: ['oauth2'] }], domain: 'x', known: true }),
    });
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
