import type { Failure } from '../contract/failure.ts';
import type { Reply } from '../contract/observation.ts';
import { failureOf } from '../net/failure.ts';
import { ReplyParser } from '../net/smtp/reply-parser.ts';
import type { RowFacts } from './draft.ts';

/** What the mail library gave back: the server's answer, or an error. */
export type SendResult = { readonly response: string } | { readonly error: unknown };

const parseReply = (text: unknown): Reply | undefined => {
  if (typeof text !== 'string') return undefined;
  const parser = new ReplyParser();
  parser.push(Buffer.from(`${text}\r\n`));
  const parsed = parser.next();
  return parsed.state === 'reply' ? parsed.reply : undefined;
};

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;

const refused = (error: unknown, reply: Reply): Failure => {
  if (reply.enhancedStatus === '5.3.4' || reply.code === 552) return 'message-too-big';
  if (field(error, 'code') === 'EAUTH') return reply.code < 500 ? 'sign-in-deferred' : 'sign-in-refused';
  const said = field(error, 'command');
  const command = typeof said === 'string' ? said : '';
  if (command.startsWith('MAIL')) return 'sender-refused';
  if (command.startsWith('RCPT')) return reply.code < 500 ? 'recipient-deferred' : 'recipient-refused';
  return 'message-refused';
};

/** nodemailer has words of its own for time and for stopping; the rest stands in the code underneath. */
const broken = (error: unknown): Failure => {
  const code = field(error, 'code');
  if (code === 'EABORT') return 'stopped';
  const inner = field(error, 'originalCode');
  return failureOf({ code: typeof inner === 'string' ? inner : code });
};

/** Reduces the outcome of a sending to a failure of the vocabulary and the server's reply. */
export const sendFacts = (result: SendResult): Pick<RowFacts, 'failure' | 'reply'> => {
  if ('response' in result) {
    const reply = parseReply(result.response);
    return reply === undefined ? {} : { reply };
  }
  const reply = parseReply(field(result.error, 'response'));
  return reply === undefined ? { failure: broken(result.error) } : { failure: refused(result.error, reply), reply };
};
