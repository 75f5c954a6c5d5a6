import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/replies.ts';
import { decide } from '../replies/decide.ts';
import type { StatusGroup } from './parse-status.ts';
import { whenTimeIsOver } from './time-is-over.ts';

const reasonOf = (text: string, group: StatusGroup) =>
  whenTimeIsOver(decide([{ text, by: 'answer' }], catalogue), group, catalogue)?.match;

describe('whenTimeIsOver', () => {
  it.each([{ action: 'expired' }, { status: '4.4.7' }, { status: '5.4.7' }])(
    'says that the time is over, and keeps what failed as the cause: %o',
    (group) => {
      const text = '450 4.4.1 no answer from host mx.example.net';
      const match = reasonOf(text, group);
      expect(match?.reason).toBe('timeout-expired');
      expect(match?.causes).toEqual(decide([{ text, by: 'answer' }], catalogue)?.match.causes);
    },
  );

  it.each([{ action: 'failed' }, { status: '4.4.1' }, { status: '4.4.17' }, {}])(
    'leaves a report whose fields do not say so: %o',
    (group) => {
      expect(reasonOf('450 4.4.1 no answer from host mx.example.net', group)?.reason).toBe('connection-failed');
    },
  );

  it.each(['450 4.7.1 greylisted', '452 4.2.2 the mailbox is full', '550 5.1.1 user unknown'])(
    'keeps a reason that says more: %s',
    (text) => {
      expect(reasonOf(text, { status: '4.4.7' })?.reason).toBe(reasonOf(text, {})?.reason);
    },
  );

  it('knows nothing where nothing was decided', () => {
    expect(whenTimeIsOver(undefined, { status: '4.4.7' }, catalogue)).toBeUndefined();
  });
});
