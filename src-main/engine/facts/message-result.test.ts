import { describe, expect, test } from 'vitest';
import type { Failure } from '../../contract/failure.ts';
import * as w from '../diagnosis/testing/world.ts';
import firstFailingLayer from './first-failing-layer.fact.ts';
import everythingTested from './everything-tested.fact.ts';
import messageResult from './message-result.fact.ts';

const { rows } = w;
const seen = (...more: readonly w.Row[]) => messageResult.derive(w.evidence({ observations: rows(...more) }));

describe('the test message', () => {
  test('is taken, refused or put off', () => {
    expect(seen(w.messageTaken())).toBe('accepted');
    expect(seen(w.messageRefused('no'))).toBe('refused');
    expect(seen(w.messageRefused('later', 451))).toBe('put-off');
  });

  test('says the same wherever on its way the letter is stopped', () => {
    for (const failure of ['sender-refused', 'recipient-refused', 'message-too-big'] as const satisfies Failure[]) {
      expect(seen({ ...w.messageRefused('no'), failure })).toBe('refused');
    }
  });

  test('says nothing where it was not sent, or the sign-in or the line failed', () => {
    expect(seen()).toBeUndefined();
    expect(seen(w.untested('test-message', 'no-consent'))).toBeUndefined();
    expect(seen({ ...w.messageRefused('no', 535), failure: 'sign-in-refused' })).toBeUndefined();
    expect(seen({ ...w.messageRefused('no', 421), failure: 'connection-closed' })).toBeUndefined();
  });
});

test('a letter that is not taken is a place where mail stops, and no full test was passed', () => {
  const refused = w.evidence({ observations: rows(w.healthyPath(), w.messageRefused('no')) });
  expect(firstFailingLayer.derive(refused)).toBe('message');
  expect(everythingTested.derive(refused)).toBe('partly');
  const taken = w.evidence({ observations: rows(w.healthyPath(), w.messageTaken()) });
  expect(firstFailingLayer.derive(taken)).toBe('none');
  expect(everythingTested.derive(taken)).toBe('yes');
});
