import { type DomainFinding, findingOf } from '../finding.ts';
import type { NameService } from '../name-service.ts';
import codes from './dkim.codes.ts';
import { findSelectors, type SelectorNames } from './find-selectors.ts';
import { keyName, type KeyLookUp } from './look-up-key.ts';
import type { DkimKey, KeyProblem } from './read-key.ts';

const finding = findingOf(codes);

/** What is told of a key that cannot be used, by the first of its problems that stands here. */
const UNUSABLE: readonly (readonly [code: 'dkim-key-pasted' | 'dkim-key-cut', problems: ReadonlySet<KeyProblem>])[] = [
  ['dkim-key-pasted', new Set<KeyProblem>(['quotes-inside', 'backslashes-inside', 'zone-line-pasted'])],
  ['dkim-key-cut', new Set<KeyProblem>(['cut-short', 'base64-broken'])],
];

function unusable(domain: string, name: string, { problems, bits }: DkimKey): DomainFinding {
  if (problems.includes('revoked')) return finding('dkim-key-revoked', domain, { values: { name } });
  if (problems.includes('too-short'))
    return finding('dkim-key-too-short', domain, { values: { name, bits: String(bits ?? '?') } });
  const [code] = UNUSABLE.find(([, known]) => problems.some((one) => known.has(one))) ?? ['dkim-key-unusable' as const];
  return finding(code, domain, { values: { name } });
}

function keyFindings(domain: string, name: string, key: DkimKey): DomainFinding[] {
  if (!key.usable) return [unusable(domain, name, key)];
  const values = { name };
  const weak = key.problems.includes('weak');
  return [
    weak
      ? finding('dkim-key-weak', domain, { values: { name, bits: String(key.bits ?? '?') } })
      : finding('dkim-key-good', domain, { values }),
    ...(key.problems.includes('testing') ? [finding('dkim-key-testing', domain, { values })] : []),
  ];
}

function foundFindings(domain: string, answer: KeyLookUp): DomainFinding[] {
  const { name } = answer;
  switch (answer.state) {
    case 'found':
      return keyFindings(domain, name, answer.key);
    case 'alias-to-nothing':
      return [finding('dkim-key-alias-to-nothing', domain, { values: { name, alias: answer.alias } })];
    case 'other-records':
      return [finding('dkim-key-other-records', domain, { values: { name } })];
    case 'could-not-check':
      return [finding('dkim-could-not-check', domain, { values: { name, failure: answer.failure } })];
    case 'absent':
      return [];
  }
}

/** Looks for the DKIM keys of a domain (`findSelectors`) and judges each that it finds. Never says that a key is missing. */
export async function checkKeys(
  domain: string,
  names: SelectorNames,
  ask: NameService,
): Promise<readonly DomainFinding[]> {
  const { found, tried, unanswered, wildcard } = await findSelectors(domain, names, ask);
  const keys = found.flatMap(({ answer }) => foundFindings(domain, answer));
  const open = unanswered
    .slice(0, 1)
    .map(({ selector, failure }) =>
      finding('dkim-could-not-check', domain, { values: { name: keyName(selector, domain), failure } }),
    );
  const none =
    keys.length > 0 || open.length > 0
      ? []
      : [finding('dkim-not-found-among', domain, { values: { tried: String(tried) } })];
  return [...keys, ...open, ...none, ...(wildcard ? [finding('dkim-wildcard', domain)] : [])];
}
