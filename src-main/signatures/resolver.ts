import { isAbsent, type LookUp, type NameService } from '../engine/authentication/name-service.ts';
import { looksLikeKey } from '../engine/authentication/dkim/read-key.ts';

/** The name service in the shape of `dns.promises.resolve`, and which names got no answer. */
export interface Resolver {
  readonly resolve: (name: string, type: string) => Promise<string[] | string[][]>;
  /** Names that were asked for in vain: nothing is known about them. */
  readonly unanswered: ReadonlySet<string>;
}

const coded = (code: string): Error => Object.assign(new Error(code), { code });

/** Longer records are no keys; their end is cut so that the checker has no work with them. */
const MAX_RECORD = 16_384;

/** Rejects when the wait is over, whatever the name service still does. */
function orStopped(answer: Promise<LookUp>, signal: AbortSignal): Promise<LookUp> {
  return new Promise((resolve) => {
    const stop = (): void => {
      resolve({ ok: false, failure: 'stopped' });
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void answer
      .catch((): LookUp => ({ ok: false, failure: 'unknown-failure' }))
      .then(resolve)
      .finally(() => {
        signal.removeEventListener('abort', stop);
      });
  });
}

/** The record that wants to be a key comes first: the checker reads only that one. */
const keyFirst = (records: readonly string[]): string[] =>
  [...records.filter(looksLikeKey), ...records.filter((one) => !looksLikeKey(one))].slice(0, 20);

/** Answers TXT questions only: keys are all that a signature asks for. */
export function resolverOf(ask: NameService, signal: AbortSignal): Resolver {
  const unanswered = new Set<string>();
  return {
    unanswered,
    async resolve(name, type) {
      const answer = type === 'TXT' ? await orStopped(askFor(ask, name, signal), signal) : undefined;
      if (answer?.ok === true) return keyFirst(answer.records).map((record) => [record.slice(0, MAX_RECORD)]);
      if (answer !== undefined && isAbsent(answer)) throw coded('ENOTFOUND');
      unanswered.add(name.toLowerCase());
      throw coded('ETIMEOUT');
    },
  };
}

/** A name that no name service takes (too long, empty labels) holds no key. */
const askFor = (ask: NameService, name: string, signal: AbortSignal): Promise<LookUp> => {
  if (signal.aborted) return Promise.resolve({ ok: false, failure: 'stopped' });
  const labels = name.split('.');
  const fits = name.length <= 253 && labels.every((label) => label.length > 0 && label.length <= 63);
  return fits ? ask(name.toLowerCase(), 'TXT') : Promise.resolve({ ok: false, failure: 'dns-nxdomain' });
};
