import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeApi } from '../testing/fake-api.ts';
import { bounceReading, cause, errorReading, escalation, fix, hops, result } from '../testing/samples.ts';
import { pathSentence } from '../ui/path-sentence.ts';
import { pickTalks } from '../ui/pick-talks.ts';
import { talkText } from '../ui/talk-text.ts';
import { buildCase } from './build-case.ts';
import { calm } from './calm.ts';
import { changesByFix, serverAfter } from './changes-by-fix.ts';
import { clientForFix } from './client-for-fix.ts';
import { copier } from './copier.ts';
import { debounce } from './debounce.ts';
import { noFacts } from './facts.ts';
import { emptyForm } from './form.ts';
import { keyAction } from './key-action.ts';
import { kindOfReading, learnFromReadings } from './learn-from-readings.ts';
import { needsAccount } from './needs-account.ts';
import { nextAction } from './next-action.ts';
import { portSentence } from './port-sentence.ts';
import { progressSentence } from './progress-sentence.ts';
import { settingsAfterFix } from './settings-after-fix.ts';
import { Wizard } from './wizard.svelte.ts';

describe('the case that goes to main', () => {
  it('has no key for what is not known', () => {
    expect(buildCase(emptyForm(), noFacts, { signIn: false })).toEqual({
      schemaVersion: 1,
      symptom: { kind: 'unknown' },
      consent: { signIn: false, sendTestMessage: false, thirdParties: false },
    });
  });

  it('leaves out a mail app that the person does not know, and cuts the text at the limit', () => {
    const form = { ...emptyForm(), clientId: 'do-not-know', text: 'y'.repeat(1_000_001) };
    const { symptom } = buildCase(form, noFacts, { signIn: true });
    expect([symptom.client, symptom.text?.length]).toEqual([undefined, 1_000_000]);
  });
});

describe('what readings add', () => {
  it('takes sender, recipient, server and app', () => {
    const found = { address: 'Anna <anna@X.example>', hostname: 'smtp.x.example', port: 465, client: 'thunderbird' };
    expect(learnFromReadings([{ ...bounceReading, found }])).toMatchObject({
      address: 'anna@x.example',
      recipient: 'bob@harbour-books.example',
      submission: { hostname: 'smtp.x.example', port: 465 },
      client: 'thunderbird',
      origin: 'text',
    });
  });

  it('tells from the kind of a reading what the person has', () => {
    const kinds = ['error-text', 'bounce', 'delivered', 'complaint', 'dmarc-report', 'not-a-report'] as const;
    expect(kinds.map((kind) => kindOfReading({ ...errorReading, kind }))).toEqual([
      'error-shown',
      'message-returned',
      'not-arrived',
      'in-spam',
      'check-up',
      'unknown',
    ]);
  });

  it('needs no account where the other side said no, and needs it for the own side', () => {
    const own = { ...bounceReading.results[0]!, causes: [{ id: 'not-signed-in', confidence: 'sure' as const }] };
    expect(needsAccount({ ...noFacts, readings: [bounceReading] })).toBe(false);
    expect(needsAccount({ ...noFacts, readings: [{ ...bounceReading, results: [own] }] })).toBe(true);
    expect(needsAccount({ ...noFacts, readings: [errorReading] })).toBe(true);
  });
});

describe('what can be done about a result', () => {
  it('offers the first fix that was not tried', () => {
    const two = result({ fixes: [fix('a'), fix('b')] });
    expect(nextAction(two, ['a'])).toEqual({ fixId: 'b', somebody: false });
    expect(nextAction(two, ['a', 'b'])).toEqual({ somebody: false });
  });

  it('turns to somebody else where the person cannot act, or has tried everything', () => {
    const theirs = result({
      causes: [cause('certificate-expired', 'Ran out', { actor: 'your-provider' })],
      escalation,
    });
    expect(nextAction(theirs, []).somebody).toBe(true);
    const mine = result({ fixes: [fix('a')], escalation });
    expect([nextAction(mine, []).somebody, nextAction(mine, ['a']).somebody]).toEqual([false, true]);
  });
});

describe('the settings after a fix', () => {
  const now = { hostname: 'smtp.x.example', port: 587, socketType: 'starttls' as const, username: 'anna.m' };
  const after = (...steps: ReturnType<typeof fix>['steps']) => settingsAfterFix(fix('f', { steps }), now);
  const port = (value: string) => ({ where: 'In Port', do: `put ${value}.`, labels: ['Port'], value });

  it('have the new port and the security that belongs to it', () => {
    expect(after(port('465'))).toEqual({ ...now, port: 465, socketType: 'tls' });
    expect(after(port('2525'))).toEqual({ ...now, port: 2525 });
  });

  it('follow the port where an app has one label for both kinds of security', () => {
    const below = { where: 'Below that', do: 'tick Use TLS/SSL.', labels: ['Use TLS/SSL'] };
    expect(after(port('587'), below)).toMatchObject({ port: 587, socketType: 'starttls' });
  });

  it('take a new label of security, and a new server from its own field only', () => {
    expect(after({ where: 'In security', do: 'choose SSL/TLS.', labels: ['SSL/TLS'] }).socketType).toBe('tls');
    const server = { where: 'In Server Name', do: 'put it.', labels: ['Server Name'], value: 'mail.x.example' };
    expect(after(server).hostname).toBe('mail.x.example');
  });

  it.each([
    { where: 'On your provider’s page', do: 'make a new app password.', labels: [], value: 'https://page.example/app' },
    { where: 'In User Name', do: 'put it.', labels: ['User Name'], value: 'anna.miller' },
    { where: 'In User Name', do: 'put it.', labels: ['User Name'], value: '4711' },
    { where: 'In the field for the address', do: 'put it.', labels: [], value: 'anna@x.example' },
  ])('stay as they are after a step for another field: $value', (step) => {
    expect(after(step)).toEqual(now);
  });

  it('are those that the fix itself says, whatever its steps are called', () => {
    const steps = [{ where: 'In Perch', do: 'put it.', labels: ['Perch'], value: '2525' }];
    const said = { hostname: 'mail.x.example', port: 465, socketType: 'tls' as const };
    expect(settingsAfterFix(fix('f', { steps, after: said }), now)).toEqual({ ...now, ...said });
    expect(settingsAfterFix(fix('f', { steps, after: { port: 465 } }), now)).toEqual({ ...now, port: 465 });
  });

  it('never gain a port or name that cannot be one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (where, value) => {
        const { port: p, hostname } = after({ where, do: 'put it.', labels: [], value });
        expect(p! >= 1 && p! <= 65_535).toBe(true);
        expect(hostname).toMatch(/^[^\s/@:]+$/);
      }),
    );
  });
});

describe('what a fix changes in the case', () => {
  const server = { hostname: 'smtp.x.example', port: 587, authentication: 'none' as const, username: 'anna@x.example' };
  const facts = { ...noFacts, submission: server, address: 'anna@other.example', recipient: 'bobb@y.example' };

  it('is the port that the steps name, unless the person gave another or the sample is mended', () => {
    const other = fix('use-other-port');
    expect(serverAfter(other, facts)?.port).toBe(465);
    expect(serverAfter(other, { ...facts, serverGiven: true })).toBe(server);
    const sample = { fault: 'f', case: { schemaVersion: 1, symptom: { kind: 'unknown' } }, mended: true } as const;
    expect(serverAfter(other, { ...facts, practice: sample })).toBe(server);
    expect([serverAfter(undefined, facts), serverAfter(other, noFacts)]).toEqual([server, undefined]);
  });

  it('is the way to sign in', () => {
    const steps = [{ where: 'In Authentication method', do: 'choose it.', labels: [] }];
    const after = (id: string) => changesByFix(fix(id, { steps }), facts).submission?.authentication;
    expect([after('turn-on-sign-in'), after('sign-in-with-provider-window')]).toEqual(['password', 'oauth2']);
    expect(after('use-other-port')).toBe('none');
  });

  it('is the sender, and the recipient that was not right', () => {
    expect(changesByFix(fix('use-own-sender'), facts).address).toBe('anna@x.example');
    const cleared = changesByFix(fix('check-recipient-address'), facts);
    expect('recipient' in cleared && cleared.recipient === undefined).toBe(true);
    expect('recipient' in changesByFix(fix('use-other-port'), facts)).toBe(false);
  });
});

describe('sentences', () => {
  it('name port and security with the labels of mail apps', () => {
    const server = { hostname: 'x.example' };
    expect(portSentence({ ...server, port: 465, socketType: 'tls' })).toContain('SSL/TLS');
    expect(portSentence({ ...server, port: 587, socketType: 'starttls' })).toContain('STARTTLS');
    expect(portSentence({ ...server, port: 25, socketType: 'plain' })).toContain('not secure');
    expect(portSentence({ ...server, port: 26 })).toBe('Port 26');
    expect(portSentence(server)).toBe('We try the usual ports');
  });

  it('say which check runs', () => {
    const rows = [
      { id: 'a', name: 'A', status: 'passed' as const },
      { id: 'b', name: 'B', status: 'running' as const },
    ];
    expect(progressSentence(rows, '')).toBe('Check 2 of 2. B');
    expect(progressSentence(rows, 'main says')).toBe('main says');
    expect(progressSentence([], '')).toBe('This takes about 20 seconds.');
  });

  it('tell the way of the message in words, and never call an unchecked way whole', () => {
    expect(pathSentence(hops('passed', 'problem'))).toBe('Your message stops here: Your network.');
    expect(pathSentence(hops('passed', 'passed', 'passed', 'passed', 'passed'))).toContain('no break');
    expect(pathSentence(hops('passed'))).toBe('We did not check the whole way.');
  });

  it('show the talks that broke first', () => {
    const [row] = result().observations;
    const many = {
      ...result(),
      observations: [1, 2, 3, 4].map((id) => ({
        ...row!,
        id: `o${id}`,
        outcome: id === 4 ? ('failed' as const) : ('ok' as const),
      })),
    };
    const { shown, more } = pickTalks(many);
    expect([shown.map(({ id }) => id), more]).toEqual([['o4', 'o1', 'o2'], 1]);
    expect(talkText(row!.dialog!)).toBe(
      '0.000 C: connect smtp.northmail.example port 587\n3.200 -- no answer after 3.2 s',
    );
  });

  it('use the general steps for an app that is not known', () => {
    expect(['', 'do-not-know', 'thunderbird'].map(clientForFix)).toEqual(['other', 'other', 'thunderbird']);
  });
});

describe('copying', () => {
  it('copies through main, and never half of a text', async () => {
    const api = fakeApi();
    const copy = copier(new Wizard(api));
    expect([await copy('465'), await copy('x'.repeat(200_001))]).toEqual([true, false]);
    expect(api.sent('copyText')).toEqual([{ text: '465' }]);
  });
});

describe('timers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('let a status line change at most every two seconds, and keep the last text', () => {
    const heard: string[] = [];
    const line = calm((text) => heard.push(text), 2000);
    for (const text of ['a', 'b', 'c']) line.hear(text);
    expect(heard).toEqual(['a']);
    vi.advanceTimersByTime(1999);
    expect(heard).toEqual(['a']);
    vi.advanceTimersByTime(1);
    expect(heard).toEqual(['a', 'c']);
    vi.advanceTimersByTime(10_000);
    line.hear('c');
    expect(heard).toEqual(['a', 'c']);
    line.hear('d');
    line.hear('e');
    line.stop();
    vi.advanceTimersByTime(10_000);
    expect(heard).toEqual(['a', 'c', 'd']);
  });

  it('save once things are quiet, or at once when the window closes', () => {
    const save = vi.fn();
    const saving = debounce(save, 400);
    saving.flush();
    expect(save).not.toHaveBeenCalled();
    saving.poke();
    vi.advanceTimersByTime(300);
    saving.poke();
    vi.advanceTimersByTime(399);
    expect(save).not.toHaveBeenCalled();
    saving.flush();
    expect(save).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1000);
    expect(save).toHaveBeenCalledOnce();
  });
});

describe('keys', () => {
  const press = (init: KeyboardEventInit, on = 'main') => {
    const target = document.createElement(on);
    let heard: ReturnType<typeof keyAction>;
    target.addEventListener('keydown', (event) => (heard = keyAction(event, init.repeat === true)));
    target.dispatchEvent(new KeyboardEvent('keydown', { ...init, repeat: false }));
    return heard;
  };

  it.each([
    ['Esc goes back', { key: 'Escape' }, 'main', 'back'],
    ['Alt and left go back', { key: 'ArrowLeft', altKey: true }, 'main', 'back'],
    ['left alone does nothing', { key: 'ArrowLeft' }, 'main', undefined],
    ['Enter presses the main button', { key: 'Enter' }, 'h1', 'primary'],
    ['Enter in a text makes a new line', { key: 'Enter' }, 'textarea', undefined],
    ['Enter on a button presses that button', { key: 'Enter' }, 'button', undefined],
    ['Ctrl+Enter does nothing', { key: 'Enter', ctrlKey: true }, 'h1', undefined],
    ['letters do nothing', { key: 'a' }, 'h1', undefined],
    ['Esc stops a running check', { key: 'Escape', repeat: true }, 'main', 'stop'],
    ['Esc of an input method is its own', { key: 'Escape', isComposing: true }, 'textarea', undefined],
  ] as const)('%s', (_, init, on, expected) => {
    expect(press(init, on)).toBe(expected);
  });
});
