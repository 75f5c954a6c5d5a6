import type { DomainFinding } from '../finding.ts';
import { readIp } from '../address/ip.ts';
import { isSpfRecord, parseRecord, type SpfRecord } from '../spf/record.ts';
import type { Saving } from '../spf/savings.ts';

/** A record in which all slips are mended that can be mended for certain. */
export interface MendedSpf {
  readonly after: string;
  /** What the person has to know: addresses of others were written out, and these may change. */
  readonly addressesChange: boolean;
}

const LOOK_UPS = 10;
const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
const isAll = (word: string): boolean => /^[+\-~?]?all$/i.test(word);
const endOf = (words: readonly string[]): string => words.filter(isAll).at(-1) ?? '';

/** What people write for a part that has another name (seen in help forums; each is no part of RFC 7208). */
const MISSPELT: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/^([+\-~?]?)ipv?4[:=]/i, '$1ip4:'],
  [/^([+\-~?]?)ipv?6[:=]/i, '$1ip6:'],
  [/^([+\-~?]?)(?:incl?|includes?)[:=]/i, '$1include:'],
];

function spelt(word: string): string {
  const hit = MISSPELT.find(([wrong]) => wrong.test(word));
  const right = hit === undefined ? word : word.replace(...hit);
  const address = /^([+\-~?]?)ip[46]:([^/]+)(.*)$/i.exec(right);
  const ip = address?.[2] === undefined ? undefined : readIp(address[2]);
  return ip === undefined ? right : `${address?.[1] ?? ''}ip${ip.family}:${address?.[2] ?? ''}${address?.[3] ?? ''}`;
}

/** Codes of parts that lead to nothing, so that leaving them out loses nothing. */
const DEAD = new Set(['spf-include-no-record', 'spf-include-loop', 'spf-void']);

const deadTerms = (findings: readonly DomainFinding[]): ReadonlySet<string> =>
  new Set(findings.filter(({ code }) => DEAD.has(code)).map(({ values }) => values.term ?? ''));

/** The record again: no part twice, nothing that leads nowhere, one end, and that at the end. */
function tidied(words: readonly string[], dead: ReadonlySet<string>): string {
  const parts = words.filter((word) => !isAll(word) && !/^v=spf1$/i.test(word) && !dead.has(word)).map(spelt);
  const once = parts.filter(
    (part, at) => parts.findIndex((other) => other.toLowerCase() === part.toLowerCase()) === at,
  );
  const end = endOf(words);
  // “+all” lets everybody pass, and a record without an end says nothing of the others: “~all” turns nobody away.
  const needsEnd = end === '' || /^\+?all$/i.test(end);
  const pointsOn = once.some((part) => /^redirect=/i.test(part));
  return ['v=spf1', ...once, ...(needsEnd ? (pointsOn ? [] : ['~all']) : [end])].join(' ');
}

/** Takes parts out or writes them out until ten look-ups are enough; nothing where they are not. */
function shortened(text: string, needed: number, savings: readonly Saving[]): MendedSpf | undefined {
  if (needed <= LOOK_UPS) return { after: text, addressesChange: false };
  const usable = savings.filter(({ risk }) => risk !== 'mail-may-fail');
  const inOrder = usable.toSorted((a, b) => Number(a.risk !== 'none') - Number(b.risk !== 'none') || b.saves - a.saves);
  let left = needed;
  const taken: Saving[] = [];
  for (const saving of inOrder) {
    if (left <= LOOK_UPS) break;
    taken.push(saving);
    left -= saving.saves;
  }
  if (left > LOOK_UPS) return undefined;
  const words = wordsOf(text).flatMap((word) => taken.find(({ term }) => term === word)?.instead ?? [word]);
  return { after: words.join(' '), addressesChange: taken.some(({ risk }) => risk === 'addresses-change') };
}

const isWhole = ({ slips }: SpfRecord): boolean => slips.length === 0;

/** Several records become one: all their parts, and the milder end. */
function merged(records: readonly string[]): readonly string[] {
  const words = records.flatMap(wordsOf);
  const ends = words.filter(isAll);
  const end = ['~all', '?all', '-all'].find((one) => ends.includes(one)) ?? ends.at(-1);
  return [...words.filter((word) => !isAll(word)), ...(end === undefined ? [] : [end])];
}

/** What was meant as a record and begins in a way that nobody reads: the beginning is written anew. */
const headed = (text: string): string => text.replace(/^\W*\s*(?:v\s*=?\s*)?spf\s*1?[,;:]?\s*/i, 'v=spf1 ');

/**
 * The whole record with its slips mended, for what stands at a domain now. `undefined` where nothing is to be mended, or
 * where only the person can know what was meant.
 * @param texts all text records of the domain
 */
export function mendSpf(
  texts: readonly string[],
  findings: readonly DomainFinding[],
  { needed, savings }: { readonly needed: number; readonly savings: readonly Saving[] },
): (MendedSpf & { readonly before: string }) | undefined {
  const records = texts.filter(isSpfRecord);
  const near = findings.find(({ code }) => code === 'spf-near-miss')?.values.text;
  const meant = records.length === 0 ? texts.filter((text) => text === near).slice(0, 1) : records;
  if (meant.length === 0) return undefined;
  const text = tidied(merged(meant.map(headed)), deadTerms(findings));
  const mended = meant.length > 1 ? { after: text, addressesChange: false } : shortened(text, needed, savings);
  if (mended === undefined || !isWhole(parseRecord(mended.after))) return undefined;
  const before = meant.join('\n');
  return mended.after === before ? undefined : { ...mended, before };
}
