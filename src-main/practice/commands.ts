import { data, mail, rcpt } from './envelope-commands.ts';
import { ehlo, helo, starttls } from './hello-commands.ts';
import type { ReceivedLine } from './line-splitter.ts';
import { codeOf } from './perform.ts';
import { clearEnvelope, type SessionState } from './session-state.ts';
import { authenticate } from './sign-in-commands.ts';
import type { Reaction } from './smtp-script.ts';

type Command = (state: SessionState, argument: string) => Reaction;

const MAX_ERRORS = 20;
const TOO_MANY: Reaction = { send: '421 4.7.0 Too many errors', then: 'close' };

const rset: Command = (state) => {
  clearEnvelope(state);
  return '250 2.0.0 Ok';
};

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['EHLO', ehlo],
  ['HELO', helo],
  ['STARTTLS', starttls],
  ['AUTH', authenticate],
  ['MAIL', mail],
  ['RCPT', rcpt],
  ['DATA', data],
  ['RSET', rset],
  ['NOOP', () => '250 2.0.0 Ok'],
  ['VRFY', () => '252 2.0.0 Cannot verify the user'],
  ['QUIT', () => ({ send: '221 2.0.0 Bye', then: 'close' })],
]);

const command = (state: SessionState, text: string): Reaction => {
  const [, verb = '', argument = ''] = /^\s*(\S*)\s*(.*)$/s.exec(text) ?? [];
  const run = COMMANDS.get(verb.toUpperCase());
  return run === undefined ? '502 5.5.2 Error: command not recognized' : run(state, argument);
};

/** Answers one line of the client; undefined while a dialogue is not finished. */
export const answerLine = (state: SessionState, line: ReceivedLine): Reaction | undefined => {
  if (state.next !== undefined) return state.next(line.text);
  const reaction = line.cut ? '500 5.5.2 Error: line too long' : command(state, line.text);
  state.errors += codeOf(reaction) >= 500 ? 1 : 0;
  return state.errors > MAX_ERRORS ? TOO_MANY : reaction;
};
