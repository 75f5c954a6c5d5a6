const PER_VALUE = 8;
const DEEPEST = 40;

const own = (value: unknown): number => {
  if (typeof value === 'string') return value.length + PER_VALUE;
  return ArrayBuffer.isView(value) ? value.byteLength + PER_VALUE : PER_VALUE;
};

const inner = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) ? Object.entries(value) : [];

/**
 * Whether a request's body is at most `limit` units (one a character or byte, 8 a value) and not nested deeper
 * than 40. Stops counting at the limit, so a body that holds itself or repeats itself costs no more than the limit.
 */
export function fits(body: unknown, limit: number): boolean {
  const waiting: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }];
  let size = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    size += own(value);
    if (size > limit || depth > DEEPEST) return false;
    for (const [key, child] of inner(value)) {
      size += key.length;
      waiting.push({ value: child, depth: depth + 1 });
    }
  }
  return true;
}
