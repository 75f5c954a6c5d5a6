/**
 * Whether a pattern of the catalogue can be run on a stranger's text: it compiles, repeats only with an upper bound of at
 * most 200, and repeats no group. Such a pattern looks at each position a limited number of times.
 */
export function isSafeRegex(source: string): boolean {
  const plain = source.replace(/\\./g, 'x').replace(/\[[^\]]{0,60}\]/g, 'y');
  if (/[*+]|\{\d+,\}|\)[*+{]/.test(plain)) return false;
  const bounds = [...plain.matchAll(/\{(?:\d+,)?(\d+)\}/g)].map((hit) => Number(hit[1]));
  if (bounds.some((bound) => bound > 200) || bounds.length > 4) return false;
  try {
    return new RegExp(source).source.length > 0;
  } catch {
    return false;
  }
}
