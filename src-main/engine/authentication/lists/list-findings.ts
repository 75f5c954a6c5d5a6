import { type DomainFinding, findingOf } from '../finding.ts';
import type { NameService } from '../name-service.ts';
import { askLists, type ListResult } from './check-lists.ts';
import type { ChosenLists } from './choose-lists.ts';
import { subjectsOf } from './list-names.ts';
import codes from './list.codes.ts';

const finding = findingOf(codes);

function listing({ list, subject, says, evidence }: ListResult): DomainFinding {
  const { name, weight, advice, leave } = list;
  if (weight === 'none')
    return finding('list-listed-neighbours', subject.text, { values: { list: name, advice }, evidence });
  const code = weight === 'low' ? 'list-listed-minor' : 'list-listed';
  return finding(code, subject.text, { values: { list: name, reasons: says.join(', '), leave }, evidence });
}

function failureOf({ evidence }: ListResult): string {
  const failed = evidence.map(({ answer }) => answer).find((answer) => !answer.ok && answer.failure !== 'dns-nxdomain');
  return failed?.ok === false ? failed.failure : 'dns-timeout';
}

const answerOf = ({ evidence: [own] }: ListResult): string =>
  own?.answer.ok === true ? own.answer.records.join(', ') : '';

/** One finding for everything but "not listed", which is told of all lists together. */
function findingFor(result: ListResult): DomainFinding | undefined {
  const { list, subject, verdict, says, evidence } = result;
  const named = { list: list.name };
  const about = subject.text;
  switch (verdict) {
    case 'listed':
      return listing(result);
    case 'home-line':
      return finding('list-home-line', about, { values: { ...named, advice: list.advice }, evidence });
    case 'good':
      return finding('list-recommended', about, { values: { ...named, reasons: says.join(', ') }, evidence });
    case 'refused':
      return finding('list-refused', about, { values: { ...named, reasons: says.join(', ') }, evidence });
    case 'unclear':
      return finding('list-unclear', about, { values: { ...named, answer: answerOf(result) }, evidence });
    case 'no-data':
      return finding('list-no-data', about, { values: named, evidence });
    case 'not-trusted':
      return finding('list-not-trusted', about, { values: named, evidence });
    case 'no-answer':
      return finding('list-no-answer', about, { values: { ...named, failure: failureOf(result) }, evidence });
    case 'not-listed':
      return undefined;
  }
}

function cleanFindings(results: readonly ListResult[]): DomainFinding[] {
  const clean = results.filter(({ verdict, list }) => verdict === 'not-listed' && list.weight !== 'good');
  const subjects = [...new Set(clean.map(({ subject }) => subject.text))];
  return subjects.map((about) => {
    const of = clean.filter(({ subject }) => subject.text === about);
    const values = { lists: of.map(({ list }) => list.name).join(', '), count: String(of.length) };
    return finding('list-clean', about, { values, evidence: of.flatMap(({ evidence }) => evidence) });
  });
}

/** What a run about block lists is given. */
export interface ListQuestion {
  /** A stranger learns the address: without the yes of the person nobody is asked. */
  readonly consent: boolean;
  readonly chosen: ChosenLists;
  readonly addresses: readonly string[];
  /** The domain of the author, and of links in a message. */
  readonly domains: readonly string[];
}

/** Looks addresses and domains up in block lists and says what was found; at most eight zones, only with consent. */
export async function checkLists(question: ListQuestion, ask: NameService): Promise<readonly DomainFinding[]> {
  const { chosen, addresses, domains, consent } = question;
  const about = [...addresses, ...domains][0] ?? '';
  if (!consent) return [finding('list-not-asked', about)];
  const gone = chosen.gone.map(({ zone, since }) => finding('list-gone', about, { values: { list: zone, since } }));
  const results = await askLists(chosen.lists, subjectsOf(addresses, domains), ask);
  if (results.length === 0) return [...gone, finding('list-nothing-to-ask', about)];
  return [...results.flatMap((result) => findingFor(result) ?? []), ...cleanFindings(results), ...gone];
}
