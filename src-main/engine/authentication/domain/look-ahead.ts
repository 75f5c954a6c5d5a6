import { lastLabels, parentOf } from '../ascii-domain.ts';
import type { NameService, RecordType } from '../name-service.ts';
import { isSpfRecord, parseRecord } from '../spf/record.ts';
import type { Term } from '../spf/terms.ts';

/** So many questions are asked ahead; whatever is needed beyond them is asked when its turn comes. */
const MOST_AHEAD = 60;
const MOST_PARENTS = 7;
const MOST_HOSTS = 10;

/** The name that a term leads to, where it can be told from the record alone. */
function targetOf({ target, written }: Term, domain: string): string | undefined {
  if (target === undefined) return domain;
  return target.letters === '' && written !== undefined ? written.toLowerCase().replace(/\.$/, '') : undefined;
}

const hostsOf = (records: readonly string[]): string[] =>
  records.slice(0, MOST_HOSTS).map((record) => (record.split(' ').at(-1) ?? '').toLowerCase().replace(/\.$/, ''));

/** A name service of which only so many questions are asked; none that was asked before. */
function limited(ask: NameService): (name: string, type: RecordType) => Promise<readonly string[]> {
  const asked = new Set<string>();
  return async (name, type) => {
    const key = `${type} ${name}`;
    if (name === '' || asked.has(key) || asked.size >= MOST_AHEAD) return [];
    asked.add(key);
    const answer = await ask(name, type);
    return answer.ok ? answer.records : [];
  };
}

/** How one term is followed: a record behind it, or hosts whose addresses count. */
async function followTerm(
  term: Term,
  domain: string,
  ask: ReturnType<typeof limited>,
  types: readonly RecordType[],
): Promise<void> {
  const name = targetOf(term, domain);
  if (name === undefined) return;
  const addresses = (host: string) => types.map((type) => ask(host, type));
  if (term.kind === 'include' || term.kind === 'redirect') await followRecord(name, ask, types);
  else if (term.kind === 'a') await Promise.all(addresses(name));
  else if (term.kind === 'exists') await ask(name, 'A');
  else if (term.kind === 'mx') await Promise.all(hostsOf(await ask(name, 'MX')).flatMap(addresses));
}

async function followRecord(
  domain: string,
  ask: ReturnType<typeof limited>,
  types: readonly RecordType[],
): Promise<void> {
  const text = (await ask(domain, 'TXT')).find(isSpfRecord);
  if (text === undefined) return;
  await Promise.all(parseRecord(text).terms.map((term) => followTerm(term, domain, ask, types)));
}

/**
 * Asks side by side what the judgement of an SPF record asks one after the other, so that it takes as long as the
 * longest chain of includes. `ask` has to remember its answers. At most 60 questions.
 * @param families of the sending addresses
 */
export const lookAheadSpf = (domain: string, families: readonly (4 | 6)[], ask: NameService): Promise<void> =>
  followRecord(
    domain,
    limited(ask),
    families.length === 0 ? ['A'] : [...new Set(families)].map((family) => (family === 4 ? 'A' : 'AAAA')),
  );

/** Asks for the DMARC records of a domain and its parents at once; the walk then finds them remembered. */
export async function lookAheadDmarc(domain: string, ask: NameService): Promise<void> {
  const names = [domain];
  // From a long name a walk leaps to its last seven labels (RFC 9989 section 4.10).
  let next = domain.split('.').length > MOST_PARENTS ? lastLabels(domain, MOST_PARENTS) : parentOf(domain);
  for (; next !== undefined; next = parentOf(next)) names.push(next);
  await Promise.all(names.map((name) => ask(`_dmarc.${name}`, 'TXT')));
}

/** Asks at once for the records about how mail comes in; the checks of the mail servers then find them remembered. */
export async function lookAheadTransport(domain: string, ask: NameService): Promise<void> {
  const texts = [`_mta-sts.${domain}`, `_smtp._tls.${domain}`, `default._bimi.${domain}`];
  const parents = [domain, parentOf(domain)].flatMap((name) => name ?? []);
  await Promise.all([...texts.map((name) => ask(name, 'TXT')), ...parents.map((name) => ask(name, 'CAA'))]);
}
