import type { LookUp, NameService } from './name-service.ts';

/** So many questions without any answer: nobody is there, and the rest need not wait as long again. */
const MOST_SILENT = 2;
/** Nothing came back: any other failure is an answer of somebody. */
const SILENCE: ReadonlySet<string> = new Set(['dns-timeout', 'dns-unreachable', 'dns-port-closed']);

/** A name service that gives up once nobody answered its first questions. What it gives up on is a timeout, no answer. */
export function untilSilent(ask: NameService): NameService {
  let isThere = false;
  let silent = 0;
  return async (name, type): Promise<LookUp> => {
    if (!isThere && silent >= MOST_SILENT) return { ok: false, failure: 'dns-timeout' };
    const answer = await ask(name, type);
    if (answer.ok || !SILENCE.has(answer.failure)) isThere = true;
    else silent += 1;
    return answer;
  };
}
