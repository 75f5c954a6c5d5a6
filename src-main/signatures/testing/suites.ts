import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesOf, type Zone } from '../../engine/authentication/testing/names-of.ts';
import type { NameService } from '../../engine/authentication/name-service.ts';
import { verifySignatures } from '../verify-signatures.ts';
import { ed25519Key, LETTER, rsaKey, sealMessage, signMessage } from './sign-message.ts';

/** How many of a suite came out as they should, and the names of the others with what came out. */
export interface Score {
  readonly all: number;
  readonly missed: readonly string[];
}

const NOW = new Date('2026-11-24T12:00:00Z');
const signal = (): AbortSignal => new AbortController().signal;

interface ArcScenario {
  readonly tests: Readonly<Record<string, { readonly message: string; readonly cv: string }>>;
  readonly 'txt-records': Readonly<Record<string, string>>;
}

const zoneOf = (records: Readonly<Record<string, string>>): NameService =>
  namesOf(Object.fromEntries(Object.entries(records).map(([name, text]) => [name.toLowerCase(), { TXT: [text] }])));

/** Chains of ARC with the verdict that each has to get; an empty verdict means a chain that fails. */
export async function arcSuite(shared: string): Promise<Score> {
  const file = readFileSync(join(shared, 'corpora/arc/arc-validation-tests.json'), 'utf8');
  const missed: string[] = [];
  let all = 0;
  for (const { tests, 'txt-records': records } of JSON.parse(file) as ArcScenario[])
    for (const [name, { message, cv }] of Object.entries(tests)) {
      const bytes = Buffer.from(message);
      const checked = await verifySignatures(bytes, zoneOf(records), { now: NOW, signal: signal() });
      all += 1;
      if (checked.arc.cv !== (cv === '' ? 'fail' : cv.toLowerCase())) missed.push(`${name}: ${checked.arc.cv}`);
    }
  return { all, missed };
}

const FAILED: Readonly<Record<string, 'dns-nxdomain' | 'dns-timeout' | 'dns-servfail'>> = {
  NXDOMAIN: 'dns-nxdomain',
  '~~Query timed out~~': 'dns-timeout',
  '~~SERVFAIL~~': 'dns-servfail',
};

function dkimZone(text: string): NameService {
  const lines = text.split('\n').filter((line) => /^[^#\s]+\s+\S/.test(line));
  const entries = lines.map((line): [string, Zone[string]] => {
    const [, name = '', value = ''] = /^(\S+)\s+(.*?)\s*$/.exec(line) ?? [];
    return [name.toLowerCase(), FAILED[value] ?? { TXT: [value === '""' ? '' : value] }];
  });
  return namesOf(Object.fromEntries(entries));
}

/** `invalid` is right when nothing passes and nothing is called wrong either. */
function isAsExpected(wanted: string, results: readonly string[]): boolean {
  if (wanted === 'pass') return results.includes('pass');
  if (wanted === 'fail') return results.includes('fail') && !results.includes('pass');
  return !results.includes('pass');
}

/** Signed messages with `pass`, `fail` or `invalid`. Their keys are old and short, so that short ones count here. */
export async function dkimSuite(shared: string): Promise<Score> {
  const folder = join(shared, 'corpora/dkim');
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, string>;
  const names = dkimZone(readFileSync(join(folder, 'fake-dns.txt'), 'utf8'));
  const missed: string[] = [];
  const files = readdirSync(join(folder, 'messages')).sort();
  for (const file of files) {
    const bytes = readFileSync(join(folder, 'messages', file));
    const checked = await verifySignatures(bytes, names, { now: NOW, signal: signal(), leastBits: 512 });
    const results = checked.signatures.map(({ result }) => result);
    if (!isAsExpected(expected[file] ?? '', results))
      missed.push(
        `${file}: ${checked.signatures.map(({ reason }) => reason).join(', ')}, not ${expected[file] ?? '?'}`,
      );
  }
  return { all: files.length, missed };
}

/** Messages of our own that have to pass: both kinds of key, and a chain of two sets. */
export async function ownMessages(): Promise<Score> {
  const [rsa, ed] = [rsaKey(), ed25519Key()];
  const names = namesOf({
    'r._domainkey.author.test': { TXT: [rsa.record] },
    'e._domainkey.author.test': { TXT: [ed.record] },
    's._domainkey.list.test': { TXT: [rsa.record] },
  });
  const list = { domain: 'list.test', selector: 's', key: rsa };
  const both = signMessage(signMessage(LETTER, { domain: 'author.test', selector: 'r', key: rsa }), {
    domain: 'author.test',
    selector: 'e',
    key: ed,
  });
  const bytes = Buffer.from(sealMessage(sealMessage(both, list, 'none'), list, 'pass'));
  const { signatures, arc } = await verifySignatures(bytes, names, { now: NOW, signal: signal() });
  const outcomes = [...signatures.map(({ algorithm, reason }) => [algorithm, reason]), ['arc', arc.reason]];
  return {
    all: outcomes.length,
    missed: outcomes.filter(([, said]) => said !== 'verified').map((one) => one.join(': ')),
  };
}

/** Everything at once; the suites only where they are. */
export async function allSuites(shared: string): Promise<Readonly<Record<string, Score>>> {
  const own = await ownMessages();
  if (!existsSync(join(shared, 'corpora/arc'))) return { own };
  return { own, arc: await arcSuite(shared), dkim: await dkimSuite(shared) };
}
