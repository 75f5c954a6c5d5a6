import { ehloOf, offeredLines, parametersOf } from './capabilities.ts';
import { codeOf } from './perform.ts';
import { clearEnvelope, SERVER_NAME, type SessionState } from './session-state.ts';
import type { Reaction } from './smtp-script.ts';

const withHyphens = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `250${index === lines.length - 1 ? ' ' : '-'}${line}`);

/** Greeting of a healthy server, or the scripted one. */
export const greetingOf = ({ script }: SessionState): Reaction =>
  script.greeting ?? `220 ${script.name ?? SERVER_NAME} ESMTP ready`;

export const ehlo = (state: SessionState): Reaction => {
  const answer = ehloOf(state);
  if ('refuse' in answer) return answer.refuse;
  state.greeted = true;
  clearEnvelope(state);
  return withHyphens([`${state.script.name ?? SERVER_NAME} greets you`, ...offeredLines(state)]);
};

export const helo = (state: SessionState): Reaction => {
  const answer = state.script.helo ?? `250 ${state.script.name ?? SERVER_NAME}`;
  state.greeted ||= codeOf(answer) === 250;
  clearEnvelope(state);
  return answer;
};

const UPGRADE: Reaction = { send: '220 2.0.0 Ready to start TLS', then: 'upgrade' };

export const starttls = (state: SessionState): Reaction => {
  if (state.script.starttls !== undefined && !state.secure) return state.script.starttls;
  if (parametersOf(state, 'STARTTLS') === undefined) return '502 5.5.1 STARTTLS is not offered';
  return state.secure ? '503 5.5.1 TLS is already active' : UPGRADE;
};
