import { domainToASCII } from 'node:url';

/** What was taken off a server name, in words that can stand after "We read it without". */
export type NameChange =
  'hidden signs' | 'blanks' | 'quotes' | 'the web address around it' | 'the port' | 'the dot at the end';

export interface CleanName {
  /** Lower case, ASCII. */
  readonly hostname: string;
  /** A port that stood behind the name. */
  readonly port?: number;
  /** Empty when the name was clean; a mail app would have failed with each of these. */
  readonly changes: readonly NameChange[];
}

/** Nobody needs more; a whole page that was put here must not be searched. */
const LONGEST = 1000;
const NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*$/;

const STEPS: readonly (readonly [NameChange, RegExp, string])[] = [
  ['hidden signs', /(?!\s)[\p{Cc}\p{Cf}]/gu, ''],
  ['blanks', /^\s+|\s+$/g, ''],
  ['quotes', /^["'“”‘’«»<[(]+|["'“”‘’«»>\])]+$/gu, ''],
  ['the web address around it', /^[a-z][a-z0-9+.-]{0,20}:\/\/|(?<=[^/])\/.*$/gi, ''],
  ['blanks', /^\s+|\s+$/g, ''],
];

/**
 * Takes off what came along when a server name was copied: blanks, quotes, a web address, a port, a dot. Says what it
 * was, for a mail app would have taken it for a part of the name. `undefined` for what is no name of a server.
 */
export function cleanServerName(given: string): CleanName | undefined {
  const changes = new Set<NameChange>();
  const take = (change: NameChange, before: string, after: string): string => {
    if (before !== after) changes.add(change);
    return after;
  };
  let name = given.slice(0, LONGEST);
  for (const [change, pattern, put] of STEPS) name = take(change, name, name.replace(pattern, put));
  const port = /:(\d{1,5})$/.exec(name)?.[1];
  name = take('the port', name, name.replace(/:\d{0,5}$/, ''));
  name = take('the dot at the end', name, name.replace(/\.$/, ''));
  const hostname = domainToASCII(name).toLowerCase();
  if (!NAME.test(hostname)) return undefined;
  const number = Number(port ?? 0);
  return { hostname, changes: [...changes], ...(number > 0 && number < 65_536 ? { port: number } : {}) };
}
