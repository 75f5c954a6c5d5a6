import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../src-main/contract/channels.ts';
import { fakeApi, Refusal } from '../testing/fake-api.ts';
import { domainView, messageView } from '../testing/domain-samples.ts';
import { bounceReading, fix, healthy, proposal, result } from '../testing/samples.ts';
import { open } from './actions/open.ts';
import { runCheck } from './actions/run-check.ts';
import { emptyForm } from './form.ts';
import { fromSession } from './from-session.ts';
import type { Given } from './given.ts';
import { GRAPH, STEP_IDS, type StepId } from './graph.ts';
import { toSession } from './to-session.svelte.ts';
import { Wizard } from './wizard.svelte.ts';

const CANARY = 'canary-Pa55word!';

const picture: Given = {
  id: 'run-1',
  name: 'error.png',
  kind: 'picture',
  state: 'read',
  text: 'words as corrected',
  readings: [bounceReading],
  total: 1,
};

/** A wizard in the middle of a case, with something in every field. */
function midway(step: StepId = 'result'): Wizard {
  const w = new Wizard(fakeApi());
  w.step = step;
  w.trail = ['symptom', 'first-answer', 'settings'];
  w.form = {
    ...emptyForm(),
    text: 'typed words',
    clientId: 'thunderbird',
    address: 'anna@x.example ',
    host: 'smtp.x.exa',
    port: '58700000',
    ticks: [0, 2],
    format: 'html',
    choice: 'helping',
    confirmed: true,
    redaction: { ...emptyForm().redaction, localParts: false },
  };
  w.learn({
    kind: 'message-returned',
    address: 'anna@x.example',
    recipient: 'bob@y.example',
    readings: [bounceReading],
    given: [picture],
    proposals: [proposal],
    submission: proposal.submission,
    origin: 'found',
    answers: { q: 'do-not-know' },
    result: result(),
    before: healthy(),
    fix: fix('use-other-port'),
    triedFixes: ['a-fix'],
    signInTries: 1,
  });
  return w;
}

describe('the session', () => {
  it('brings back the same screen with everything that was typed', () => {
    const w = midway();
    const back = fromSession(structuredClone(toSession(w)));
    expect(back).toEqual({ step: 'result', trail: w.trail, form: { ...w.form }, facts: w.facts });
  });

  it.each(STEP_IDS)('opens a screen that rests, when it was left at %s', (step) => {
    const w = midway(step);
    w.learn({ sent: { outcome: 'accepted', said: '' }, inApps: { accounts: [], unread: [] } });
    w.learn({ compared: { networks: 'same', rows: [] }, imported: { name: 'case.json', left: [], environment: {} } });
    const change = { what: 'add', name: '_dmarc.x.example', after: 'v=DMARC1; p=none' } as const;
    w.learn({ domainCheck: domainView(), message: messageView() });
    w.learn({ rechecked: { change, state: 'done', found: [], servers: { answered: 1, changed: 1 } } });
    const place = fromSession(toSession(w));
    expect(place).toBeDefined();
    expect(GRAPH[place!.step].passing).toBeUndefined();
    if (!GRAPH[step].passing && step !== 'trouble' && step !== 'stopped') expect(place!.step).toBe(step);
  });

  it('never holds the password, whatever the step', async () => {
    for (const answer of [
      () => result(),
      () => {
        throw new Refusal('busy', 'no');
      },
    ]) {
      const w = new Wizard(fakeApi({ startCheck: answer }));
      w.step = 'password';
      w.trail = ['settings'];
      w.learn({ submission: proposal.submission, result: result() });
      const running = runCheck(w, { retest: false, password: CANARY });
      expect(JSON.stringify(toSession(w))).not.toContain(CANARY);
      await running;
      expect(JSON.stringify(toSession(w))).not.toContain(CANARY);
    }
  });

  it('does not hold the password of the sample account either', () => {
    const w = midway();
    w.samplePassword = CANARY;
    expect(JSON.stringify(toSession(w))).not.toContain(CANARY);
  });

  it('returns to the screen before a picture that was still being read', () => {
    const w = midway('picture');
    w.trail = ['symptom'];
    w.learn({ given: [{ ...picture, state: 'reading' }] });
    const place = fromSession(structuredClone(toSession(w)));
    expect([place?.step, place?.facts.given, place?.form.text]).toEqual(['symptom', [], 'typed words']);
  });

  it('keeps the answers of things whose texts are too much for one file', () => {
    const w = midway('symptom');
    const long = { ...picture, kind: 'text' as const, text: 'x'.repeat(6_000_000) };
    w.learn({ given: [long, { ...long, id: 'run-2' }] });
    const given = fromSession(toSession(w))?.facts.given ?? [];
    expect(given.map(({ text, readings }) => [text.length, readings.length])).toEqual([
      [6_000_000, 1],
      [0, 1],
    ]);
  });

  it('cuts what main would refuse', () => {
    const w = midway();
    w.form.text = 'x'.repeat(10_200_000);
    w.form.ticks = Array.from({ length: 30 }, (_, at) => at);
    const session = toSession(w);
    expect([session.text.length, session.ticks.length]).toEqual([10_000_000, 20]);
  });

  it('starts fresh when the file is of another version or damaged', () => {
    const good = toSession(midway());
    expect(fromSession({ ...good, step: 'no-such-screen' })).toBeUndefined();
    expect(fromSession({ ...good, trail: ['nowhere'] })).toBeUndefined();
    expect(fromSession({ ...good, result: undefined })).toBeUndefined();
    expect(fromSession({ ...good, settings: 'text' })?.form.text).toBe('typed words');
  });

  it('keeps the form usable whatever stands in the file', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(emptyForm())), fc.jsonValue()), (fields) => {
        const session: Session = { ...toSession(midway('symptom')), settings: { fields, facts: {} } };
        const form = fromSession(session)!.form;
        for (const [name, value] of Object.entries(emptyForm())) {
          expect(typeof Reflect.get(form, name)).toBe(typeof value);
        }
      }),
    );
  });
});

describe('opening', () => {
  it('goes to where the person left', async () => {
    const session = toSession(midway('fix'));
    const w = new Wizard(fakeApi({ loadSession: () => ({ session }) }));
    await open(w);
    expect([w.step, w.form.ticks, w.app.version]).toEqual(['fix', [0, 2], '0.1.0']);
  });

  it('starts at the first screen without a session, and when main cannot read one', async () => {
    const refuse = () => {
      throw new Refusal('unreadable');
    };
    for (const api of [fakeApi(), fakeApi({ loadSession: refuse, appInfo: refuse })]) {
      const w = new Wizard(api);
      await open(w);
      expect([w.step, w.trail]).toEqual(['symptom', []]);
    }
  });

  it('starts the sample problem again, mended if it was', async () => {
    const before = midway('fix');
    before.learn({
      practice: { fault: 'port-blocked', mended: true, case: { schemaVersion: 1, symptom: { kind: 'unknown' } } },
    });
    const session = toSession(before);
    const api = fakeApi({ loadSession: () => ({ session }) });
    const w = new Wizard(api);
    await open(w);
    expect([w.step, w.samplePassword, w.facts.submission?.port]).toEqual(['fix', 'sample-password', 2465]);
    expect(api.sent('startPractice')).toEqual([{ fault: 'port-blocked' }]);
  });

  it('starts fresh when the sample problem cannot be started again', async () => {
    const before = midway('fix');
    before.learn({ practice: { fault: 'x', mended: false, case: { schemaVersion: 1, symptom: { kind: 'unknown' } } } });
    const session = toSession(before);
    const w = new Wizard(
      fakeApi({
        loadSession: () => ({ session }),
        startPractice: () => {
          throw new Refusal('unknown-id');
        },
      }),
    );
    await open(w);
    expect([w.step, w.facts.practice]).toEqual(['symptom', undefined]);
  });
});

describe('back', () => {
  it('returns through n screens to the same screens and the same words', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (picks) => {
        const w = new Wizard(fakeApi());
        const form = JSON.stringify(w.form);
        for (const pick of picks) {
          const ways = Object.keys(GRAPH[w.step].edges).filter((edge) => edge !== 'trouble');
          const before = [...w.trail, w.step];
          w.go(ways[pick % ways.length]!);
          // Every screen on the way back is one that was seen, no screen stands there twice, and none passes by itself.
          expect(w.trail.every((id) => before.includes(id))).toBe(true);
          expect(new Set(w.trail).size).toBe(w.trail.length);
          expect(w.trail.filter((id) => GRAPH[id].passing)).toEqual([]);
        }
        const seen = [...w.trail];
        while (w.trail.length > 0) {
          w.back();
          expect(w.step).toBe(seen.pop());
        }
        expect(w.step).toBe('symptom');
        expect(JSON.stringify(w.form)).toBe(form);
      }),
    );
  });

  it('closes the help page first, and a check goes on below it', () => {
    const w = midway('checking');
    w.run = { runId: 'run-1', rows: [], said: '', signIn: false };
    w.helping = true;
    w.back();
    expect([w.helping, w.step, w.run.runId]).toEqual([false, 'checking', 'run-1']);
  });

  it('does nothing on the first screen', () => {
    const w = new Wizard(fakeApi());
    w.back();
    expect(w.step).toBe('symptom');
  });

  it('refuses a way that the graph does not have', () => {
    expect(() => {
      new Wizard(fakeApi()).go('nowhere');
    }).toThrow(/symptom/);
  });
});
