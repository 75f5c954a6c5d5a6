import { keyBytes, type KeyBytes } from './key-size.ts';
import { colonList, readTags, type TagList } from './read-tags.ts';

/** What is wrong with a key record, or worth a word about it. */
export type KeyProblem =
  | 'not-a-key'
  | 'quotes-inside'
  | 'backslashes-inside'
  | 'zone-line-pasted'
  | 'tag-twice'
  | 'tag-broken'
  | 'version-wrong'
  | 'version-not-first'
  | 'key-tag-missing'
  | 'revoked'
  | 'base64-broken'
  | 'cut-short'
  | 'unknown-type'
  | 'type-not-said'
  | 'type-differs'
  | 'not-for-mail'
  | 'too-short'
  | 'weak'
  | 'old-hash-only'
  | 'testing'
  | 'too-long';

/** Problems with which no signature can be checked. The others are worth a word, and mail passes. */
const FATAL: ReadonlySet<KeyProblem> = new Set<KeyProblem>([
  'not-a-key',
  'quotes-inside',
  'backslashes-inside',
  'zone-line-pasted',
  'tag-twice',
  'tag-broken',
  'version-wrong',
  'version-not-first',
  'key-tag-missing',
  'revoked',
  'base64-broken',
  'cut-short',
  'unknown-type',
  'type-not-said',
  'type-differs',
  'not-for-mail',
  'too-short',
  'too-long',
]);

/** A key record of DKIM (RFC 6376 section 3.6.1, RFC 8463 section 4). */
export interface DkimKey {
  readonly type: 'rsa' | 'ed25519' | 'unknown';
  /** Of the modulus for RSA. */
  readonly bits?: number;
  /** `t=s`: a signature may not speak for a name below its domain. */
  readonly exactDomain: boolean;
  /** Hash functions it allows; absent when all are. */
  readonly hashes?: readonly string[];
  readonly problems: readonly KeyProblem[];
  /** Whether a signature can be checked with it. */
  readonly usable: boolean;
}

/** A record longer than this is no key that anybody uses: 16,384 bits of RSA are 2,800 characters. */
const MAX_LENGTH = 8192;
/** RFC 8301 section 3.2: shorter keys are not to be taken; 2,048 is what signers should use. */
const LEAST_BITS = 1024;
const GOOD_BITS = 2048;

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Traces of a line that was copied with what stood around it. */
function pasteProblems(record: string): KeyProblem[] {
  const found: KeyProblem[] = [];
  if (/^\S*\s+(?:\d+\s+)?(?:IN\s+)?TXT\s/i.test(record)) found.push('zone-line-pasted');
  if (/["“”]/.test(record)) found.push('quotes-inside');
  if (record.includes('\\')) found.push('backslashes-inside');
  return found;
}

function versionProblems(tags: ReadonlyMap<string, string>): KeyProblem[] {
  const version = tags.get('v');
  if (version === undefined) return [];
  if (version !== 'DKIM1') return ['version-wrong'];
  return [...tags.keys()][0] === 'v' ? [] : ['version-not-first'];
}

const sizeProblems = (bits: number): KeyProblem[] =>
  bits < LEAST_BITS ? ['too-short'] : bits < GOOD_BITS ? ['weak'] : [];

function typeProblems(found: KeyBytes, declared: string | undefined): KeyProblem[] {
  if (found.kind === 'cut') return ['cut-short'];
  if (found.kind === 'unknown') return ['unknown-type'];
  if (declared === undefined && found.kind === 'ed25519') return ['type-not-said'];
  if (declared !== undefined && declared !== 'rsa' && declared !== 'ed25519') return ['unknown-type'];
  if (declared !== undefined && declared !== found.kind) return ['type-differs'];
  return found.kind === 'rsa' ? sizeProblems(found.bits) : [];
}

function keyProblems(key: string | undefined, declared: string | undefined): [KeyBytes | undefined, KeyProblem[]] {
  if (key === undefined) return [undefined, ['key-tag-missing']];
  if (key === '') return [undefined, ['revoked']];
  if (!BASE64.test(key) || key.replace(/=+$/, '').length % 4 === 1) return [undefined, ['base64-broken']];
  const found = keyBytes(key);
  return [found, typeProblems(found, declared)];
}

function useProblems(tags: ReadonlyMap<string, string>, flags: readonly string[]): KeyProblem[] {
  const services = colonList(tags.get('s') ?? '*');
  const hashes = tags.get('h');
  return [
    ...(services.includes('*') || services.includes('email') ? [] : (['not-for-mail'] as const)),
    ...(hashes === undefined || colonList(hashes).includes('sha256') ? [] : (['old-hash-only'] as const)),
    ...(flags.includes('y') ? (['testing'] as const) : []),
  ];
}

/** Whether a record wants to be a key at all: other records may stand beside it. */
export const looksLikeKey = (record: string): boolean =>
  /^[\s"“]*v\s*=\s*DKIM/i.test(record) || /(?:^|[;\s"])p\s*=/.test(record.slice(0, MAX_LENGTH));

/** Reads a key record as it stands in the name service, its pieces joined. Never throws; a record of any length is taken. */
export function readKey(record: string): DkimKey {
  if (record.length > MAX_LENGTH) return broken(['too-long']);
  if (!looksLikeKey(record)) return broken(['not-a-key']);
  const pasted = pasteProblems(record);
  return pasted.length > 0 ? broken(pasted) : tagsToKey(readTags(record));
}

function tagsToKey({ tags, problems }: TagList): DkimKey {
  const [bytes, ofKey] = keyProblems(tags.get('p')?.replace(/\s+/g, ''), tags.get('k')?.toLowerCase());
  const flags = colonList(tags.get('t') ?? '');
  const hashes = tags.get('h');
  const all = [...problems, ...versionProblems(tags), ...ofKey, ...useProblems(tags, flags)];
  return {
    type: bytes === undefined || !('bits' in bytes) ? 'unknown' : bytes.kind,
    ...(bytes !== undefined && 'bits' in bytes && { bits: bytes.bits }),
    exactDomain: flags.includes('s'),
    ...(hashes !== undefined && { hashes: colonList(hashes) }),
    problems: all,
    usable: !all.some((problem) => FATAL.has(problem)),
  };
}

const broken = (problems: readonly KeyProblem[]): DkimKey => ({
  type: 'unknown',
  exactDomain: false,
  problems,
  usable: false,
});
