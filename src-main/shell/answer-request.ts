import type { ZodError, ZodType } from 'zod';
import {
  requestSchemas,
  type Answer,
  type RequestBody,
  type RequestName,
  type RequestReplies,
} from '../contract/channels.ts';
import { bodyLimit } from './body-limit.ts';
import { fits } from './fits.ts';
import type { Caller, Handlers } from './handlers-type.ts';
import { RequestError } from './request-error.ts';

/** Told of an error that the window only hears INTERNAL about. */
export type FaultReporter = (request: RequestName, error: unknown) => void;

const refusal = (code: string, message: string) => ({ ok: false, error: { code, message } }) as const;

/** Field and kind of the first problem, without any value: `case.symptom.kind invalid_value`. */
const firstProblem = (error: ZodError): string => {
  const issue = error.issues[0];
  const path = issue?.path.map(String).join('.') ?? '';
  return `${path === '' ? 'body' : path} ${issue?.code ?? 'custom'}`.slice(0, 200);
};

const unknownId = (error: unknown) => error instanceof Error && error.name === 'UnknownIdError';

function refuse(name: RequestName, error: unknown, onFault: FaultReporter) {
  if (error instanceof RequestError) return refusal(error.code, error.message);
  if (unknownId(error)) return refusal('UNKNOWN_ID', 'Nothing is known under this id.');
  onFault(name, error);
  return refusal('INTERNAL', 'Something went wrong inside Outbox Doctor.');
}

/**
 * Checks the body of a request from a trusted sender, hands it to its handler and wraps what comes back.
 * Never rejects: BAD_REQUEST names the field, a `RequestError` keeps its code, all else is INTERNAL without its text.
 */
export async function answerRequest<N extends RequestName>(
  name: N,
  body: unknown,
  caller: Caller,
  handlers: Handlers,
  onFault: FaultReporter,
): Promise<Answer<RequestReplies[N]>> {
  if (!fits(body, bodyLimit(name))) return refusal('BAD_REQUEST', 'body too_big');
  const schema = requestSchemas[name] as unknown as ZodType<RequestBody<N>>;
  const parsed = schema.safeParse(body);
  if (!parsed.success) return refusal('BAD_REQUEST', firstProblem(parsed.error));
  try {
    return { ok: true, value: await handlers[name](parsed.data, caller) };
  } catch (error) {
    return refuse(name, error, onFault);
  }
}
