/** Why a wait ended early. */
export type Stop = 'late' | 'stopped';

/**
 * Calls `onStop` once, when `milliseconds` are over or `signal` fires, whatever comes first. The function it gives back
 * calls it off; call it in every case.
 */
export function timeLimit(signal: AbortSignal, milliseconds: number, onStop: (why: Stop) => void): () => void {
  const onAbort = () => {
    end();
    onStop('stopped');
  };
  const timer = setTimeout(() => {
    end();
    onStop('late');
  }, milliseconds);
  const end = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  return end;
}
