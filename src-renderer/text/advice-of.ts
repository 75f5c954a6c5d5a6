import type { Reading, RecipientResult } from '../../src-main/contract/reading.ts';

/** What the person does now, and what it hangs on. */
export type Advice = 'act' | 'wait' | 'wait-delayed' | 'wait-over' | 'delivered' | 'nothing';

/** Whether to wait or to act; `undefined` when nothing tells. */
export function adviceOf(kind: Reading['kind'], result: RecipientResult): Advice | undefined {
  const { outcome, permanence, advice } = result;
  if (outcome === 'delivered' || kind === 'delivered') return 'delivered';
  if (outcome === 'delayed' || kind === 'delayed') return 'wait-delayed';
  const turn = advice ?? (permanence === 'permanent' ? 'act' : permanence === 'transient' ? 'wait' : undefined);
  // The server has given up: what ends with time has to be sent once more.
  return turn === 'wait' && kind === 'bounce' && outcome === 'failed' ? 'wait-over' : turn;
}
