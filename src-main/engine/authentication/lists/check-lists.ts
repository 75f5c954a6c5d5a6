import { type Asked, isAbsent, type LookUp, type NameService } from '../name-service.ts';
import { judgeAnswer } from './judge-answer.ts';
import { entryLabels, type Subject, takes } from './list-names.ts';
import type { DnsList, ListKind } from './list-schema.ts';

/** What one list says about one address or domain, after its canaries were heard. */
export interface ListResult {
  readonly list: DnsList;
  readonly subject: Subject;
  readonly verdict:
    | 'listed'
    | 'home-line'
    | 'good'
    | 'not-listed'
    | 'refused'
    | 'unclear'
    /** The entry that every list has is missing: emptied, ended, or closed for us. */
    | 'no-data'
    /** It lists what nobody lists, or an answer is none of a list. */
    | 'not-trusted'
    | 'no-answer';
  /** Meanings of the codes, or why the list refuses. */
  readonly says: readonly string[];
  readonly evidence: readonly Asked[];
}

type Verdict = Pick<ListResult, 'verdict' | 'says'>;

const bare = (verdict: ListResult['verdict']): Verdict => ({ verdict, says: [] });

/** What an entry that must be there tells against the zone; `undefined` where it is there. */
function listedProblem(list: DnsList, answer: LookUp): Verdict | undefined {
  if (!answer.ok) return bare(isAbsent(answer) ? 'no-data' : 'no-answer');
  const { is, says } = judgeAnswer(list, answer.records);
  if (is === 'refused') return { verdict: 'refused', says };
  return is === 'foreign' ? bare('not-trusted') : undefined;
}

/** What an entry that must not be there tells against the zone; `undefined` where it is not there. */
function cleanProblem(list: DnsList, answer: LookUp): Verdict | undefined {
  if (!answer.ok) return isAbsent(answer) ? undefined : bare('no-answer');
  const { is, says } = judgeAnswer(list, answer.records);
  return is === 'refused' ? { verdict: 'refused', says } : bare('not-trusted');
}

/** The worst first: a zone that cannot be trusted at all, then one that refuses, then one that says nothing. */
const WORST = ['not-trusted', 'refused', 'no-answer', 'no-data'] as const;

function zoneProblem(list: DnsList, listed: readonly Asked[], clean: Asked): Verdict | undefined {
  const against = listed.map(({ answer }) => listedProblem(list, answer));
  const alive = against.some((problem) => problem === undefined);
  const problems = [
    cleanProblem(list, clean.answer),
    ...against.filter((problem) => !alive || problem?.verdict === 'refused' || problem?.verdict === 'not-trusted'),
  ].filter((problem) => problem !== undefined);
  return WORST.flatMap((verdict) => problems.filter((problem) => problem.verdict === verdict))[0];
}

function verdictOf(list: DnsList, answer: LookUp): Verdict {
  if (!answer.ok) return bare(isAbsent(answer) ? 'not-listed' : 'no-answer');
  const { is, says } = judgeAnswer(list, answer.records);
  if (is === 'foreign') return bare('not-trusted');
  return is === 'nothing' ? bare('not-listed') : { verdict: is, says };
}

async function askList(list: DnsList, subject: Subject, ask: NameService): Promise<ListResult> {
  const canary = list.canaries[subject.kind];
  const asking = async (labels: string): Promise<Asked> => {
    const name = `${labels}.${list.zone}`;
    return { name, type: 'A', answer: await ask(name, 'A') };
  };
  const entry = (kind: ListKind, text: string) => asking(entryLabels(kind, text));
  const [own, clean, ...listed] = await Promise.all([
    asking(subject.labels),
    entry(subject.kind, canary?.clean ?? ''),
    ...(canary?.listed ?? []).map((text) => entry(subject.kind, text)),
  ]);
  const verdict = zoneProblem(list, listed, clean) ?? verdictOf(list, own.answer);
  return { list, subject, ...verdict, evidence: [own, ...listed, clean] };
}

/**
 * Asks each list about each subject that it holds, and believes no list before its canaries. Everything at once; `ask`
 * should remember, so that a canary is asked once in a run.
 */
export const askLists = (
  lists: readonly DnsList[],
  subjects: readonly Subject[],
  ask: NameService,
): Promise<readonly ListResult[]> =>
  Promise.all(
    lists.flatMap((list) =>
      subjects.filter((subject) => takes(list, subject)).map((subject) => askList(list, subject, ask)),
    ),
  );
