/** Node.js 20 collects a timeout that only `AbortSignal.any` knows, and then it never fires: here each is held until it did. */
const held = new Set<AbortSignal>();

/** A signal that fires when `signal` does, or when `milliseconds` are over, whatever comes first. */
export function limitedSignal(signal: AbortSignal, milliseconds: number): AbortSignal {
  const late = AbortSignal.timeout(milliseconds);
  held.add(late);
  late.addEventListener('abort', () => held.delete(late), { once: true });
  return AbortSignal.any([signal, late]);
}
