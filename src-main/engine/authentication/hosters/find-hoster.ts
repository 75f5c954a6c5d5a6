import { getDomain } from 'tldts';
import type { Asked, NameService } from '../name-service.ts';
import type { Hoster } from './hoster-schema.ts';

/** Who holds the records of a name. */
export interface HosterReport {
  /** The part of the name that has name servers of its own; absent where none was found. */
  readonly zone?: string;
  readonly servers: readonly string[];
  /** Usually one; several where a domain is kept at two places, none where nobody of them is known. */
  readonly hosters: readonly Hoster[];
  readonly evidence: readonly Asked[];
}

const MOST_LEVELS = 5;
const MOST_SERVERS = 13;

const pattern = (suffix: string): RegExp =>
  new RegExp(`(?:^|\\.)${suffix.replaceAll('.', '\\.').replaceAll('*', '[a-z0-9-]{1,20}')}$`);

const bare = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** The hosters to which these name servers belong, each once, in the order of the servers. */
export function hostersOf(servers: readonly string[], known: readonly Hoster[]): readonly Hoster[] {
  const found = servers.slice(0, MOST_SERVERS).flatMap((server) => {
    const name = bare(server).slice(0, 253);
    return known.find(({ nsSuffixes }) => nsSuffixes.some((suffix) => pattern(suffix).test(name))) ?? [];
  });
  return [...new Set(found)];
}

/** The name and its parents down to the domain that was bought, longest first. */
function levelsOf(name: string): readonly string[] {
  const domain = getDomain(name) ?? name;
  const levels = [name];
  while (levels.length < MOST_LEVELS && levels.at(-1) !== domain) {
    const [, ...rest] = (levels.at(-1) ?? '').split('.');
    if (rest.length < 2) break;
    levels.push(rest.join('.'));
  }
  return levels;
}

/** Finds who holds the records of a name: its own name servers, or those of the nearest parent that has some. */
export async function findHoster(name: string, known: readonly Hoster[], ask: NameService): Promise<HosterReport> {
  const evidence = await Promise.all(
    levelsOf(bare(name)).map(async (level): Promise<Asked> => ({
      name: level,
      type: 'NS',
      answer: await ask(level, 'NS'),
    })),
  );
  // An alias has the name servers of another name: its own records stand one level higher.
  const nearest = evidence.find(({ answer }) => answer.ok && answer.alias === undefined && answer.records.length > 0);
  if (nearest?.answer.ok !== true) return { servers: [], hosters: [], evidence };
  const servers = nearest.answer.records.map(bare).slice(0, MOST_SERVERS);
  return { zone: nearest.name, servers, hosters: hostersOf(servers, known), evidence };
}
