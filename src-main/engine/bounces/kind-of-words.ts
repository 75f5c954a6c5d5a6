import { SAYS } from './phrases/registry.ts';

/** As much of a report as is looked at: what it is stands at its beginning. */
const HEAD = 65_536;

/** Whether the words of a report say that a message failed, waits or arrived; `undefined` when they say none of it. */
export function kindOfWords(words: string): 'bounce' | 'delayed' | 'delivered' | undefined {
  const head = words.slice(0, HEAD);
  const over = SAYS.over.test(head);
  if (!over && SAYS.waiting.test(head)) return 'delayed';
  if (!over && SAYS.arrived.test(head)) return 'delivered';
  return over || SAYS.refused.test(head) || SAYS.short.test(head) ? 'bounce' : undefined;
}

/** Whether a text without a header is a report: it says what only a message that came back, waits or arrived says. */
export const saysReport = (text: string): boolean =>
  [SAYS.refused, SAYS.arrived].some((says) => says.test(text.slice(0, HEAD))) ||
  (SAYS.list.test(text.slice(0, HEAD)) &&
    (SAYS.waiting.test(text.slice(0, HEAD)) || SAYS.short.test(text.slice(0, HEAD))));
