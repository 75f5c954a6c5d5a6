import { describe, expect, it } from 'vitest';
import type { DomainFindingView, RecheckView } from '../../src-main/contract/domain.ts';
import { begin, settle } from '../testing/begin.ts';
import { domainView, finding, messageView } from '../testing/domain-samples.ts';
import { Refusal } from '../testing/fake-api.ts';
import { errorReading } from '../testing/samples.ts';
import { checkDomain, checkWithMessage, goToDomain, recheckDomain, takeSender } from './actions/check-domain.ts';
import { checkMessage } from './actions/check-message.ts';
import { chooseSymptom } from './actions/choose-symptom.ts';
import { stopCheck } from './actions/run-check.ts';
import { domainHeading, domainOf, otherFindings, partRows, topChange, topFinding } from './domain-facts.ts';
import { looksLikeMessage } from './looks-like-message.ts';

const MAIL = 'From: Anna <anna@hill-farm.example>\nDate: Tue, 24 Nov 2026 10:00:00 +0000\nSubject: Eggs\n\nHello';
const bytes = () => new TextEncoder().encode(MAIL);
const plain = (code: string, own: Partial<DomainFindingView> = {}) =>
  finding({ id: code, code, change: undefined, ...own });

async function atAddress(own: Parameters<typeof begin>[0] = {}) {
  const started = begin(own);
  started.w.form.choice = 'not-arrived';
  await chooseSymptom(started.w);
  started.w.learn({ address: 'anna@Hill-Farm.example' });
  return started;
}

describe('journey d: sent, but not arrived', () => {
  it('goes from the address to the result, to the change, and to its proof', async () => {
    const { w, api } = await atAddress();
    expect(w.step).toBe('domain-address');
    await checkDomain(w);
    expect(w.step).toBe('domain');
    expect(api.sent('checkDomain')[0]).toMatchObject({
      domain: 'hill-farm.example',
      addresses: [],
      selectors: [],
      lists: false,
      direct: false,
    });
    await recheckDomain(w);
    expect(w.step).toBe('domain-again');
    expect(w.facts.rechecked?.state).toBe('done');
    const { typeName, typeText, ...rest } = topChange(domainView())!;
    expect([typeName, typeText]).not.toContain(undefined);
    expect(api.sent('recheckDomain')[0]!.changes).toEqual([
      { what: rest.what, name: rest.name, before: rest.before, after: rest.after },
    ]);
    await checkDomain(w, { direct: true });
    expect(w.step).toBe('domain');
    expect(api.sent('checkDomain')[1]).toMatchObject({ direct: true });
    expect(w.facts.rechecked).toBeUndefined();
  });

  it('compares the same line each time it is checked again', async () => {
    const { w, api } = await atAddress({
      recheckDomain: ({ changes }) => ({
        changes: changes.map((change): RecheckView => ({
          change,
          state: 'not-yet',
          found: [],
          servers: { answered: 2, changed: 0 },
        })),
      }),
    });
    await checkDomain(w);
    await recheckDomain(w);
    await recheckDomain(w);
    expect(w.step).toBe('domain-again');
    const [first, second] = api.sent('recheckDomain');
    expect(second!.changes).toEqual(first!.changes);
  });

  it('checks the whole domain where no line is to be changed', async () => {
    const { w, api } = await atAddress({ checkDomain: () => domainView({ findings: [plain('mx-none')] }) });
    await checkDomain(w);
    await recheckDomain(w);
    expect(w.step).toBe('domain');
    expect(api.sent('recheckDomain')).toEqual([]);
    expect(api.sent('checkDomain')[1]).toMatchObject({ direct: true });
  });

  it('asks no block list before the yes, and keeps to the yes afterwards', async () => {
    const { w, api } = await atAddress();
    await checkDomain(w);
    w.go('lists');
    w.form.lists = 'yes';
    await checkDomain(w, { lists: true });
    await checkDomain(w, { direct: true });
    expect(api.sent('checkDomain').map(({ lists }) => lists)).toEqual([false, true, true]);
  });

  it('goes past the question for an address that is known', async () => {
    const { w } = begin();
    w.learn({ address: 'anna@hill-farm.example' });
    goToDomain(w);
    expect(w.step).toBe('domain-checking');
    await settle();
    expect(w.step).toBe('domain');
    w.back();
    expect(w.step).toBe('domain-address');
  });

  it('says so where a big provider owns the domain', async () => {
    const { w } = await atAddress({ checkDomain: () => domainView({ provider: 'Gmail', findings: [] }) });
    await checkDomain(w);
    expect(w.step).toBe('domain-free');
  });

  it('shows what was found until it was stopped', async () => {
    let end: (() => void) | undefined;
    const { w, api } = await atAddress({
      checkDomain: () =>
        new Promise((resolve) => {
          end = () => {
            resolve(domainView({ stopped: true }));
          };
        }),
      stopCheck: () => {
        end?.();
        return null;
      },
    });
    const running = checkDomain(w);
    await settle();
    expect(w.step).toBe('domain-checking');
    await stopCheck(w);
    await running;
    expect(w.step).toBe('domain');
    expect(w.facts.domainCheck?.stopped).toBe(true);
    expect(api.sent('stopCheck')).toHaveLength(1);
  });

  it('has a calm screen with a way back when our part fails', async () => {
    const { w } = await atAddress({
      checkDomain: () => {
        throw new Refusal('INTERNAL');
      },
    });
    await checkDomain(w);
    expect(w.step).toBe('trouble');
    expect(w.trouble?.again).toBeDefined();
  });

  it('lets an answer go that nobody waits for', async () => {
    const { w } = await atAddress();
    const running = checkDomain(w);
    w.back();
    await running;
    expect(w.step).toBe('domain-address');
    expect(w.facts.domainCheck).toBeUndefined();
  });
});

describe('one message', () => {
  const ordinary = () => ({ readings: [{ ...errorReading, kind: 'not-a-report' as const, results: [] }] });

  it('that was pasted on the first screen is judged after two actions', async () => {
    const { w, api } = begin({ readText: ordinary });
    w.form.text = `\n${MAIL}`;
    await chooseSymptom(w);
    await settle();
    expect(w.step).toBe('message');
    expect(new TextDecoder().decode(api.sent('checkMessage')[0]!.bytes)).toBe(MAIL);
    await checkWithMessage(w);
    expect(api.sent('checkDomain')[0]).toMatchObject({
      domain: 'hill-farm.example',
      addresses: ['203.0.113.7'],
      selectors: ['s1'],
    });
  });

  it('is not taken for one when it is words only', async () => {
    const { w, api } = begin({ readText: ordinary });
    w.form.text = 'My mail went to spam. From: me';
    await chooseSymptom(w);
    await settle();
    expect(w.step).toBe('first-answer');
    expect(api.sent('checkMessage')).toEqual([]);
  });

  it('without a sender leads to the question for the address', async () => {
    const { w } = begin({ checkMessage: () => messageView({ domain: undefined }) });
    w.form.choice = 'not-arrived';
    await chooseSymptom(w);
    w.go('dontKnow');
    expect(await checkMessage(w, bytes(), 'read')).toBeUndefined();
    expect(w.step).toBe('message');
    await checkWithMessage(w);
    expect(w.step).toBe('domain-address');
  });

  it('too big to read is said at once', async () => {
    const { w, api } = await atAddress();
    w.go('dontKnow');
    expect(await checkMessage(w, new Uint8Array(25_000_001), 'read')).toBe('domain-message.too-big');
    expect(api.sent('checkMessage')).toEqual([]);
  });

  it('is no need where the person knows the address of the server', async () => {
    const { w, api } = await atAddress();
    await checkDomain(w);
    w.go('sender');
    await takeSender(w, '192.0.2.1');
    expect(w.step).toBe('domain');
    expect(api.sent('checkDomain')[1]).toMatchObject({ addresses: ['192.0.2.1'] });
  });

  it.each([
    [MAIL, true],
    [MAIL.replaceAll('\n', '\r\n'), true],
    [`From anna@x Tue Nov 24\n${MAIL}`, true],
    ['From: a\nSubject: b\n\nHello', false],
    ['550 5.7.1 refused', false],
    ['Dear all,\nFrom: me\nDate: today', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(looksLikeMessage(text)).toBe(expected);
  });
});

describe('what a result says', () => {
  it.each([
    ['sender-refused', 'domain.list-h1'],
    ['spf-none', 'domain.no-list-h1'],
    ['sender-no-rule', 'domain.no-list-h1'],
    ['spf-several', 'domain.two-lists-h1'],
    ['spf-too-many-look-ups', 'domain.long-list-h1'],
    ['spf-unknown-term', 'domain.broken-list-h1'],
    ['dkim-key-cut', 'domain.key-h1'],
    ['dmarc-none', 'domain.no-rule-h1'],
    ['dmarc-value', 'domain.rule-h1'],
    ['address-nameless', 'domain.server-h1'],
    ['list-listed', 'domain.listed-h1'],
    ['mx-domain-missing', 'domain.gone-h1'],
    ['mx-none', 'domain.incoming-h1'],
  ])('%s: %s', (code, key) => {
    expect(domainHeading(domainView({ findings: [plain(code)] }))).toBe(key);
  });

  it('is never good while an answer is missing, and block lists that wait are no missing answer', () => {
    const waiting = plain('list-not-asked', { status: 'unchecked', part: 'lists' });
    const missing = plain('dmarc-could-not-check', { status: 'unchecked', part: 'rule' });
    const good = plain('spf-good', { status: 'passed' });
    expect(domainHeading(domainView({ findings: [good, waiting] }))).toBe('domain.good-h1');
    expect(domainHeading(domainView({ findings: [good, missing] }))).toBe('domain.open-h1');
    expect(partRows(domainView({ findings: [good, missing] })).map(({ part, status }) => [part, status])).toEqual([
      ['senders', 'passed'],
      ['rule', 'unchecked'],
    ]);
  });

  it('does not call it good that no key was found', () => {
    const none = plain('dkim-not-found-among', { status: 'note', part: 'signature' });
    expect(partRows(domainView({ findings: [none] }))[0]!.status).toBe('unchecked');
  });

  it('names the first bad finding, its change, and the others once', () => {
    const view = domainView({
      findings: [plain('mx-none'), finding(), finding({ id: 'x' }), plain('spf-good', { status: 'passed' })],
    });
    expect(topFinding(view)?.code).toBe('mx-none');
    expect(topChange(view)?.after).toContain('v=spf1');
    expect(otherFindings(view).map(({ code }) => code)).toEqual(['spf-several', 'spf-several']);
    expect(topFinding(domainView({ findings: [] }))).toBeUndefined();
    expect(topChange(domainView({ findings: [plain('mx-none')] }))).toBeUndefined();
  });

  it('is about the address before the message', () => {
    expect(domainOf({ address: 'a@One.example', message: messageView() })).toBe('one.example');
    expect(domainOf({ message: messageView() })).toBe('hill-farm.example');
    expect(domainOf({})).toBeUndefined();
  });
});
