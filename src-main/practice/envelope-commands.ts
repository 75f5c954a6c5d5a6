import { sizeLimit } from './capabilities.ts';
import { codeOf } from './perform.ts';
import { clearEnvelope, type SessionState } from './session-state.ts';
import type { Answer, Reaction, SenderRequest } from './smtp-script.ts';

const MAX_RECIPIENTS = 100;
const MAX_MESSAGE = 10_485_760;
const TOO_BIG = '552 5.3.4 Message size exceeds fixed limit';

const choose = <T>(answer: Answer<T> | undefined, asked: T, usual: string): Reaction =>
  typeof answer === 'function' ? answer(asked) : (answer ?? usual);

const isYes = (reaction: Reaction): boolean => Math.floor(codeOf(reaction) / 100) === 2;

const senderRequest = (state: SessionState, sender: string): SenderRequest => ({
  sender,
  secure: state.secure,
  ...(state.username === undefined ? {} : { username: state.username }),
});

/** Why MAIL cannot be taken now, whoever the sender is. */
const mailBarrier = (state: SessionState, parameters: string): string | undefined => {
  const { requireTls, requireSignIn } = state.script;
  if (!state.greeted) return '503 5.5.1 Error: send HELO/EHLO first';
  if (requireTls === true && !state.secure) return '530 5.7.0 Must issue a STARTTLS command first';
  if (requireSignIn === true && state.username === undefined) return '530 5.7.0 Authentication required';
  if (state.sender !== undefined) return '503 5.5.1 Error: nested MAIL command';
  const size = Number(/\bSIZE=(\d+)/i.exec(parameters)?.[1] ?? 0);
  return size > (sizeLimit(state) ?? Infinity) ? TOO_BIG : undefined;
};

export const mail = (state: SessionState, argument: string): Reaction => {
  const found = /^FROM:\s*<([^<>]*)>(.*)$/i.exec(argument);
  if (found === null) return '501 5.5.4 Syntax: MAIL FROM:<address>';
  const [, sender = '', parameters = ''] = found;
  const barrier = mailBarrier(state, parameters);
  if (barrier !== undefined) return barrier;
  const answer = choose(state.script.mail, senderRequest(state, sender), '250 2.1.0 Ok');
  if (isYes(answer)) state.sender = sender;
  return answer;
};

export const rcpt = (state: SessionState, argument: string): Reaction => {
  const recipient = /^TO:\s*<([^<>]+)>/i.exec(argument)?.[1];
  if (state.sender === undefined) return '503 5.5.1 Error: need MAIL command';
  if (recipient === undefined) return '501 5.5.4 Syntax: RCPT TO:<address>';
  if (state.recipients.length >= MAX_RECIPIENTS) return '452 4.5.3 Too many recipients';
  const answer = choose(state.script.rcpt, { ...senderRequest(state, state.sender), recipient }, '250 2.1.5 Ok');
  if (isYes(answer)) state.recipients.push(recipient);
  return answer;
};

const collect = (state: SessionState): void => {
  const limit = Math.min(sizeLimit(state) ?? MAX_MESSAGE, MAX_MESSAGE);
  let size = 0;
  state.next = (line) => {
    if (line !== '.') {
      size += Buffer.byteLength(line) + 2;
      return undefined;
    }
    state.next = undefined;
    clearEnvelope(state);
    return size > limit ? TOO_BIG : (state.script.message ?? '250 2.0.0 Ok: queued');
  };
};

/** DATA counts the bytes of the message and keeps none of them. */
export const data = (state: SessionState): Reaction => {
  if (state.recipients.length === 0) return '554 5.5.1 Error: no valid recipients';
  const answer = state.script.data ?? '354 End data with <CR><LF>.<CR><LF>';
  if (codeOf(answer) === 354) collect(state);
  return answer;
};
