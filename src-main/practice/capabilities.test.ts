import { describe, expect, it } from 'vitest';
import { offeredLines, parametersOf, sizeLimit } from './capabilities.ts';
import { enterTls, newState, type SessionState } from './session-state.ts';
import type { SmtpScript } from './smtp-script.ts';

const state = (script: SmtpScript, secure = false): SessionState => {
  const fresh = newState(script);
  if (secure) enterTls(fresh);
  return fresh;
};

describe('what is offered', () => {
  it('is STARTTLS in clear and sign-in over TLS, unless a script says otherwise', () => {
    expect(parametersOf(state({}), 'STARTTLS')).toEqual([]);
    expect(parametersOf(state({}), 'AUTH')).toBeUndefined();
    expect(parametersOf(state({}, true), 'AUTH')).toEqual(['PLAIN', 'LOGIN']);
    expect(parametersOf(state({}, true), 'STARTTLS')).toBeUndefined();
  });

  it('reads the old form with "=" and any case of letters', () => {
    expect(parametersOf(state({ ehlo: { plain: ['auth=login plain'] } }), 'AUTH')).toEqual(['LOGIN', 'PLAIN']);
  });

  it('is nothing when EHLO is refused', () => {
    expect(offeredLines(state({ ehlo: { plain: { refuse: '502 No' } } }))).toEqual([]);
  });

  it.each([
    [['SIZE 1000'], 1000],
    [['SIZE'], undefined],
    [['SIZE 0'], undefined],
    [['SIZE many'], undefined],
    [[], undefined],
  ])('%j limits a message to %s', (plain, limit) => {
    expect(sizeLimit(state({ ehlo: { plain } }))).toBe(limit);
  });
});
