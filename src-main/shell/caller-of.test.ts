import { EventEmitter } from 'node:events';
import type { BrowserWindow, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { callerOf } from './caller-of.ts';

function open() {
  const sent: unknown[][] = [];
  const state = { gone: false };
  const contents = Object.assign(new EventEmitter(), {
    isDestroyed: () => state.gone,
    send: (...given: unknown[]) => sent.push(given),
  });
  const caller = callerOf(contents as unknown as WebContents, {} as unknown as BrowserWindow);
  return { caller, contents, sent, state };
}
const progress = { runId: 'run-1', rows: [], said: '1 of 9' };

describe('callerOf', () => {
  it('tells the asking contents, on the event’s own channel', () => {
    const { caller, sent } = open();
    caller.tell('checkProgress', progress);
    expect(sent).toEqual([['outbox-doctor:event:checkProgress', progress]]);
  });

  it('is silent once they are gone', () => {
    const { caller, sent, state } = open();
    state.gone = true;
    caller.tell('checkProgress', progress);
    expect(sent).toEqual([]);
  });

  it.each(['destroyed', 'render-process-gone'])('says when they are %s, until nobody listens', (name) => {
    const { caller, contents } = open();
    let times = 0;
    const forget = caller.onGone(() => (times += 1));
    contents.emit(name);
    forget();
    contents.emit(name);
    expect(times).toBe(1);
    expect(contents.eventNames()).toEqual([]);
  });
});
