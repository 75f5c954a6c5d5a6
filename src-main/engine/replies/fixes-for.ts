import type { Result } from './to-result.ts';

/** Fix ids for the causes of all results, best first, each once, at most twelve. `fixByCause` maps cause ids to fix ids. */
export function fixesFor(results: readonly Result[], fixByCause: Readonly<Record<string, string>>): string[] {
  const ranked = results.flatMap((result) => result.causes.map(({ id }, index) => ({ id, index })));
  const ids = ranked
    .sort((a, b) => a.index - b.index)
    .map(({ id }) => (Object.hasOwn(fixByCause, id) ? fixByCause[id] : undefined))
    .filter((id) => id !== undefined);
  const last = Object.hasOwn(fixByCause, 'something-else') ? fixByCause['something-else'] : undefined;
  if (ids.length === 0 && ranked.length > 0 && last !== undefined) return [last];
  return [...new Set(ids)].slice(0, 12);
}
