import type { Observation } from '../../../contract/observation.ts';
import type { SectionWriter } from '../report-document.ts';

const MARK = { client: 'C:', server: 'S:', note: '--' } as const;

/** The longest talk with each server, word for word; secrets were replaced when it was recorded. */
export const talkSections: SectionWriter = ({ observations }) =>
  longestTalks(observations).map(({ target, dialog = [] }) => ({
    heading: `Talk with ${target}`,
    kind: 'talk' as const,
    lines: dialog.map((line) => `${MARK[line.from]} ${line.text}`),
  }));

function longestTalks(observations: readonly Observation[]): Observation[] {
  const longest = new Map<string, Observation>();
  for (const row of observations) {
    const length = row.dialog?.length ?? 0;
    if (length > (longest.get(row.target)?.dialog?.length ?? 0)) longest.set(row.target, row);
  }
  return [...longest.values()];
}
