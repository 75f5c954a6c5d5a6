import type { Ehlo } from './smtp-script.ts';
import type { SessionState } from './session-state.ts';

const COMMON = ['PIPELINING', 'SIZE 10485760', 'ENHANCEDSTATUSCODES', '8BITMIME'];
const PLAIN = [...COMMON, 'STARTTLS'];
const SECURE = [...COMMON, 'AUTH PLAIN LOGIN'];

/** The EHLO answer of the phase that the session is in. */
export const ehloOf = ({ script, secure }: SessionState): Ehlo =>
  secure ? (script.ehlo?.secure ?? SECURE) : (script.ehlo?.plain ?? PLAIN);

const isRefusal = (ehlo: Ehlo): ehlo is Exclude<Ehlo, readonly string[]> => !Array.isArray(ehlo);

/** The extension lines offered right now; none when EHLO is refused. */
export const offeredLines = (state: SessionState): readonly string[] => {
  const ehlo = ehloOf(state);
  return isRefusal(ehlo) ? [] : ehlo;
};

/** Parameters of an offered extension in upper case, or undefined when it is not offered. */
export const parametersOf = (state: SessionState, keyword: string): string[] | undefined => {
  for (const line of offeredLines(state)) {
    const [word, ...parameters] = line.toUpperCase().split(/[ =]+/);
    if (word === keyword) return parameters;
  }
  return undefined;
};

/** The offered limit in bytes (RFC 1870); undefined when there is none. */
export const sizeLimit = (state: SessionState): number | undefined => {
  const limit = Number(parametersOf(state, 'SIZE')?.[0]);
  return Number.isFinite(limit) && limit > 0 ? limit : undefined;
};
