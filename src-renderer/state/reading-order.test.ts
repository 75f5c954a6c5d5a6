import { describe, expect, it } from 'vitest';
import { bounceReading, errorReading } from '../testing/samples.ts';
import { adviceOf } from '../text/advice-of.ts';
import { currentPicture, pictureToLookAt, type Given } from './given.ts';
import { sourceText } from './source-text.ts';
import { byUrgency } from './urgency.ts';
import { whatNext } from './what-next.ts';

const thing = (id: string, more: Partial<Given> = {}): Given => ({
  id,
  name: `${id}.png`,
  kind: 'picture',
  state: 'read',
  text: `words of ${id}`,
  readings: [],
  total: 0,
  ...more,
});
const [refused] = bounceReading.results;

describe('the order of several readings', () => {
  it('puts what needs a deed before what can wait, and that before what is done', () => {
    const waiting = { ...bounceReading, results: [{ ...refused!, advice: 'wait' as const }] };
    const acting = { ...bounceReading, results: [{ ...refused!, advice: 'act' as const }] };
    const done = { ...bounceReading, kind: 'delivered' as const };
    const plain = { ...bounceReading, kind: 'not-a-report' as const };
    expect(byUrgency([plain, done, waiting, errorReading, acting])).toEqual([
      acting,
      waiting,
      errorReading,
      done,
      plain,
    ]);
  });

  it('keeps the order of equals', () => {
    const many = Array.from({ length: 20 }, (_, at) => ({ ...bounceReading, input: String(at) }));
    expect(byUrgency(many)).toEqual(many);
  });
});

describe('wait or act', () => {
  it.each([
    ['bounce', { outcome: 'failed', advice: 'act' }, 'act'],
    ['bounce', { outcome: 'failed', advice: 'wait' }, 'wait-over'],
    ['bounce', { outcome: 'delayed' }, 'wait-delayed'],
    ['delayed', {}, 'wait-delayed'],
    ['error-text', { advice: 'wait' }, 'wait'],
    ['error-text', { advice: 'nothing' }, 'nothing'],
    ['delivered', {}, 'delivered'],
    ['error-text', { permanence: 'permanent' }, 'act'],
    ['error-text', {}, undefined],
  ] as const)('%s with %o is %s', (kind, facts, advice) => {
    const result = { reason: 'unknown', causes: [], because: [], ...facts };
    expect(adviceOf(kind, result)).toBe(advice);
  });
});

describe('what comes next', () => {
  it('has a way on for each kind, and asks for no check where nothing failed', () => {
    const kinds = [
      'bounce',
      'delayed',
      'delivered',
      'auto-reply',
      'complaint',
      'dmarc-report',
      'tls-report',
      'challenge',
      'error-text',
      'not-a-report',
    ] as const;
    for (const kind of kinds) {
      const { ways, points } = whatNext({ ...bounceReading, kind });
      expect(ways.length).toBeGreaterThan(0);
      expect(points.length > 0).toBe(ways[0] !== 'check');
    }
  });

  it('says that nothing is to be done when the words say so', () => {
    const calm = { ...errorReading, results: [{ ...errorReading.results[0]!, advice: 'nothing' as const }] };
    expect(whatNext(calm).ways[0]).toBe('done');
  });
});

describe('pictures', () => {
  it('are looked at one after the other, then the last one again', () => {
    const [one, two] = [thing('a'), thing('b')];
    expect(currentPicture([one, two])).toBe(one);
    expect(currentPicture([{ ...one, looked: true }, two])).toBe(two);
    const both = [one, two].map((picture) => ({ ...picture, looked: true }));
    expect(currentPicture(both)).toBe(both[1]);
    expect(pictureToLookAt(both, false)).toBeUndefined();
  });

  it('without words are shown only when there is nothing else', () => {
    const failed = thing('a', { state: 'failed' });
    expect(pictureToLookAt([failed], false)).toBe(failed);
    expect(pictureToLookAt([failed], true)).toBeUndefined();
    expect(pictureToLookAt([failed, thing('b', { kind: 'file' })], false)).toBeUndefined();
  });
});

describe('the words of the case', () => {
  const form = { text: 'typed', moreWords: '' };
  const given = [thing('a')];
  const from = (input: string) => ({ readings: [{ ...bounceReading, input }], at: 0, given });

  it('are those that the chosen reading was read from', () => {
    expect(sourceText(form, from('text'))).toBe('typed');
    expect(sourceText(form, from('a.png'))).toBe('words of a');
    expect(sourceText(form, from('a.png#2'))).toBe('words of a');
    expect(sourceText({ ...form, moreWords: 'User unknown' }, from('text'))).toBe('typed\nUser unknown');
  });
});
