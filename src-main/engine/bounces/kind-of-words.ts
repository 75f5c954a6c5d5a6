import { saidIn } from './phrases/registry.ts';

/** As much of a report as is looked at: what it is stands at its beginning. */
const HEAD = 65_536;

/** Whether the words of a report say that a message failed, waits or arrived; `undefined` when they say none of it. */
export function kindOfWords(words: string): 'bounce' | 'delayed' | 'delivered' | undefined {
  const says = saidIn(words.slice(0, HEAD));
  const over = says('over');
  if (!over && says('waiting')) return 'delayed';
  if (!over && says('arrived')) return 'delivered';
  return over || says('refused') || says('short') ? 'bounce' : undefined;
}

/** Whether a text without a header is a report: it says what only a message that came back, waits or arrived says. */
export function saysReport(text: string): boolean {
  const says = saidIn(text.slice(0, HEAD));
  return says('refused') || says('arrived') || (says('list') && (says('waiting') || says('short')));
}
