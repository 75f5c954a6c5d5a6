import type { Reading } from '../../src-main/contract/reading.ts';
import { textProblems } from '../../src-main/knowledge/text-problems.ts';

const articles = import.meta.glob('../../resources/knowledge/fixes/*.md', {
  eager: true,
  import: 'default',
  query: '?raw',
}) as Readonly<Record<string, string>>;
/** The words of an article that people read: without its head of facts, one line after the other. */
const articleLines = (fix: string): string[] =>
  (articles[`../../resources/knowledge/fixes/${fix}.md`] ?? '').replace(/^---\n[\s\S]*?\n---\n/, '').split('\n');

/** Quoted words are a server's or a label, not our advice. */
const weakens = (text: string): boolean =>
  textProblems(text.replace(/“[^”]*”/g, 'Name'), { letter: true }).some((problem) =>
    problem.startsWith('advice that weakens security'),
  );

/** Whether a reading, or an article that it names, tells the person to weaken encryption or certificate checks. */
export function isUnsafeAdvice({ headline, summary = '', results, fixes }: Reading): boolean {
  const said = [headline, summary, ...results.flatMap(({ because }) => because), ...fixes.flatMap(articleLines)];
  return said.some(weakens);
}
