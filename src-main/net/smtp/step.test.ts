import { describe, expect, it } from 'vitest';
import { judgeStep } from './step.ts';

const reply = { code: 550, lines: ['no'] };
const said = { ok: true, value: reply, ms: 7 } as const;

describe('judgeStep', () => {
  it('keeps the reply and the time, whatever the verdict', () => {
    expect(judgeStep(said, () => undefined)).toEqual({ reply, ms: 7 });
    expect(judgeStep(said, ({ code }) => (code === 550 ? 'sender-refused' : undefined))).toEqual({
      failure: 'sender-refused',
      reply,
      ms: 7,
    });
  });

  it('passes a failure of the network on, or gives it the name of the step', () => {
    const late = { ok: false, failure: 'reply-timeout', ms: 9 } as const;
    const never = () => {
      throw new Error('there is no reply to judge');
    };
    expect(judgeStep(late, never)).toEqual({ failure: 'reply-timeout', ms: 9 });
    expect(judgeStep(late, never, { 'reply-timeout': 'greeting-timeout' })).toEqual({
      failure: 'greeting-timeout',
      ms: 9,
    });
  });
});
