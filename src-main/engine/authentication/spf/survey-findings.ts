import { type DomainFinding, findingOf } from '../finding.ts';
import { RFC_LIMITS } from './limits.ts';
import codes from './spf.codes.ts';
import type { SpfRecord } from './record.ts';
import type { Cost } from './survey-count.ts';
import type { SurveyRecord, SurveyTerm } from './survey-walk.ts';
import type { Term } from './terms.ts';

type Codes = typeof codes;
export type SpfFinding = DomainFinding<keyof Codes>;
const finding = findingOf(codes);

const STRING = 255;
/** Beyond this an answer with its head may no longer fit into 512 bytes (RFC 7208 section 3.4). */
const SMALL_ANSWER = 450;
const NEAR_LIMIT = 9;

const placed = ({ text, at }: { readonly text: string; readonly at: number }) => ({
  values: { term: text, place: String(at + 1) },
});

/** Texts that were meant as an SPF record, and are none: a blank in front, a comma behind, a number other than 1. */
const NEAR_MISS = /^\W{0,3}\s*(?:v\s*=?\s*)?spf\s*1?(?!\S*\.)(?:\W|$)/i;
const SENDER_ID = /^spf2\.0\//i;

function absentFindings(domain: string, others: readonly string[], isUnknownName: boolean): SpfFinding[] {
  const near = others.filter((text) => NEAR_MISS.test(text)).slice(0, 3);
  const old = others.filter((text) => SENDER_ID.test(text)).slice(0, 1);
  return [
    isUnknownName ? finding('spf-no-domain', domain) : finding('spf-none', domain),
    ...near.map((text) => finding('spf-near-miss', domain, { values: { text } })),
    ...old.map((text) => finding('spf-sender-id', domain, { values: { text } })),
  ];
}

function endFindings(domain: string, record: SpfRecord, isFirst: boolean): SpfFinding[] {
  const all = record.mechanisms.find(({ kind }) => kind === 'all');
  if (all?.qualifier === '+') return [finding('spf-lets-all-pass', domain, { values: { term: all.text } })];
  if (!isFirst) return [];
  if (all?.qualifier === '?') return [finding('spf-neutral-end', domain, { values: { term: all.text } })];
  return all === undefined && record.redirect === undefined ? [finding('spf-no-end', domain)] : [];
}

function orderFindings(domain: string, record: SpfRecord): SpfFinding[] {
  const [first, second] = record.mechanisms.filter(({ kind }) => kind === 'all');
  const late =
    first === undefined ? undefined : record.mechanisms.find(({ at, kind }) => at > first.at && kind !== 'all');
  const redirect = record.terms.find(({ kind }) => kind === 'redirect');
  const odd = record.terms.find(({ kind }) => kind === 'unknown');
  return [
    ...(second === undefined ? [] : [finding('spf-all-twice', domain, placed(second))]),
    ...(late === undefined ? [] : [finding('spf-after-all', domain, placed(late))]),
    ...(first === undefined || redirect === undefined
      ? []
      : [finding('spf-redirect-ignored', domain, placed(redirect))]),
    ...(odd === undefined ? [] : [finding('spf-unknown-modifier', domain, placed(odd))]),
  ];
}

function sizeFindings(domain: string, { text }: SpfRecord): SpfFinding[] {
  const values = { length: String(text.length) };
  if (text.length > SMALL_ANSWER) return [finding('spf-long', domain, { values })];
  return text.length > STRING ? [finding('spf-split', domain, { values })] : [];
}

function nestedFindings(domain: string, { term, target = '', nested, loops }: SurveyTerm): SpfFinding[] {
  const kind = term.kind === 'redirect' ? 'redirect' : 'include';
  const details = { values: { term: term.text, name: target } };
  if (loops) return [finding(`spf-${kind}-loop`, domain, details)];
  return nested?.found.state === 'none' ? [finding(`spf-${kind}-no-record`, domain, details)] : [];
}

function hostFindings(domain: string, one: SurveyTerm): SpfFinding[] {
  const { term, target = '', hosts, hostsWithout } = one;
  const { text } = term;
  const limit = RFC_LIMITS.mxHosts;
  return [
    ...(one.void ? [finding('spf-void', domain, { values: { term: text, name: target } })] : []),
    ...(hosts.length > limit
      ? [
          finding('spf-too-many-mx', domain, {
            values: { term: text, count: String(hosts.length), limit: String(limit) },
          }),
        ]
      : []),
    ...hostsWithout.map((host) => finding('spf-mx-no-address', domain, { values: { term: text, host } })),
  ];
}

const isAsked = (kind: Term['kind']): boolean => kind !== 'all' && kind !== 'ip4' && kind !== 'ip6';

function termFindings(domain: string, one: SurveyTerm): SpfFinding[] {
  const { term, target, failure } = one;
  if (one.state === 'ignored' || !isAsked(term.kind)) return [];
  if (failure !== undefined && failure !== 'stopped')
    return [finding('spf-could-not-check', domain, { values: { name: target ?? '', failure } })];
  if (term.kind === 'ptr') return [finding('spf-ptr', domain, { values: { term: term.text } })];
  if (one.state === 'not-asked') return [finding('spf-depends', domain, { values: { term: term.text } })];
  return [...nestedFindings(domain, one), ...hostFindings(domain, one)];
}

function recordFindings({ domain, found, terms }: SurveyRecord, isFirst: boolean): SpfFinding[] {
  if (found.state === 'unknown') {
    const values = { name: domain, failure: found.failure };
    return found.failure === 'stopped' ? [] : [finding('spf-could-not-check', domain, { values })];
  }
  if (found.state === 'several')
    return [finding('spf-several', domain, { values: { count: String(found.texts.length) } })];
  if (found.state === 'none')
    return isFirst ? absentFindings(domain, found.others, found.failure === 'dns-nxdomain') : [];
  const { record } = found;
  return [
    ...record.slips.map(({ code, term, at }) => finding(`spf-${code}`, domain, placed({ text: term, at }))),
    ...orderFindings(domain, record),
    ...endFindings(domain, record, isFirst),
    ...sizeFindings(domain, record),
    ...terms.flatMap((one) => [
      ...termFindings(domain, one),
      ...(one.nested === undefined ? [] : recordFindings(one.nested, false)),
    ]),
  ];
}

function limitFindings(domain: string, costs: readonly Cost[]): SpfFinding[] {
  const { lookUps } = RFC_LIMITS;
  const values = { needed: String(costs.length), limit: String(lookUps) };
  const over = costs[lookUps];
  if (over !== undefined)
    return [finding('spf-too-many-look-ups', domain, { values: { ...values, term: over.term, holder: over.domain } })];
  return costs.length >= NEAR_LIMIT ? [finding('spf-near-limit', domain, { values })] : [];
}

function voidFindings(domain: string, costs: readonly Cost[]): SpfFinding[] {
  const voids = costs.filter((cost) => cost.void);
  if (voids.length <= RFC_LIMITS.voids) return [];
  const terms = voids.map(({ term }) => term).join(' ');
  return [
    finding('spf-too-many-voids', domain, {
      values: { count: String(voids.length), limit: String(RFC_LIMITS.voids), terms },
    }),
  ];
}

function twiceFindings(costs: readonly Cost[]): SpfFinding[] {
  const seen = new Set<string>();
  return costs.flatMap(({ domain, term, target, cost }) => {
    if (target === undefined || !/^[+\-~?]?include:/i.test(term)) return [];
    const name = target.toLowerCase();
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [finding('spf-include-twice', domain, { values: { term, name, cost: String(cost) } })];
  });
}

const isParked = ({ found }: SurveyRecord): boolean =>
  found.state === 'one' && /^v=spf1 +-all *$/i.test(found.record.text);

const same = (one: SpfFinding): string => `${one.code} ${one.subject} ${Object.values(one.values).join(' ')}`;

/** What there is to tell about a surveyed record, each thing once. */
export function surveyFindings(
  root: SurveyRecord,
  costs: readonly Cost[],
  cut: number | undefined,
): readonly SpfFinding[] {
  const told = [
    ...recordFindings(root, true),
    ...limitFindings(root.domain, costs),
    ...voidFindings(root.domain, costs),
    ...twiceFindings(costs),
    ...(cut === undefined ? [] : [finding('spf-cut', root.domain, { values: { count: String(cut) } })]),
  ];
  const once = [...new Map(told.map((one) => [same(one), one])).values()];
  if (once.some(({ severity }) => severity === 'problem' || severity === 'could-not-check')) return once;
  const values = { needed: String(costs.length), limit: String(RFC_LIMITS.lookUps) };
  return [...once, isParked(root) ? finding('spf-no-mail', root.domain) : finding('spf-good', root.domain, { values })];
}
