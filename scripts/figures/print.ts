import type { Count, Share, Tally } from './tally.ts';

export const percent = ({ right, all }: Count): string =>
  all === 0 ? 'none' : `${right}/${all} = ${((100 * right) / all).toFixed(1)} %`;

const SHARES: readonly (readonly [Share, string])[] = [
  ['seen', ''],
  ['setAside', 'set aside '],
  ['weak', 'weak labels '],
];

/** Lines for one tally: each field with its shares, then each source, then (when asked for) the keys that were missed. */
export function tallyLines(title: string, tally: Tally, misses: boolean): string[] {
  if (tally.fields.length === 0) return [];
  return ['', `== ${title}`, ...tally.fields.flatMap((field) => fieldLines(field, tally, misses))];
}

function fieldLines(field: string, tally: Tally, misses: boolean): string[] {
  const shares = SHARES.map(([share, name]) => ({ name, count: tally.total(field, share) })).filter(
    ({ name, count }) => name === '' || count.all > 0,
  );
  const sources = [...tally.sources(field, 'seen')].sort(([, a], [, b]) => b.all - a.all);
  const missed = SHARES.flatMap(([share, name]) =>
    [...new Set(tally.total(field, share).misses)].map((key) => `      miss: ${name}${key}`),
  );
  return [
    `${field.padEnd(44)} ${shares.map(({ name, count }) => `${name}${percent(count)}`).join('   ')}`,
    ...(sources.length > 1 ? sourceLines(sources) : []),
    ...(misses ? missed : []),
  ];
}

/** Sources with few rows share a line; all are named. */
function sourceLines(sources: readonly (readonly [string, Count])[]): string[] {
  const words = sources.map(([name, count]) => `${name} ${percent(count)}`);
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 150) return [...lines.slice(0, -1), `${last} | ${word}`];
    return [...lines, `    ${word}`];
  }, []);
}
