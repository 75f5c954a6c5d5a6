import { requestSchemas, type RequestBody, type RequestName, type RequestReplies } from '../contract/channels.ts';
import type { Caller, Handlers } from './handlers-type.ts';

const NAMES = Object.keys(requestSchemas) as RequestName[];

/** Handlers that can be wired before the real ones exist: requests wait until `arrive` is called. */
export interface LateHandlers {
  readonly handlers: Handlers;
  readonly arrive: (real: Handlers) => void;
}

/**
 * Lets the window open while the doctor and its knowledge are still being loaded. Once the real handlers are there
 * a request reaches them in the same turn.
 */
export function lateHandlers(): LateHandlers {
  let real: Handlers | undefined;
  let arrive: (handlers: Handlers) => void = () => undefined;
  const arrived = new Promise<Handlers>((resolve) => {
    arrive = (handlers) => {
      real = handlers;
      resolve(handlers);
    };
  });
  const late =
    <N extends RequestName>(name: N) =>
    async (body: RequestBody<N>, caller: Caller): Promise<RequestReplies[N]> =>
      real === undefined ? (await arrived)[name](body, caller) : real[name](body, caller);
  const handlers = Object.fromEntries(NAMES.map((name) => [name, late(name)])) as unknown as Handlers;
  return { handlers, arrive };
}
